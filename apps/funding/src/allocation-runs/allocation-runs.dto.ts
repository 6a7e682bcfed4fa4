import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, IsIn, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import {
  AWARD_CODES,
  COVERAGES,
  OBJECTIVES,
  REST_RULES,
  ROUND_RULES,
  ROUNDINGS,
  type Coverage,
  type Objective,
  type Rounding,
} from '@levada/allocation';
import { named, NestedList, Optional, OptionalNested, Said, shape } from '@levada/platform';

const AMOUNT = /^\d{1,16}(\.\d{1,4})?$/;
const SCORE = /^-?\d{1,12}(\.\d{1,6})?$/;
/** Where a fork says nothing, all stays; `null` takes a limit away. */
const orNull = (member: string) => ValidateIf((body: Record<string, unknown>) => body[member] !== null);

export class RuleParametersDto {
  /** The least score that is funded. */
  @Optional()
  @Matches(SCORE)
  threshold?: string;

  @Optional()
  @IsIn(ROUNDINGS)
  rounding?: Rounding;

  /** Of `network-first`: the rule that shares what is not guaranteed. */
  @Optional()
  @IsIn(REST_RULES)
  rest?: string;

  /** Of `optimal`: what is to be most. */
  @Optional()
  @IsIn(OBJECTIVES)
  objective?: Objective;

  /** Of `optimal`: what is to be covered. */
  @Optional()
  @IsIn(COVERAGES)
  coverage?: Coverage;
}

class EnvelopeChangeDto {
  /** Its label in the run: `E1`. */
  @Matches(/^E\d{1,6}$/)
  id!: string;

  @Matches(AMOUNT)
  amount!: string;
}

class LimitChangeDto {
  @Optional()
  @Said(200)
  provider?: string;

  @Optional()
  @Said(200)
  area?: string;

  /** The most that they get together. */
  @Optional()
  @orNull('cap')
  @Matches(AMOUNT)
  cap?: string | null;

  /** The least that they get together. */
  @Optional()
  @orNull('floor')
  @Matches(AMOUNT)
  floor?: string | null;
}

class RequestChangeDto {
  /** The application's number in the round. */
  @IsString()
  @MaxLength(40)
  id!: string;

  @Optional()
  @orNull('floor')
  @Matches(AMOUNT)
  floor?: string | null;

  @Optional()
  @orNull('cap')
  @Matches(AMOUNT)
  cap?: string | null;

  @Optional()
  @orNull('minimum')
  @Matches(AMOUNT)
  minimum?: string | null;

  @Optional()
  @orNull('eligible')
  @Matches(AMOUNT)
  eligible?: string | null;

  @Optional()
  @orNull('score')
  @Matches(SCORE)
  score?: string | null;
}

class WeightChangeDto {
  /** As the run names it: `P1`, or of requests that serve several `P1 + P2`. */
  @Said(600)
  priority!: string;

  /** Their scores are multiplied by it: `3/2`, `1.5`. */
  @Matches(/^\d{1,6}(\.\d{1,4}|\/[1-9]\d{0,5})?$/)
  weight!: string;
}

/** What a run does otherwise than its round, or than the run that it is a fork of. */
export class CalculateRunBody {
  /** What people call it: `Návrh B: bez prahu`. */
  @Optional()
  @Said(200)
  title?: string;

  @Optional()
  @IsIn(ROUND_RULES)
  rule?: string;

  @OptionalNested(() => RuleParametersDto)
  parameters?: RuleParametersDto;

  /** Awards are multiples of this. */
  @Optional()
  @Matches(AMOUNT)
  roundTo?: string;

  @Optional()
  @ArrayMaxSize(1_000)
  @NestedList(() => EnvelopeChangeDto)
  envelopes?: EnvelopeChangeDto[];

  @Optional()
  @ArrayMaxSize(1_000)
  @NestedList(() => LimitChangeDto)
  limits?: LimitChangeDto[];

