import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Suggestion } from './suggestion.js';

export const SuggestionTable = new EntitySchema<Suggestion>({
  name: 'suggestion',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    text: column.text,
    name: column.optionalText,
    email: column.optionalText,
    territory: { ...column.json, nullable: true },
    madeBy: column.text,
    receivedAt: column.instant,
    answerDueOn: column.date,
    status: column.text,
    visibility: column.text,
    hiddenReason: column.optionalText,
    answer: column.optionalText,
    answeredBy: column.optionalText,
    answeredAt: column.optionalInstant,
    sentAt: column.optionalInstant,
    planId: column.optionalUuid,
    measureCode: column.optionalText,
    version: column.version,
  },
});
