import { compare, type Quotient } from '../quotient.js';
import type { Ballot } from './electorate.js';
import { Purse, type Holder, type Price } from './purse.js';

export interface Project {
  readonly id: string;
  /** Minor units, above 0. */
  readonly cost: bigint;
}

/** Ties of voters' rules go to the lower cost, then to the id. */
export function isCheaper(a: Project, b: Project): boolean {
  return a.cost === b.cost ? a.id < b.id : a.cost < b.cost;
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
  /** Payment per unit of cost when last looked at: it can only have risen since. */
  rho: Quotient;
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
  for (let candidates = all; ;) {
    const { best, payable } = cheapest(candidates.sort(byRho), purse);
    if (!best) return election;
    const { project, price } = best;
    bought.push({ id: project.id, held: purse.heldBy(project.supporters) });
    purse.pay(price, project.supporters);
    candidates = payable.filter((one) => one !== project);
  }
}

/** Looks again only at projects that could still be the cheapest: in the order of what they cost when last looked at. */
function cheapest(candidates: readonly Candidate[], purse: Purse) {
  let best: { readonly project: Candidate; readonly price: Price } | null = null;
  const payable: Candidate[] = [];
  for (const one of candidates) {
    if (best && byRho(one, best.project) > 0) {
      payable.push(one);
      continue;
    }
    const price = purse.priceOf(one.cost, one.supporters);
    if (!price) continue;
    one.rho = { n: price.n, d: price.voters * purse.denominator * one.cost };
    payable.push(one);
    if (!best || isBetter(one, best.project)) best = { project: one, price };
  }
  return { best, payable };
}

function byRho(a: Candidate, b: Candidate): number {
  return compare(a.rho, b.rho);
}

function isBetter(a: Candidate, b: Candidate): boolean {
  const order = byRho(a, b);
  return order < 0 || (order === 0 && isCheaper(a, b));
}