  @Optional()
  @ArrayMaxSize(10_000)
  @NestedList(() => RequestChangeDto)
  requests?: RequestChangeDto[];

  /** What a priority counts more, or less. */
  @Optional()
  @ArrayMaxSize(200)
  @NestedList(() => WeightChangeDto)
  weights?: WeightChangeDto[];
}

const award = shape.object({
  ...{ id: shape.id, reference: shape.text, title: shape.text, organisation: shape.orNull(shape.text) },
  ...{ exact: shape.text, award: shape.text },
  code: shape.oneOf(...AWARD_CODES),
});

const run = {
  ...{ id: shape.id, roundId: shape.id, parentId: shape.orNull(shape.id), title: shape.text, rule: shape.text },
  ...{ parameters: shape.record(shape.text), changes: shape.json, engineVersion: shape.text },
  ...{ inputHash: shape.text, resultHash: shape.text, coefficient: shape.orNull(shape.text) },
  ...{ total: shape.money, left: shape.text, requests: shape.count, funded: shape.count },
  /** Which envelope is which, by its label. */
  envelopes: shape.record(shape.id),
  /** Whether applications, decisions and the plan are still as it saw them: else it cannot be proposed. */
  isCurrent: shape.boolean,
  ...{ calculatedBy: shape.text, calculatedAt: shape.instant, version: shape.version },
};

/** A calculation; the hashes say that nothing in it changed. */
export const ShownRun = named('AllocationRun', run);
export type ShownRun = Static<typeof ShownRun>;

export const RunWithAwards = named('AllocationRunWithAwards', { ...run, awards: shape.list(award) });
export type RunWithAwards = Static<typeof RunWithAwards>;

/** What the engine saw and answered, as it was hashed: whoever has the engine gets the same again. */
export const ShownRunRecord = named('AllocationRunRecord', {
  ...{ rule: shape.text, parameters: shape.record(shape.text), engineVersion: shape.text },
  ...{ input: shape.text, inputHash: shape.text, result: shape.text, resultHash: shape.text },
});
export type ShownRunRecord = Static<typeof ShownRunRecord>;

export const ShownRecalculation = named('Recalculation', {
  /** Input and result are as they were stored, byte for byte. */
  ...{ isSame: shape.boolean, resultHash: shape.text, engineVersion: shape.text },
});
export type ShownRecalculation = Static<typeof ShownRecalculation>;

/** Why an application is awarded what it is, in each language; every figure occurs in the run. */
export const ShownExplanation = named('AwardExplanation', {
  ...{ reference: shape.text, award: shape.text, exact: shape.text, code: shape.oneOf(...AWARD_CODES) },
  explanation: shape.sentence,
});
export type ShownExplanation = Static<typeof ShownExplanation>;

const difference = { before: shape.text, after: shape.text, difference: shape.text };
const group = shape.object({ name: shape.text, ...difference, winners: shape.count, losers: shape.count });
const name = shape.object({ rule: shape.text, inputHash: shape.text, resultHash: shape.text });
const code = shape.orNull(shape.oneOf(...AWARD_CODES));
/** Two runs side by side: who gets more and who less, and which providers, areas and priorities. */
export const ShownComparison = named('RunComparison', {
  ...{ before: name, after: name, awarded: shape.object(difference), winners: shape.count, losers: shape.count },
  changed: shape.list(shape.object({ id: shape.text, ...difference, codes: shape.list(code) })),
  ...{ byProvider: shape.list(group), byArea: shape.list(group), byPriority: shape.list(group) },
});
export type ShownComparison = Static<typeof ShownComparison>;

/** Where the result would change: exact amounts of each envelope, and how firm the ranking is. */
export const ShownSensitivity = named('RunSensitivity', {
  ...{ breakpoints: shape.json, stability: shape.json },
});
export type ShownSensitivity = Static<typeof ShownSensitivity>;
