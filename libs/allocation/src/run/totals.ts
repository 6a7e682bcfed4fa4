import type { EngineInput } from '../input/request.js';
import { byId } from '../tie-order.js';
import { amountText, exactText } from './amount-text.js';
import { pathsOf } from './components.js';
import type { AwardRow, EnvelopeTotal, LevelText, LimitTotal, RunOutcome } from './engine-result.js';
import type { RunAward } from './run-award.js';

/** Where a limit bound, as people know it. */
export interface BoundLevel {
  readonly kind: string;
  readonly id: string;
  readonly level: LevelText;
}

/** Puts a run together: rows by id, sums over all, over each envelope with what lies in it, and over each limited group. */
export function outcomeOf(
  input: EngineInput,
  awards: readonly RunAward[],
  levels: readonly BoundLevel[] = [],
): RunOutcome {
  const { currency, envelopes, requests, limits } = input;
  const text = (minor: bigint): string => amountText(minor, currency);
  const rows = awards.map((one): AwardRow => {
    const { id, award, exact, code } = one;
    return { id, award: text(award), exact: exactText(exact, currency), code };
  });
  const sums = sumsOf(input, awards);
  const texts = new Map(levels.map(({ kind, id, level }) => [`${kind} ${id}`, level]));
  const levelOf = (kind: string, id: string): LevelText => texts.get(`${kind} ${id}`) ?? {};
  const envelope = envelopes.reduce((all, { amount, parent }) => (parent === null ? all + amount : all), 0n);
  const awarded = awards.reduce((all, { award }) => all + award, 0n);
  return {
    awards: rows.sort(byId),
    totals: {
      requests: awards.length,
      funded: awards.filter(({ award }) => award > 0n).length,
      envelope: text(envelope),
      requested: text(requests.reduce((all, { requested }) => all + requested, 0n)),
      awarded: text(awarded),
      left: text(envelope - awarded),
      envelopes: [...envelopes].sort(byId).map(({ id, amount }): EnvelopeTotal => {
        const spent = sums(`envelope ${id}`);
        return {
          id,
          amount: text(amount),
          awarded: text(spent),
          left: text(amount - spent),
          ...levelOf('envelope', id),
        };
      }),
      ...(limits.length > 0
        ? {
            limits: limits.map(({ kind, id, cap, floor }): LimitTotal => ({
              kind,
              id,
              cap: cap === null ? null : text(cap),
              floor: text(floor),
              awarded: text(sums(`${kind} ${id}`)),
              ...levelOf(kind, id),
            })),
          }
        : {}),
    },
  };
}

function sumsOf({ envelopes, requests }: EngineInput, awards: readonly RunAward[]): (key: string) => bigint {
  const paths = pathsOf(envelopes);
  const byRequest = new Map(requests.map((one) => [one.id, one]));
  const sums = new Map<string, bigint>();
  const add = (key: string, amount: bigint): void => void sums.set(key, (sums.get(key) ?? 0n) + amount);
  for (const { id, award } of awards) {
    const { envelope, provider, area } = byRequest.get(id)!;
    for (const one of paths.get(envelope)!) add(`envelope ${one.id}`, award);
    if (provider !== null) add(`provider ${provider}`, award);
    if (area !== null) add(`area ${area}`, award);
  }
  return (key) => sums.get(key) ?? 0n;
}
