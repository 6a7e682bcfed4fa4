import { digitsOf, isRefusal, refuse } from '@levada/kernel';
import { checkTree } from './envelope-tree.js';
import { Faults, isObject, type Fields } from './faults.js';
import { readLimits } from './read-limits.js';
import { readScore } from './read-score.js';
import type { EngineInput, EngineRequest, Envelope } from './request.js';

/**
 * Reads the engine's JSON (already parsed) into minor units. All faults are found in one go and refused with
 * `allocation/input-faulty`, each with its place (JSON pointer) and code. Fields that are not known are passed over.
 */
export function readInput(json: unknown): EngineInput {
  if (!isObject(json)) throw faulty('', 'allocation/not-an-object');
  const currency = currencyOf(json);
  const faults = new Faults(currency);
  const roundTo = faults.amount(json, 'roundTo', '', 1n);
  if (roundTo === 0n) faults.add('/roundTo', 'rounding/unit-not-positive');
  const envelopes = listOf(json, 'envelopes', faults).flatMap((one, at) =>
    one ? [envelope(one, `/envelopes/${at}`, faults)] : [],
  );
  if (envelopes.length === 0) faults.add('/envelopes', 'allocation/missing');
  checkTree(envelopes, faults);
  const known = new Set(envelopes.map(({ id }) => id));
  const seen = new Set<string>();
  const requests = listOf(json, 'requests', faults).flatMap((fields, at) => {
    if (!fields) return [];
    const pointer = `/requests/${at}`;
    const one = request(fields, pointer, faults);
    if (seen.has(one.id)) faults.add(`${pointer}/id`, 'allocation/request-twice', { id: one.id });
    if (one.envelope !== '' && !known.has(one.envelope))
      faults.add(`${pointer}/envelope`, 'allocation/unknown-envelope', { id: one.envelope });
    seen.add(one.id);
    return [one];
  });
  const limits = readLimits((json['limits'] ?? null) === null ? [] : listOf(json, 'limits', faults), requests, faults);
  for (const kind of ['envelopes', 'requests', 'limits']) refuseOtherCurrencies(json[kind], kind, currency, faults);
  faults.refuseAny();
  return { currency, roundTo, envelopes, requests, limits };
}

function envelope(fields: Fields, pointer: string, faults: Faults): Envelope {
  return {
    id: faults.text(fields, 'id', pointer, true) ?? '',
    amount: faults.amount(fields, 'amount', pointer),
    parent: faults.text(fields, 'parent', pointer, false),
  };
}

function request(fields: Fields, pointer: string, faults: Faults): EngineRequest {
  const requested = faults.amount(fields, 'requested', pointer);
  const eligible = faults.amount(fields, 'eligible', pointer, requested);
  const floor = faults.amount(fields, 'floor', pointer, 0n);
  const hasCap = (fields['cap'] ?? null) !== null;
  const cap = hasCap ? faults.amount(fields, 'cap', pointer) : null;
  const minimum = faults.amount(fields, 'minimum', pointer, 0n);
  if (eligible > requested) faults.add(`${pointer}/eligible`, 'allocation/eligible-above-requested');
  if (cap !== null && floor > cap) faults.add(`${pointer}/floor`, 'allocation/floor-above-cap');
  else if (floor > eligible) faults.add(`${pointer}/floor`, 'allocation/floor-above-claim');
  if (floor > 0n && floor < minimum) faults.add(`${pointer}/floor`, 'allocation/floor-below-minimum');
  const scoreText = faults.text(fields, 'score', pointer, false);
  const score = scoreText === null ? null : readScore(scoreText);
  if (scoreText !== null && score === null) faults.add(`${pointer}/score`, 'allocation/score-malformed');
  return {
    id: faults.text(fields, 'id', pointer, true) ?? '',
    envelope: faults.text(fields, 'envelope', pointer, true) ?? '',
    requested,
    eligible,
    score,
    floor,
    cap,
    minimum,
    provider: faults.text(fields, 'provider', pointer, false),
    area: faults.text(fields, 'area', pointer, false),
    kind: faults.text(fields, 'kind', pointer, false),
    priority: faults.text(fields, 'priority', pointer, false),
    eitherOr: faults.text(fields, 'eitherOr', pointer, false),
  };
}

function currencyOf(json: Fields): string {
  const { currency } = json;
  if (typeof currency !== 'string') throw faulty('/currency', 'allocation/missing');
  try {
    digitsOf(currency);
    return currency;
  } catch (error) {
    if (isRefusal(error)) throw faulty('/currency', error.code);
    throw error;
  }
}

function listOf(json: Fields, field: string, faults: Faults): (Fields | null)[] {
  const list = json[field];
  if (!Array.isArray(list)) {
    faults.add(`/${field}`, 'allocation/not-a-list');
    return [];
  }
  return list.map((one: unknown, at) => {
    if (isObject(one)) return one;
    faults.add(`/${field}/${at}`, 'allocation/not-an-object');
    return null;
  });
}

/** One currency per run: where a row names its own, it is the run's. */
function refuseOtherCurrencies(list: unknown, kind: string, currency: string, faults: Faults): void {
  if (!Array.isArray(list)) return;
  list.forEach((one: unknown, at) => {
    const own = isObject(one) ? (one['currency'] ?? null) : null;
    if (own !== null && own !== currency)
      faults.add(`/${kind}/${at}/currency`, 'money/mixed-currencies', {
        one: currency,
        other: String(own).slice(0, 12),
      });
  });
}

function faulty(pointer: string, code: string) {
  return refuse('allocation/input-faulty', { faults: 1, first: pointer, why: code }, [{ pointer, code }]);
}
