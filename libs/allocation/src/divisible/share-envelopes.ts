import { formatFraction, ratio } from '@levada/kernel';
import type { EngineInput, EngineRequest, Envelope } from '../input/request.js';
import { amountText, exactText } from '../run/amount-text.js';
import type { AwardRow, EnvelopeTotal, RunOutcome } from '../run/engine-result.js';
import { outcomeOf, type SharedEnvelope } from '../run/totals.js';
import type { Quotient } from './claim.js';
import type { DivisibleRule } from './divisible-rule.js';
import { boundedClaim, codeOf } from './limits.js';
import { shareViable, type Sharing } from './share-viable.js';

/** A divisible rule over envelopes that lie side by side: each shares its own money among its own requests. */
export function shareEnvelopes(sharing: Sharing, input: EngineInput): RunOutcome {
  const requestsOf = new Map<string, EngineRequest[]>(input.envelopes.map(({ id }) => [id, []]));
  for (const one of input.requests) requestsOf.get(one.envelope)?.push(one);
  return outcomeOf(
    input,
    input.envelopes.map((one) => shareOne(sharing, one, requestsOf.get(one.id) ?? [], input)),
  );
}

function shareOne(
  sharing: Sharing,
  { id, amount }: Envelope,
  requests: readonly EngineRequest[],
  { currency, roundTo }: EngineInput,
): SharedEnvelope {
  const { rule } = sharing;
  const byRequest = new Map(requests.map((one) => [one.id, one]));
  const { awards, level, unviable, left } = shareViable(sharing, amount, requests, roundTo);
  const served = awards.map(({ id: request, award, exact }): AwardRow => {
    const one = byRequest.get(request)!;
    const isOut = rule.takesPart?.(boundedClaim(one)) === false && award === 0n && one.eligible > 0n;
    const code = isOut ? 'threshold' : codeOf(one, award, exact.n === one.floor * exact.d);
    return { id: request, award: amountText(award, currency), exact: exactText(exact, currency), code };
  });
  const none = { award: amountText(0n, currency), exact: '0', code: 'minimum' } as const;
  const rows = [...served, ...[...unviable].map((request) => ({ id: request, ...none }))];
  return { id, amount, awarded: amount - left, level: levelOf(rule, level, currency), rows };
}

function levelOf(rule: DivisibleRule, level: Quotient | null, currency: string): Partial<EnvelopeTotal> {
  if (!rule.level || !level) return {};
  const { name, factor, isMoney } = rule.level;
  const signed = { n: level.n * factor, d: level.d };
  return { [name]: isMoney ? exactText(signed, currency) : formatFraction(ratio(signed.n, signed.d)) };
}
