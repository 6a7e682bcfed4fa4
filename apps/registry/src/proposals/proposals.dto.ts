import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsString, IsUUID, MaxLength, ValidateBy } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { named, Optional, Said, shape } from '@levada/platform';
import { PROPOSAL_NOUNS, PROPOSAL_STATUSES, type Proposal, type ProposalNoun } from './proposal.js';

const LONGEST = 10_000;
const MOST = 30;

/** Texts by the name of their field. */
function AreFields(): PropertyDecorator {
  const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= LONGEST;
  return ValidateBy({
    name: 'areFields',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.keys(value).length <= MOST &&
        Object.values(value).every(isText),
      defaultMessage: () => `fields are at most ${MOST} texts by their names, of at most ${LONGEST} letters`,
    },
  });
}

export class ProposeChangeDto {
  @IsIn(PROPOSAL_NOUNS)
  noun!: ProposalNoun;

  @IsUUID()
  nounId!: string;

  /** What it should say, by field; an empty text empties. Lists stand as their JSON. */
  @AreFields()
  @JSONSchema(() => ({
    ...{ type: 'object', maxProperties: MOST },
    additionalProperties: { type: 'string', maxLength: LONGEST },
  }))
  fields!: Record<string, string>;

  @Said(2_000)
  reason!: string;
}

export class AcceptProposalDto {
  /** Left out: all of them. */
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  fields?: string[];

  /** Where not all is accepted: why. The provider reads it. */
  @Optional()
  @Said(2_000)
  reason?: string;
}

export class RefuseProposalDto {
  /** The provider reads it. */
  @Said(2_000)
  reason!: string;
}

const text = shape.orNull(shape.text);

export const ShownProposal = named('Proposal', {
  ...{ id: shape.id, organisationId: shape.id, noun: shape.oneOf(...PROPOSAL_NOUNS), nounId: shape.id },
  changes: shape.list(shape.object({ field: shape.text, from: shape.text, to: shape.text })),
  ...{ reason: shape.text, proposedBy: shape.text, proposedAt: shape.instant },
  status: shape.oneOf(...PROPOSAL_STATUSES),
  ...{ acceptedFields: shape.list(shape.text), staleFields: shape.list(shape.text) },
  ...{ answer: text, answeredBy: text, answeredAt: shape.orNull(shape.instant), version: shape.version },
});
export type ShownProposal = Static<typeof ShownProposal>;

/** With what stands now in its fields, while it is open: what was changed meanwhile is stale, and would not be overwritten. */
export const ShownProposalInFull = named('ProposalInFull', {
  ...ShownProposal.properties,
  now: shape.list(shape.object({ field: shape.text, value: shape.text, isStale: shape.boolean })),
});
export type ShownProposalInFull = Static<typeof ShownProposalInFull>;

export function shown({ authorityId: _hidden, proposedAt, answeredAt, ...rest }: Proposal): ShownProposal {
  const { changes, acceptedFields, staleFields } = rest;
  return {
    ...rest,
    ...{ changes: [...changes], acceptedFields: [...acceptedFields], staleFields: [...staleFields] },
    ...{ proposedAt: proposedAt.toISOString(), answeredAt: answeredAt?.toISOString() ?? null },
  };
}
