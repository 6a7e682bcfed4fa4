import type { Static } from '@sinclair/typebox';
import { named, shape } from '@levada/platform';
import { OUTCOMES } from '../proposals/proposal.js';

const line = shape.object({
  ...{ planId: shape.id, planVersion: shape.count, priorityCode: shape.text, measureCode: shape.optional(shape.text) },
  ...{ share: shape.text, amount: shape.money },
});
const organisation = shape.object({
  id: shape.id,
  ...{ name: shape.orNull(shape.text), scheme: shape.orNull(shape.text), identifier: shape.orNull(shape.text) },
});

const decision = {
  ...{ id: shape.id, roundId: shape.id, applicationId: shape.id },
  /** The application's number in its round, its title and who asked. */
  ...{ reference: shape.text, title: shape.text, organisation },
  /** As it stands now, after the variations that took effect. */
  ...{ outcome: shape.oneOf(...OUTCOMES, 'revoked', 'renounced'), requested: shape.money, amount: shape.money },
  /** As it was decided. */
  ...{ decided: shape.object({ outcome: shape.oneOf(...OUTCOMES), amount: shape.money }), variations: shape.count },
  ...{ priorityRefs: shape.list(line), reason: shape.orNull(shape.text), runId: shape.orNull(shape.id) },
  ...{ proposalId: shape.orNull(shape.id), envelopeId: shape.id, reasonCode: shape.orNull(shape.text) },
  /** Its place among those that have merit and wait for money. */
  reserveRank: shape.orNull(shape.count),
  /** Why it is funded although it serves no priority, and the two people who signed that. */
  outsidePlan: shape.orNull(shape.object({ reason: shape.text, signedBy: shape.list(shape.text) })),
  ...{ proposedBy: shape.text, approvedBy: shape.list(shape.text), decidedAt: shape.instant },
  version: shape.version,
};

/** What was decided, and the priorities that it serves with the amount of each. */
export const ShownDecision = named('Decision', decision);
export type ShownDecision = Static<typeof ShownDecision>;

/** With the round it belongs to and the run that computed it. */
export const TracedDecision = named('TracedDecision', {
  ...decision,
  round: shape.object({
    ...{ id: shape.id, title: shape.text, rule: shape.text },
    planId: shape.id,
    planVersion: shape.count,
  }),
  /** The end of the time for an appeal; `null`: the round’s terms know none. */
  appealUntil: shape.orNull(shape.instant),
  run: shape.orNull(
    shape.object({
      ...{ id: shape.id, rule: shape.text, engineVersion: shape.text, coefficient: shape.orNull(shape.text) },
      ...{ inputHash: shape.text, resultHash: shape.text, exact: shape.orNull(shape.text) },
    }),
  ),
});
export type TracedDecision = Static<typeof TracedDecision>;
