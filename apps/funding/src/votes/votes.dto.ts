import type { Static } from '@sinclair/typebox';
import { IsIn, Matches } from 'class-validator';
import { named, Optional, Said, shape } from '@levada/platform';
import { BALLOTS, type Ballot } from '../approval-levels/vote.js';

export class CastVoteBody {
  /** Of the text that was read. */
  @Matches(/^[0-9a-f]{64}$/)
  contentHash!: string;

  @IsIn(BALLOTS)
  ballot!: Ballot;

  @Optional()
  @Said(2000)
  comment?: string;
}

/** One member's vote; of the applications of which they are out it counts for nothing. */
export const ShownVote = named('CommitteeVote', {
  ...{ id: shape.id, position: shape.count, person: shape.text, onBehalfOf: shape.orNull(shape.text) },
  ...{ contentHash: shape.text, ballot: shape.oneOf(...BALLOTS), recusedFrom: shape.list(shape.text) },
  ...{ comment: shape.orNull(shape.text), at: shape.instant },
});
export type ShownVote = Static<typeof ShownVote>;
