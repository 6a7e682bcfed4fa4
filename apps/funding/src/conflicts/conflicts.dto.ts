import type { Static } from '@sinclair/typebox';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { named, Said, shape } from '@levada/platform';
import { KINDS } from './conflict.js';

export class DeclareConflictBody {
  @Said(2000)
  reason!: string;
}

export class ClearConflictBody {
  /** Whom it is not about. */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  person!: string;

  @Said(2000)
  reason!: string;
}

/** Who is out for which application, and how it is known. */
export const ShownConflict = named('ConflictOfInterest', {
  ...{ applicationId: shape.id, reference: shape.text, person: shape.text, name: shape.orNull(shape.text) },
  ...{ kind: shape.oneOf(...KINDS), reason: shape.orNull(shape.text), at: shape.instant },
});
export type ShownConflict = Static<typeof ShownConflict>;

/** A person's word on a round, with what is known of them in it. */
export const ShownDeclaration = named('RoundDeclaration', {
  ...{ roundId: shape.id, person: shape.text, declaredAt: shape.orNull(shape.instant) },
  conflicts: shape.list(ShownConflict),
});
export type ShownDeclaration = Static<typeof ShownDeclaration>;
