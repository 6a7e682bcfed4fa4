import { ratio, type Fraction } from '@levada/kernel';
import fc from 'fast-check';
import { ballotsOf } from './electorate.js';
import type { Project } from './equal-shares.js';

export interface Vote {
  readonly envelope: bigint;
  readonly projects: readonly Project[];
  /** What each voter approves of. */
  readonly votes: readonly (readonly string[])[];
}

export const ZERO = ratio(0n);
export const sumOf = (amounts: readonly Fraction[]): Fraction => amounts.reduce((all, one) => all.add(one), ZERO);
export const ballotsIn = ({ votes }: Vote) => ballotsOf(votes);

/** Few voters with few opinions and few different costs: full of equal ballots and of ties. */
export const anyVote: fc.Arbitrary<Vote> = fc
  .record({
    costs: fc.array(fc.constantFrom(...[10n, 20n, 30n, 45n, 60n, 100n]), { minLength: 1, maxLength: 6 }),
    names: fc.shuffledSubarray([...'abcdef'], { minLength: 6, maxLength: 6 }),
    votes: fc.array(fc.array(fc.nat(6), { maxLength: 4 }), { maxLength: 8 }),
    envelope: fc.integer({ min: 0, max: 250 }),
  })
  .map(({ costs, names, votes, envelope }) => {
    const projects = costs.map((cost, at) => ({ id: names[at]!, cost }));
    const known = votes.map((vote) => vote.flatMap((at) => (projects[at] ? [projects[at].id] : [])));
    return { envelope: BigInt(envelope), projects, votes: known };
  });

/** A copy of the method of equal shares by definition: every voter by themselves, every amount a fraction, nothing remembered. */
export function plainEqualShares({ envelope, projects, votes }: Vote) {
  const money = votes.map(() => ratio(envelope, BigInt(votes.length)));
  const supporters = (id: string) => votes.flatMap((vote, at) => (vote.includes(id) ? [at] : []));
  const held = (id: string) => sumOf(supporters(id).map((at) => money[at]!));
  const bought: { id: string; held: Fraction }[] = [];
  for (;;) {
    const offers = projects
      .filter(({ id, cost }) => !bought.some((one) => one.id === id) && held(id).gte(cost) && cost > 0n)
      .map(({ id, cost }) => {
        const own = supporters(id).map((at) => money[at]!);
        return { id, cost, rho: paymentFor(cost, own).div(cost) };
      })
      .sort((a, b) => a.rho.compare(b.rho) || Number(a.cost - b.cost) || (a.id < b.id ? -1 : 1));
    const [best] = offers;
    if (!best) return { bought, held };
    bought.push({ id: best.id, held: held(best.id) });
    const most = best.rho.mul(best.cost);
    for (const at of supporters(best.id)) money[at] = money[at]!.lt(most) ? ZERO : money[at]!.sub(most);
  }
}

/** The payment x with Σ min(money, x) = cost: raised until those who cannot pay it are the same as before. */
function paymentFor(cost: bigint, money: readonly Fraction[]): Fraction {
  for (let most = ZERO; ;) {
    const poor = money.filter((one) => one.lt(most));
    const next = ratio(cost)
      .sub(sumOf(poor))
      .div(ratio(BigInt(money.length - poor.length)));
    if (next.equals(most)) return most;
    most = next;
  }
}

/** Phragmén's rule by definition: each voter's earnings since they last paid, looked at anew for every purchase. */
export function plainPhragmen({ envelope, projects, votes }: Vote) {
  const paidAt = votes.map(() => ZERO);
  const supporters = (id: string) => votes.flatMap((vote, at) => (vote.includes(id) ? [at] : []));
  const bought: { id: string; at: Fraction }[] = [];
  let [left, now] = [envelope, ZERO];
  const held = (id: string) => sumOf(supporters(id).map((at) => now.sub(paidAt[at]!)));
  for (;;) {
    const [next] = projects
      .filter(({ id }) => supporters(id).length > 0 && !bought.some((one) => one.id === id))
      .map(({ id, cost }) => {
        const own = supporters(id);
        // From now on they earn one unit each until the cost is there.
        return {
          id,
          cost,
          at: now.add(
            ratio(cost)
              .sub(held(id))
              .div(ratio(BigInt(own.length))),
          ),
        };
      })
      .sort((a, b) => a.at.compare(b.at) || Number(a.cost - b.cost) || (a.id < b.id ? -1 : 1));
    if (next) now = next.at;
    if (!next || next.cost > left) return { bought, held };
    left -= next.cost;
    bought.push({ id: next.id, at: next.at });
    for (const at of supporters(next.id)) paidAt[at] = now;
  }
}
