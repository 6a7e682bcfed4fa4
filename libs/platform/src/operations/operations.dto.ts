import type { Static } from '@sinclair/typebox';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { named, shape } from '../openapi/shapes.js';

export class DiscardDeadLetterBody {
  @IsString()
  @MinLength(1)
  @MaxLength(1_000)
  reason!: string;
}

export class ReplayBody {
  /** The service whose facts are told again. */
  @IsString()
  @Matches(/^[a-z]{1,40}$/)
  producer!: string;
}

/** An event that could not be handled, with its real cause. */
export const ShownDeadLetter = named('DeadLetter', {
  ...{ id: shape.id, producer: shape.text, epoch: shape.count, n: shape.count, type: shape.text, cause: shape.text },
  ...{ tries: shape.count, status: shape.oneOf('waiting', 'retried', 'discarded'), at: shape.instant },
});
export type ShownDeadLetter = Static<typeof ShownDeadLetter>;

export const RetriedAnswer = named('RetriedDeadLetter', {
  ...{ outcome: shape.oneOf('retried', 'failed'), cause: shape.orNull(shape.text) },
});

export const ReplayAnswer = named('Replay', { producer: shape.text, epoch: shape.count, n: shape.count });

export const LogCheckAnswer = named('LogCheck', {
  log: shape.object({ epoch: shape.count, n: shape.count, missing: shape.count, unnumbered: shape.count }),
  inbox: shape.list(
    shape.object({ producer: shape.text, epoch: shape.count, n: shape.count, rebuilding: shape.boolean }),
  ),
  deadLetters: shape.count,
  audit: shape.list(
    shape.object({
      ...{ authorityId: shape.orNull(shape.id), verified: shape.count, brokenAt: shape.orNull(shape.count) },
      unchained: shape.count,
    }),
  ),
  /** Kept files, and those whose bytes are no longer what was handed in. */
  files: shape.object({ kept: shape.count, broken: shape.list(shape.id) }),
  /** Fingerprints of what two services should agree on, by what they are of. */
  digests: shape.record(shape.text),
});
export type LogCheckAnswer = Static<typeof LogCheckAnswer>;
