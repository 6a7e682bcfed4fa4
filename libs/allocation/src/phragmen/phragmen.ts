import type { Ballot } from '../equal-shares/electorate.js';
import { isCheaper, type Election, type Project } from '../equal-shares/equal-shares.js';
import { compare, reduced, whole, type Quotient } from '../quotient.js';

export interface SequentialElection extends Election {
  /** When each was bought: the load of its supporters, in moments that bring every voter one minor unit. */
  readonly bought: readonly { readonly id: string; readonly held: bigint; readonly at: Quotient }[];
}

/**
 * Phragmén's sequential rule with costs: every voter earns one minor unit in every moment, and a project is bought the moment
 * its supporters can pay for it together, which takes all they have; ties go to the lower cost, then to the id. It ends when
 * the next to be bought does not fit into the envelope, as in Los, Christoff & Grossi 2022 (Proportional Budget
 * Allocations, section 3), and not only when nothing fits any more. With costs of 1 it is Phragmén 1899 as in
 * Lackner & Skowron 2023 (Multi-Winner Voting with Approval Preferences, section 2.3).
 */
export function phragmen(
  envelope: bigint,
  projects: readonly Project[],
  ballots: readonly Ballot[],
): SequentialElection {
  // When each voter of a ballot last paid: since then they earn again.
  const paidAt = ballots.map(() => whole(0n));
  const supporters = new Map(
    projects.map(({ id }) => [id, ballots.flatMap(({ approves }, at) => (approves.includes(id) ? [at] : []))]),
  );
  let open = projects.filter(({ id }) => supporters.get(id)!.length > 0);
  let left = envelope;
  let now = whole(0n);
  const bought: { id: string; held: bigint; at: Quotient }[] = [];
  const dueAt = ({ id, cost }: Project): Quotient => dueOf(cost, supporters.get(id)!, ballots, paidAt);
  const dues = new Map(open.map((one) => [one, dueAt(one)]));
  for (;;) {
    const next = firstOf(open, dues);
    if (!next) break;
    now = dues.get(next)!;
    if (next.cost > left) break;
    left -= next.cost;
    bought.push({ id: next.id, held: next.cost, at: now });
    for (const at of supporters.get(next.id)!) paidAt[at] = now;
    open = open.filter((one) => one !== next);
    for (const one of open) if (supporters.get(one.id)!.some((at) => paidAt[at] === now)) dues.set(one, dueAt(one));
  }
  const heldAtEnd = (id: string): bigint => {
    const own = supporters.get(id) ?? [];
    // What they still lack is what the time until they could pay brings them.
    const due = dueOf(0n, own, ballots, paidAt);
    const voters = votersOf(own, ballots);
    return (voters * (now.n * due.d - due.n * now.d)) / (now.d * due.d);
  };
  return { bought, heldAtEnd };
}

/** The moment at which supporters have earned a cost together: (cost + Σ of when each last paid) / voters. */
function dueOf(
  cost: bigint,
  supporters: readonly number[],
  ballots: readonly Ballot[],
  paidAt: readonly Quotient[],
): Quotient {
  let sum = whole(cost);
  for (const at of supporters) {
    const { n, d } = paidAt[at]!;
    sum =
      sum.d === d
        ? { n: sum.n + n * ballots[at]!.voters, d }
        : reduced(sum.n * d + n * ballots[at]!.voters * sum.d, sum.d * d);
  }
  const voters = votersOf(supporters, ballots);
  return reduced(sum.n, sum.d * (voters > 0n ? voters : 1n));
}

function votersOf(supporters: readonly number[], ballots: readonly Ballot[]): bigint {
  return supporters.reduce((all, at) => all + ballots[at]!.voters, 0n);
}

function firstOf(open: readonly Project[], dues: ReadonlyMap<Project, Quotient>): Project | null {
  let first: Project | null = null;
  for (const one of open) if (!first || isBefore(one, first, dues)) first = one;
  return first;
}

function isBefore(a: Project, b: Project, dues: ReadonlyMap<Project, Quotient>): boolean {
  const order = compare(dues.get(a)!, dues.get(b)!);
  return order < 0 || (order === 0 && isCheaper(a, b));
}
