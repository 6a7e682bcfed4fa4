import { fill, type Language } from '@levada/kernel';
import { documentRefusals } from '../document/document-refusals.js';
import type { Fault } from '../tables/table.js';
import { refusalsOfDocuments } from './of-documents.js';
import { refusalsOfFiles } from './of-files.js';
import { refusalsOfMappings } from './of-mappings.js';
import { refusalsOfRows } from './of-rows.js';
import { refusalsOfTables } from './of-tables.js';
import type { Refusals } from './sentences.js';

/** What this room refuses, in every language; fits into a service's catalogue of refusals. */
export const exchangeRefusals: Refusals = {
  ...refusalsOfFiles,
  ...refusalsOfTables,
  ...refusalsOfDocuments,
  ...refusalsOfMappings,
  ...refusalsOfRows,
  ...documentRefusals,
};

/** Why a row was left out, as a person reads it. */
export function sentenceOf({ code, facts = {} }: Fault, language: Language): string {
  return fill(exchangeRefusals[code]?.[language] ?? code, facts);
}
