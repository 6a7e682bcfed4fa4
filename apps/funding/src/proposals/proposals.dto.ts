import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { MoneyValue } from '@levada/contracts';
import { IsCode, named, NestedList, Optional, OptionalNested, Said, shape } from '@levada/platform';
import { shownLevel } from '../approval-levels/approval-levels.queries.js';
import { BALLOTS } from '../approval-levels/vote.js';
import { OUTCOMES } from './proposal.js';

const WITHOUT_MONEY = ['reserve', 'refused', 'deferred'] as const;

/** What is to be given to one application, or why nothing. */
export class LineDto {
  /** The application's number in the round. */
  @IsString()
  @MaxLength(40)
  reference!: string;

  @OptionalNested(() => MoneyValue)
  amount?: MoneyValue;

  /** Of one that gets nothing. */
  @Optional()
  @IsIn(WITHOUT_MONEY)
  outcome?: (typeof WITHOUT_MONEY)[number];

  @Optional()
  @IsCode()
  reasonCode?: string;

  /** Whoever departs from what was computed says why. */
  @Optional()
  @Said(2000)
  reason?: string;
}

export class LinesBody {
  @ArrayMinSize(1)
  @ArrayMaxSize(10_000)
  @NestedList(() => LineDto)
  lines!: LineDto[];
}

export class ApproveProposalBody {
  /** Of the text that was read: a yes to another one is none. */
  @Matches(/^[0-9a-f]{64}$/)
  contentHash!: string;

  @Optional()
  @Said(2000)
  comment?: string;
}

class LineCommentDto {
  @IsString()
  @MaxLength(40)
  reference!: string;

  @Said(2000)
  text!: string;
}

export class ReturnProposalBody {
  @Said(2000)
  comment!: string;

  @Optional()
  @ArrayMaxSize(10_000)
  @NestedList(() => LineCommentDto)
  comments?: LineCommentDto[];
}

const approval = shape.object({
  ...{ position: shape.count, verdict: shape.oneOf('approved', 'returned'), person: shape.text },
  ...{ onBehalfOf: shape.orNull(shape.text), contentHash: shape.text, comment: shape.orNull(shape.text) },
  comments: shape.list(shape.object({ reference: shape.text, text: shape.text })),
  at: shape.instant,
});

/** A result that is put forward, with who said yes to which text of it. */
export const ShownProposal = named('FundingProposal', {
  ...{ id: shape.id, roundId: shape.id, runId: shape.orNull(shape.id) },
  status: shape.oneOf('draft', 'submitted', 'returned', 'decided', 'withdrawn', 'lapsed'),
  ...{ total: shape.money, lines: shape.count, departures: shape.count },
  /** Whether the round is still as it was when the lines were written. */
  isCurrent: shape.boolean,
  ...{ contentHash: shape.orNull(shape.text), levels: shape.list(shownLevel), approvals: shape.list(approval) },
  /** The level whose word is missing. */
  waitsFor: shape.orNull(shownLevel),
  ...{ proposedBy: shape.text, proposedAt: shape.instant, submittedAt: shape.orNull(shape.instant) },
  ...{ expiresAt: shape.instant, version: shape.version },
});
export type ShownProposal = Static<typeof ShownProposal>;

const ref = shape.object({
  ...{ planId: shape.id, planVersion: shape.count, priorityCode: shape.text, share: shape.text },
  measureCode: shape.optional(shape.text),
});

/** What is put forward for one application, beside what was computed. */
export const ShownProposalLine = named('FundingProposalLine', {
  ...{ reference: shape.text, applicationId: shape.id, title: shape.text, organisation: shape.orNull(shape.text) },
  ...{ envelopeId: shape.id, requested: shape.money, computed: shape.orNull(shape.money), amount: shape.money },
  ...{ outcome: shape.oneOf(...OUTCOMES), reasonCode: shape.orNull(shape.text), reason: shape.orNull(shape.text) },
  ...{ changedBy: shape.orNull(shape.text), isDeparture: shape.boolean, priorityRefs: shape.list(ref) },
});
export type ShownProposalLine = Static<typeof ShownProposalLine>;

/** What was decided and how: as the minutes of a meeting have it. */
export const ShownMinutes = named('ProposalMinutes', {
  proposal: ShownProposal,
  round: shape.object({ id: shape.id, title: shape.text, planId: shape.id, planVersion: shape.count }),
  run: shape.orNull(
    shape.object({
      ...{ id: shape.id, title: shape.text, rule: shape.text, parameters: shape.record(shape.text) },
      /** What a fork did otherwise than the run it comes from. */
      ...{ changes: shape.json, parentId: shape.orNull(shape.id), calculatedBy: shape.text },
      ...{ engineVersion: shape.text, inputHash: shape.text, resultHash: shape.text },
    }),
  ),
  outcomes: shape.list(shape.object({ outcome: shape.oneOf(...OUTCOMES), count: shape.count, amount: shape.money })),
  /** The share of the money that is as the rule computed it; exact, and null where nothing is given. */
  followedRule: shape.orNull(shape.text),
  departures: shape.list(ShownProposalLine),
  /** How the committees voted on this text: each member, and for which applications their vote did not count. */
  votes: shape.list(
    shape.object({
      ...{ position: shape.count, person: shape.text, onBehalfOf: shape.orNull(shape.text) },
      ...{ ballot: shape.oneOf(...BALLOTS), recusedFrom: shape.list(shape.text), comment: shape.orNull(shape.text) },
    }),
  ),
  /** Who was out for which application, and why: they neither read nor approve it. */
  recusals: shape.list(
    shape.object({ reference: shape.text, person: shape.text, kind: shape.text, reason: shape.orNull(shape.text) }),
  ),
});
export type ShownMinutes = Static<typeof ShownMinutes>;

const textName = { contentHash: shape.text, submittedBy: shape.text, submittedAt: shape.instant };

/** The texts that a proposal was laid before others with, the newest first. */
export const ShownTexts = named('ProposalTexts', { texts: shape.list(shape.object(textName)) });
export type ShownTexts = Static<typeof ShownTexts>;

/** One of them, line by line, as it was signed or handed back. */
export const ShownText = named('ProposalText', {
  ...textName,
  lines: shape.list(
    shape.object({
      ...{ reference: shape.text, envelopeId: shape.id, amount: shape.money, outcome: shape.oneOf(...OUTCOMES) },
      ...{ reasonCode: shape.orNull(shape.text), reason: shape.orNull(shape.text), priorityRefs: shape.list(ref) },
    }),
  ),
});
export type ShownText = Static<typeof ShownText>;
