import type { ApplicationSubmittedV1 } from '@levada/contracts';
import { toMoneyText } from '@levada/kernel';
import { splitOverPriorities } from '../decisions/priority-split.js';
import type { Application } from './application.js';

/** How an application is told, at its version. One that was withdrawn asks for nothing any more. */
export function submittedFact({
  id,
  version,
  roundId,
  organisationId,
  title,
  requested,
  priorityRefs,
  status,
}: Application): {
  readonly subject: string;
  readonly version: number;
  readonly data: ApplicationSubmittedV1;
} {
  const lines = priorityRefs.length === 0 || status === 'withdrawn' ? [] : splitOverPriorities(requested, priorityRefs);
  const priorities = lines.map((line) => ({ ...line, amount: toMoneyText(line.amount) }));
  const data = { applicationId: id, roundId, organisationId, title, requested: toMoneyText(requested), priorities };
  return { subject: id, version, data };
}
