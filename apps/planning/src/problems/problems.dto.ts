import type { Static } from '@sinclair/typebox';
import { IsUUID } from 'class-validator';
import { TerritoryRef } from '@levada/contracts';
import { named, Nested, Optional, Said, shape } from '@levada/platform';
import { PROPOSAL_STATUSES } from './problem.js';

export class RaiseProblemDto {
  /** The field of services that it is in, in words. */
  @Said(200)
  field!: string;

  @Said(10_000)
  text!: string;

  @Said(300)
  raisedBy!: string;

  @Nested(() => TerritoryRef)
  territory!: TerritoryRef;

  /** The group that collected it. */
  @Optional()
  @IsUUID()
  bodyId?: string;
}

export class ProposeSolutionDto {
  @Said(10_000)
  text!: string;

  @Said(300)
  draftedBy!: string;
}

export class AgreeOnDto {
  @IsUUID()
  agreementId!: string;
}

export class RejectDto {
  @Said(5_000)
  reason!: string;
}

export class MeasureDto {
  @IsUUID()
  planId!: string;

  @Said(60)
  measureCode!: string;
}

const proposal = {
  ...{ id: shape.id, text: shape.text, draftedBy: shape.text, status: shape.oneOf(...PROPOSAL_STATUSES) },
  ...{ reason: shape.orNull(shape.text), agreementId: shape.orNull(shape.id), planId: shape.orNull(shape.id) },
  ...{ measureCode: shape.orNull(shape.text), version: shape.version },
};

export const ShownProposal = named('SolutionProposal', { ...proposal, problemId: shape.id, problem: shape.text });
export type ShownProposal = Static<typeof ShownProposal>;

export const ShownProblem = named('PlanningProblem', {
  ...{ id: shape.id, bodyId: shape.orNull(shape.id), field: shape.text, text: shape.text, raisedBy: shape.text },
  ...{ raisedAt: shape.instant, territory: shape.territory, proposals: shape.list(shape.object(proposal)) },
  version: shape.version,
});
export type ShownProblem = Static<typeof ShownProblem>;
