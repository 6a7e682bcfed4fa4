import type { Refusals } from './sentences.js';

/** What no mapping, and no plan of changes, may be. */
export const refusalsOfMappings: Refusals = {
  'mapping/malformed': {
    status: 422,
    en: 'A mapping has one “field: column” a line; see {field}.',
    cs: 'Mapování má na každém řádku „pole: sloupec“; viz {field}.',
    de: 'Eine Zuordnung hat je Zeile „Feld: Spalte“; siehe {field}.',
    lv: 'Kartējumā katrā rindā ir “lauks: kolonna”; skatiet {field}.',
  },
  'mapping/unknown-field': {
    status: 422,
    en: 'There is no field “{field}” to map. Fields: {known}.',
    cs: 'Pole „{field}“ neexistuje. Pole: {known}.',
    de: 'Ein Feld „{field}“ gibt es nicht. Felder: {known}.',
    lv: 'Lauka “{field}” nav. Lauki: {known}.',
  },
  'mapping/unknown-column': {
    status: 422,
    en: 'The file has no column “{column}” for {field}. Columns: {known}.',
    cs: 'Soubor nemá sloupec „{column}“ pro {field}. Sloupce: {known}.',
    de: 'Die Datei hat keine Spalte „{column}“ für {field}. Spalten: {known}.',
    lv: 'Failā nav kolonnas “{column}” laukam {field}. Kolonnas: {known}.',
  },
  'mapping/bad-entry': {
    status: 422,
    en: 'The mapping is wrong in line {line}, at {field}: {expected}.',
    cs: 'Mapování je chybné na řádku {line}, u {field}: {expected}.',
    de: 'Die Zuordnung ist in Zeile {line} falsch, bei {field}: {expected}.',
    lv: 'Kartējums ir kļūdains {line}. rindā, pie {field}: {expected}.',
  },
  'mapping/unknown-table': {
    status: 422,
    en: 'The source has no table “{table}” (line {line} of the mapping). Tables: {known}.',
    cs: 'Zdroj nemá tabulku „{table}“ (řádek {line} mapování). Tabulky: {known}.',
    de: 'Die Quelle hat keine Tabelle „{table}“ (Zeile {line} der Zuordnung). Tabellen: {known}.',
    lv: 'Avotā nav tabulas “{table}” (kartējuma {line}. rinda). Tabulas: {known}.',
  },
  'mapping/absent-column': {
    status: 422,
    en: 'The table {table} has no column “{column}” (line {line} of the mapping). Columns: {known}.',
    cs: 'Tabulka {table} nemá sloupec „{column}“ (řádek {line} mapování). Sloupce: {known}.',
    de: 'Die Tabelle {table} hat keine Spalte „{column}“ (Zeile {line} der Zuordnung). Spalten: {known}.',
    lv: 'Tabulai {table} nav kolonnas “{column}” (kartējuma {line}. rinda). Kolonnas: {known}.',
  },
  'mapping/nothing-known': {
    status: 422,
    en: 'None of the tables is one of HSDS, and no mapping says what they hold. Tables: {known}.',
    cs: 'Žádná z tabulek není z HSDS a žádné mapování neříká, co obsahují. Tabulky: {known}.',
    de: 'Keine der Tabellen gehört zu HSDS, und keine Zuordnung sagt, was sie enthalten. Tabellen: {known}.',
    lv: 'Neviena no tabulām nav HSDS tabula, un kartējums nenorāda, kas tajās ir. Tabulas: {known}.',
  },
  'report/malformed': {
    status: 422,
    en: 'This is no report of rows left out: the column “{column}” is missing or has “{value}” in row {row}.',
    cs: 'Toto není zpráva o vynechaných řádcích: sloupec „{column}“ chybí nebo má v řádku {row} „{value}“.',
    de: 'Das ist kein Bericht über ausgelassene Zeilen: die Spalte „{column}“ fehlt oder hat in Zeile {row} „{value}“.',
    lv: 'Šis nav pārskats par izlaistajām rindām: kolonnas “{column}” nav vai {row}. rindā ir “{value}”.',
  },
  'plan/duplicate-id': {
    status: 422,
    en: 'The record {id} comes twice.',
    cs: 'Záznam {id} přichází dvakrát.',
    de: 'Der Datensatz {id} kommt zweimal.',
    lv: 'Ieraksts {id} nāk divreiz.',
  },
};
