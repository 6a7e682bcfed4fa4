import { isRefusal, type Sentence } from '@levada/kernel';
import type { EngineInput } from '../input/request.js';
import { allocate, type AllocateOptions } from '../run/allocate.js';
import { compare, plus, whole, type Quotient } from '../quotient.js';
import { exactly } from '../run/amount-text.js';
import { pathsOf } from '../run/components.js';
import type { EngineResult } from '../run/engine-result.js';

export interface Warning {
  readonly code: 'rounding-not-monotone' | 'rule-not-monotone' | 'money-left';
  /** Requests it is about; none where it is about the rule. */
  readonly requests: readonly string[];
  readonly text: Sentence;
}

export const TEXTS: Readonly<Record<Warning['code'], Sentence>> = {
  'rounding-not-monotone': {
    en: 'With one rounding unit more in every envelope these requests would get less: largest remainders are not monotone (Alabama paradox).',
    cs: 'S jednou jednotkou zaokrouhlení navíc v každé obálce by tyto žádosti dostaly méně: metoda největších zbytků není monotónní (alabamský paradox).',
    de: 'Mit einer Rundungseinheit mehr in jedem Topf erhielten diese Anträge weniger: größte Reste sind nicht monoton (Alabama-Paradoxon).',
    lv: 'Ar vienu noapaļošanas vienību vairāk katrā aploksnē šie pieteikumi saņemtu mazāk: lielāko atlikumu metode nav monotona (Alabamas paradokss).',
  },
  'rule-not-monotone': {
    en: 'With this rule a larger envelope can leave somebody with less.',
    cs: 'U tohoto pravidla může větší obálka někomu vynést méně.',
    de: 'Bei dieser Regel kann ein größerer Topf jemandem weniger bringen.',
    lv: 'Ar šo kārtulu lielāka aploksne kādam var dot mazāk.',
  },
  'money-left': {
    en: 'Money is left although requests are cut: the rounding gives it to nobody.',
    cs: 'Peníze zbývají, ačkoli se krátí: zaokrouhlení je nikomu nepřidělí.',
    de: 'Es bleibt Geld übrig, obwohl gekürzt wird: die Rundung teilt es niemandem zu.',
    lv: 'Nauda paliek pāri, lai gan pieteikumi ir samazināti: noapaļošana to nevienam nepiešķir.',
  },
};

/** What a reader of this run must know. The one on rounding takes a second run. */
export function warningsOf(input: EngineInput, options: AllocateOptions, result: EngineResult): Warning[] {
  const warning = (code: Warning['code'], requests: readonly string[] = []): Warning => ({
    code,
    requests,
    text: TEXTS[code],
  });
  const { rounding } = result.parameters;
  if (rounding === undefined) return [warning('rule-not-monotone')];
  const found: Warning[] = [];
  const lower = rounding === 'down-to-unit' ? [] : loweredByMore(input, options, result);
  if (lower.length > 0) found.push(warning('rounding-not-monotone', lower));
  if (hasIdleMoney(input, result)) found.push(warning('money-left'));
  return found;
}

/** Whether an envelope that is full before rounding has something left after it. */
function hasIdleMoney({ envelopes, requests }: EngineInput, { awards, totals }: EngineResult): boolean {
  const paths = pathsOf(envelopes);
  const envelopeOf = new Map(requests.map(({ id, envelope }) => [id, envelope]));
  const sums = new Map<string, Quotient>();
  for (const { id, exact } of awards)
    for (const one of paths.get(envelopeOf.get(id)!)!)
      sums.set(one.id, plus(sums.get(one.id) ?? whole(0n), exactly(exact)));
  return totals.envelopes.some(
    ({ id, amount, left }) => exactly(left).n > 0n && compare(sums.get(id) ?? whole(0n), exactly(amount)) === 0,
  );
}

/** Whom one rounding unit more in every envelope would lower. */
function loweredByMore(input: EngineInput, options: AllocateOptions, result: EngineResult): string[] {
  const larger = {
    ...input,
    envelopes: input.envelopes.map((one) => ({ ...one, amount: one.amount + input.roundTo })),
  };
  const after = new Map(awardsOf(larger, options));
  return result.awards
    .filter(({ id, award }) => compare(exactly(after.get(id) ?? award), exactly(award)) < 0)
    .map(({ id }) => id);
}

/** With more money a group's floor may be missed by less than a rounding unit: then there is nothing to compare with. */
function awardsOf(input: EngineInput, options: AllocateOptions): [string, string][] {
  try {
    return allocate(input, options).awards.map(({ id, award }) => [id, award]);
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}
