import type { Static } from '@sinclair/typebox';
import { IsEmail, IsUUID, MaxLength } from 'class-validator';
import { TerritoryRef } from '@levada/contracts';
import { named, Optional, OptionalNested, Said, shape } from '@levada/platform';
import { SUGGESTION_STATUSES, VISIBILITIES } from './suggestion.js';

export class SuggestDto {
  @Said(5_000)
  text!: string;

  @Optional()
  @Said(200)
  name?: string;

  /** For the answer alone: forgotten when it has left. */
  @Optional()
  @IsEmail()
  @MaxLength(254)
  email?: string;

  @OptionalNested(() => TerritoryRef)
  territory?: TerritoryRef;
}

export class AnswerSuggestionDto {
  @Said(10_000)
  text!: string;
}

export class HideSuggestionDto {
  @Said(2_000)
  reason!: string;
}

export class LeadToMeasureDto {
  @IsUUID()
  planId!: string;

  @Said(60)
  measureCode!: string;
}

const status = shape.oneOf(...SUGGESTION_STATUSES);
const said = {
  ...{ id: shape.id, territory: shape.orNull(shape.territory), receivedAt: shape.instant, answerDueOn: shape.date },
  ...{ status, answer: shape.orNull(shape.text), answeredAt: shape.orNull(shape.instant) },
  ...{ planId: shape.orNull(shape.id), measureCode: shape.orNull(shape.text) },
};

/** As the office sees it; who sent it is asked for by itself. */
export const ShownSuggestion = named('Suggestion', {
  ...{ ...said, text: shape.text, visibility: shape.oneOf(...VISIBILITIES), hiddenReason: shape.orNull(shape.text) },
  ...{ answeredBy: shape.orNull(shape.text), sentAt: shape.orNull(shape.instant), overdue: shape.boolean },
  version: shape.version,
});
export type ShownSuggestion = Static<typeof ShownSuggestion>;

/** As everybody sees it: never who sent it, and the words only when an officer let them through. */
export const PublicSuggestion = named('PublicSuggestion', { ...said, text: shape.orNull(shape.text) });
export type PublicSuggestion = Static<typeof PublicSuggestion>;

export const SuggestionSender = named('SuggestionSender', {
  ...{ name: shape.orNull(shape.text), email: shape.orNull(shape.text) },
});
export type SuggestionSender = Static<typeof SuggestionSender>;
