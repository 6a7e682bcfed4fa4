import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, ArrayUnique, IsIn, IsUUID } from 'class-validator';
import { named, Optional, Said, shape } from '@levada/platform';
import { CHECKS, type CheckCode } from '../registration-rules/registration-rules.js';
import { OUTCOMES } from './verification.js';

export class AskChecksDto {
  /** Left out: all that the rules ask for and that a source can answer. */
  @Optional()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIn(CHECKS, { each: true })
  checks?: CheckCode[];
}

/** What a person saw themselves. Who could not look has seen nothing: there is no “unavailable” by hand. */
export class RecordVerificationDto {
  @IsIn(CHECKS)
  check!: CheckCode;

  /** Of premises: which place was looked at. */
  @Optional()
  @IsUUID()
  siteId?: string;

  @IsIn(['ok', 'fail'])
  outcome!: 'ok' | 'fail';

  /** What was looked at: a register, a contract, the place itself. */
  @Said(500)
  source!: string;

  /** What was seen there. */
  @Said(2_000)
  evidence!: string;
}

export const ShownVerification = named('Verification', {
  ...{ id: shape.id, organisationId: shape.id, siteId: shape.orNull(shape.id), check: shape.oneOf(...CHECKS) },
  ...{ source: shape.text, outcome: shape.oneOf(...OUTCOMES), evidence: shape.record(shape.json) },
  ...{ madeBy: shape.orNull(shape.text), madeAt: shape.instant },
});
export type ShownVerification = Static<typeof ShownVerification>;

export const MadeVerifications = named('MadeVerifications', { items: shape.list(ShownVerification) });
export type MadeVerifications = Static<typeof MadeVerifications>;
