import type { Ballot } from './electorate.js';
import { Purse, type Holder, type Price } from './purse.js';

export interface Project {
  readonly id: string;
  /** Minor units, above 0. */
  readonly cost: bigint;
}

/** What equal shares bought, and with what. Money in minor units. */
export interface Election {
  /** In the order bought, with what the supporters held together just before, rounded down. */
  readonly bought: readonly { readonly id: string; readonly held: bigint }[];
  /** What the supporters of a project hold together at the end, rounded down. */
  heldAtEnd(id: string): bigint;
}

/** The places of the ballots that name each project. */
export type Backers = ReadonlyMap<string, readonly number[]>;

export function backersOf(ballots: readonly Ballot[]): Backers {
  const found = new Map<string, number[]>();
  ballots.forEach(({ approves }, at) => {
    for (const id of approves) {
      const known = found.get(id);
      if (known) known.push(at);
      else found.set(id, [at]);
    }
  });
  return found;
}

interface Candidate extends Project {
  readonly supporters: readonly Holder[];
  /** Payment per unit of cost when last looked at, a numerator and a denominator: it can only have risen since. */
  rho: { readonly n: bigint; readonly d: bigint };
}

/**
 * The method of equal shares with cost utility (Peters, Pierczyński & Skowron 2021). Every voter holds `share / voters`
 * minor units; the project with the smallest ρ is bought, where its supporters pay min(money left, ρ·cost) each; ties go
 * to the lower cost, then to the id. Ends when no project's supporters can pay for it.
 */
export function equalShares(
  share: bigint,
  projects: readonly Project[],
  ballots: readonly Ballot[],
  backers: Backers = backersOf(ballots),
): Election {
  const voters = ballots.reduce((all, one) => all + one.voters, 0n);
  const holders = ballots.map((one): Holder => ({ voters: one.voters, left: share }));
  const purse = new Purse(holders, voters > 0n ? voters : 1n);
  const all = projects.map((one): Candidate => ({
    ...one,
    supporters: (backers.get(one.id) ?? []).map((at) => holders[at]!),
    rho: { n: 0n, d: 1n },
  }));
  const bought: { id: string; held: bigint }[] = [];
  const byProject = new Map(all.map((one) => [one.id, one]));
  const election = { bought, heldAtEnd: (id: string) => purse.heldBy(byProject.get(id)!.supporters) };
  if (voters === 0n) return election;
  for (let candidates = all; ;) {
    const { best, price, payable } = cheapest(candidates.sort(byRho), purse);
    if (!best || !price) return election;
    bought.push({ id: best.id, held: purse.heldBy(best.supporters) });
    purse.pay(price, best.supporters);
    candidates = payable.filter((one) => one !== best);
  }
}

/** Looks again only at projects that could still be the cheapest: in the order of what they cost when last looked at. */
function cheapest(candidates: readonly Candidate[], purse: Purse) {
  let best: Candidate | null = null;
  let price: Price | null = null;
  const payable: Candidate[] = [];
  for (const one of candidates) {
    if (best && compareRho(one, best) > 0) {
      payable.push(one);
      continue;
    }
    const offered = purse.priceOf(one.cost, one.supporters);
    if (!offered) continue;
    one.rho = { n: offered.n, d: offered.voters * purse.denominator * one.cost };
    payable.push(one);
    if (!best || byRho(one, best) < 0) [best, price] = [one, offered];
  }
  return { best, price, payable };
}

function compareRho({ rho: a }: Candidate, { rho: b }: Candidate): number {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

function byRho(a: Candidate, b: Candidate): number {
  return compareRho(a, b) || (a.cost < b.cost ? -1 : a.cost > b.cost ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
