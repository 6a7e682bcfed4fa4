import type { Sentence } from '@levada/kernel';

/** What the readers of this room refuse, in every language; fits into a service's catalogue of refusals. */
export const exchangeRefusals: Readonly<Record<string, Sentence & { readonly status: number }>> = {
  'table/empty': {
    status: 422,
    en: 'The file is empty.',
    cs: 'Soubor je prázdný.',
    de: 'Die Datei ist leer.',
    lv: 'Fails ir tukšs.',
  },
  'table/no-header': {
    status: 422,
    en: 'The first row must name every column.',
    cs: 'První řádek musí pojmenovat každý sloupec.',
    de: 'Die erste Zeile muss jede Spalte benennen.',
    lv: 'Pirmajā rindā jābūt katras kolonnas nosaukumam.',
  },
  'table/duplicate-column': {
    status: 422,
    en: 'The column “{column}” stands in the header twice.',
    cs: 'Sloupec „{column}“ je v záhlaví dvakrát.',
    de: 'Die Spalte „{column}“ steht zweimal in der Kopfzeile.',
    lv: 'Kolonna “{column}” galvenē ir divreiz.',
  },
  'table/quote-malformed': {
    status: 422,
    en: 'The file cannot be read from row {row} on: a quotation mark there is not closed, or stands inside a cell.',
    cs: 'Soubor nelze číst od řádku {row}: uvozovka v něm není uzavřena, nebo stojí uvnitř buňky.',
    de: 'Ab Zeile {row} ist die Datei nicht lesbar: ein Anführungszeichen ist nicht geschlossen oder steht in einer Zelle.',
    lv: 'Failu nevar nolasīt no {row}. rindas: pēdiņas tajā nav aizvērtas vai atrodas šūnas vidū.',
  },
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
};
