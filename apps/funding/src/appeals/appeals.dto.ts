import type { Static } from '@sinclair/typebox';
import { IsIn } from 'class-validator';
import { named, Said, shape } from '@levada/platform';
import { APPEAL_VERDICTS, type AppealVerdict } from './appeal.js';

export class FileAppealBody {
  /** What is held to be wrong, and why. */
  @Said(10_000)
  text!: string;
}

export class JudgeAppealBody {
  @IsIn(APPEAL_VERDICTS)
  verdict!: AppealVerdict;

  @Said(10_000)
  reason!: string;
}

/** A provider holds a decision to be wrong; judged by somebody who had no hand in it. */
export const ShownAppeal = named('Appeal', {
  ...{ id: shape.id, decisionId: shape.id, reference: shape.text, organisationId: shape.id, text: shape.text },
  status: shape.oneOf('filed', 'withdrawn', 'upheld', 'dismissed'),
  ...{ filedBy: shape.text, filedAt: shape.instant, filedUntil: shape.instant },
  ...{
    answeredBy: shape.orNull(shape.text),
    answeredAt: shape.orNull(shape.instant),
    answer: shape.orNull(shape.text),
  },
  version: shape.version,
});
export type ShownAppeal = Static<typeof ShownAppeal>;
