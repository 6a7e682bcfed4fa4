import type { Election } from '../equal-shares/equal-shares.js';
import type { EngineInput } from '../input/request.js';
import type { Run } from '../run/run-award.js';
import { applyChange } from './apply-change.js';
import { amountOf, countOf, type Change, type Figure, type Reason } from './reason.js';

/**
 * Why each project of an election was bought or not. A change of cost is tried by electing again before it is named: with a
 * completion, another cost can end the rounds elsewhere.
 */
export function electedReasons(
  input: EngineInput,
  election: Election,
  again: (changed: EngineInput) => Run,
): (id: string) => Reason {
  const bought = new Map(election.bought.map(({ id, held }) => [id, held]));
  const costs = new Map(input.requests.map(({ id, requested }) => [id, requested]));
  const isBoughtWith = (id: string, change: Change): boolean =>
    again(applyChange(input, id, change)).outcome.awards.find((one) => one.id === id)!.code === 'full';
  const supportersOf = (id: string): bigint =>
    (input.ballots ?? []).reduce((all, { approves, voters }) => (approves.includes(id) ? all + voters : all), 0n);

  return (id) => {
    const cost = costs.get(id)!;
    const supporters = supportersOf(id);
    const figures: Record<string, Figure> = { cost: amountOf(cost), supporters: countOf(supporters) };
    if (supporters === 0n) return { clause: 'no-support', figures, change: { kind: 'some-support' } };
    const heldThen = bought.get(id);
    if (heldThen !== undefined) {
      const candidates = [heldThen, ...input.envelopes.map(({ amount }) => amount)];
      const changes = candidates.map((amount): Change => ({ kind: 'asking-above', amount }));
      const change = changes.find((one) => !isBoughtWith(id, one)) ?? null;
      return { clause: 'bought', figures: { ...figures, held: amountOf(heldThen) }, change };
    }
    const held = cost > 0n ? election.heldAtEnd(id) : 0n;
    const spent = election.bought.reduce((all, one) => all + costs.get(one.id)!, 0n);
    const left = input.envelopes.reduce((all, { amount }) => all + amount, -spent);
    if (held >= cost && cost > 0n)
      return { clause: 'over-envelope', figures: { ...figures, left: amountOf(left) }, change: cheaper(id, cost / 2n) };
    const percent = cost > 0n ? (100n * held) / cost : 0n;
    const short = amountOf(cost - held);
    const sentence = { ...figures, held: amountOf(held), percent: countOf(percent), short };
    return { clause: 'not-bought', figures: sentence, change: cheaper(id, held > 0n ? held : cost - 1n) ?? ofAll(id) };
  };

  function ofAll(id: string): Change | null {
    const voters = (input.ballots ?? []).reduce((all, one) => all + one.voters, 0n);
    const change = { kind: 'support-of-all', voters } as const;
    return isBoughtWith(id, change) ? change : null;
  }

  /** The first of ever smaller halves of an amount at which it would be bought. */
  function cheaper(id: string, most: bigint): Change | null {
    for (let amount = most; amount > 0n; amount /= 2n) {
      const change = { kind: 'asking-at-most', amount } as const;
      if (isBoughtWith(id, change)) return change;
    }
    return null;
  }
}
