import type { Refusals } from './sentences.js';

/** What no table may be. */
export const refusalsOfTables: Refusals = {
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
  'table/line-too-long': {
    status: 422,
    en: 'Line {line} is longer than {limit} bytes.',
    cs: 'Řádek {line} je delší než {limit} bajtů.',
    de: 'Zeile {line} ist länger als {limit} Bytes.',
    lv: '{line}. rinda ir garāka par {limit} baitiem.',
  },
  'table/record-too-long': {
    status: 422,
    en: 'The row {row} is longer than {limit} characters: a quotation mark in it may not be closed.',
    cs: 'Řádek {row} je delší než {limit} znaků: možná v něm není uzavřena uvozovka.',
    de: 'Zeile {row} ist länger als {limit} Zeichen: vielleicht ist ein Anführungszeichen nicht geschlossen.',
    lv: '{row}. rinda ir garāka par {limit} zīmēm: iespējams, tajā nav aizvērtas pēdiņas.',
  },
  'table/too-many-columns': {
    status: 422,
    en: 'The table has {columns} columns; at most {limit} are read.',
    cs: 'Tabulka má {columns} sloupců; čte se nejvýše {limit}.',
    de: 'Die Tabelle hat {columns} Spalten; gelesen werden höchstens {limit}.',
    lv: 'Tabulā ir {columns} kolonnas; nolasa ne vairāk kā {limit}.',
  },
  'table/forbidden-column': {
    status: 422,
    en: 'No column may be called “{column}”.',
    cs: 'Žádný sloupec se nesmí jmenovat „{column}“.',
    de: 'Keine Spalte darf „{column}“ heißen.',
    lv: 'Neviena kolonna nedrīkst saukties “{column}”.',
  },
  'table/encoding-broken': {
    status: 422,
    en: 'The text is damaged in line {line}: it is neither proper UTF-8 nor Windows-1250.',
    cs: 'Text je v řádku {line} poškozen: není to správné UTF-8 ani Windows-1250.',
    de: 'Der Text ist in Zeile {line} beschädigt: weder gültiges UTF-8 noch Windows-1250.',
    lv: 'Teksts {line}. rindā ir bojāts: tas nav ne pareizs UTF-8, ne Windows-1250.',
  },
  'table/binary': {
    status: 422,
    en: 'Line {line} holds bytes that no text has.',
    cs: 'Řádek {line} obsahuje bajty, které v textu být nemohou.',
    de: 'Zeile {line} enthält Bytes, die kein Text hat.',
    lv: '{line}. rindā ir baiti, kādu tekstā nav.',
  },
};
