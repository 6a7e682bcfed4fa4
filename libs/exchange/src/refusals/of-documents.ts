import type { Refusals } from './sentences.js';

/** What no workbook, JSON file or dump may be. */
export const refusalsOfDocuments: Refusals = {
  'workbook/malformed': {
    status: 422,
    en: 'The workbook {file} cannot be read.',
    cs: 'Sešit {file} nelze přečíst.',
    de: 'Die Arbeitsmappe {file} ist nicht lesbar.',
    lv: 'Darbgrāmatu {file} nevar nolasīt.',
  },
  'workbook/macros': {
    status: 422,
    en: 'The workbook {file} holds macros. Save it as .xlsx or .ods without them.',
    cs: 'Sešit {file} obsahuje makra. Uložte jej jako .xlsx nebo .ods bez nich.',
    de: 'Die Arbeitsmappe {file} enthält Makros. Speichern Sie sie ohne diese als .xlsx oder .ods.',
    lv: 'Darbgrāmatā {file} ir makro. Saglabājiet to bez tiem kā .xlsx vai .ods.',
  },
  'workbook/encrypted': {
    status: 422,
    en: 'The workbook {file} is locked with a password. Save it without one.',
    cs: 'Sešit {file} je chráněn heslem. Uložte jej bez hesla.',
    de: 'Die Arbeitsmappe {file} ist mit einem Passwort geschützt. Speichern Sie sie ohne.',
    lv: 'Darbgrāmata {file} ir aizsargāta ar paroli. Saglabājiet to bez paroles.',
  },
  'workbook/old-format': {
    status: 422,
    en: 'The workbook {file} is of a format that is not read. Save it as .xlsx or .ods.',
    cs: 'Sešit {file} je ve formátu, který se nečte. Uložte jej jako .xlsx nebo .ods.',
    de: 'Die Arbeitsmappe {file} hat ein Format, das nicht gelesen wird. Speichern Sie sie als .xlsx oder .ods.',
    lv: 'Darbgrāmata {file} ir formātā, ko nenolasa. Saglabājiet to kā .xlsx vai .ods.',
  },
  'workbook/entities': {
    status: 422,
    en: 'The workbook {file} declares a document type or entities in {part}, which no spreadsheet does.',
    cs: 'Sešit {file} deklaruje v {part} typ dokumentu nebo entity, což žádná tabulka nedělá.',
    de: 'Die Arbeitsmappe {file} deklariert in {part} einen Dokumenttyp oder Entitäten, was keine Tabelle tut.',
    lv: 'Darbgrāmata {file} daļā {part} deklarē dokumenta tipu vai entītijas, ko neviena izklājlapa nedara.',
  },
  'json/malformed': {
    status: 422,
    en: 'The file {file} is no JSON from line {line} on.',
    cs: 'Soubor {file} není od řádku {line} JSON.',
    de: 'Die Datei {file} ist ab Zeile {line} kein JSON.',
    lv: 'Fails {file} no {line}. rindas nav JSON.',
  },
  'json/too-deep': {
    status: 422,
    en: 'In the file {file} more than {limit} lists and objects stand within one another.',
    cs: 'V souboru {file} je do sebe vnořeno více než {limit} seznamů a objektů.',
    de: 'In der Datei {file} sind mehr als {limit} Listen und Objekte ineinander verschachtelt.',
    lv: 'Failā {file} cits citā ir vairāk nekā {limit} sarakstu un objektu.',
  },
  'json/forbidden-key': {
    status: 422,
    en: 'In the file {file} no field may be called “{key}”.',
    cs: 'V souboru {file} se žádné pole nesmí jmenovat „{key}“.',
    de: 'In der Datei {file} darf kein Feld „{key}“ heißen.',
    lv: 'Failā {file} neviens lauks nedrīkst saukties “{key}”.',
  },
  'json/no-records': {
    status: 422,
    en: 'The file {file} holds a single value and no records.',
    cs: 'Soubor {file} obsahuje jedinou hodnotu a žádné záznamy.',
    de: 'Die Datei {file} enthält einen einzigen Wert und keine Datensätze.',
    lv: 'Failā {file} ir viena vērtība un neviena ieraksta.',
  },
  'dump/cut-off': {
    status: 422,
    en: 'The dump ends within the data that begin in line {line}.',
    cs: 'Výpis končí uprostřed dat, která začínají na řádku {line}.',
    de: 'Der Abzug endet inmitten der Daten, die in Zeile {line} beginnen.',
    lv: 'Izraksts beidzas datos, kas sākas {line}. rindā.',
  },
  'dump/no-columns': {
    status: 422,
    en: 'The INSERT in line {line} does not name its columns. Make the dump with --column-inserts, or without --inserts.',
    cs: 'INSERT na řádku {line} nejmenuje sloupce. Pořiďte výpis s --column-inserts, nebo bez --inserts.',
    de: 'Das INSERT in Zeile {line} nennt seine Spalten nicht. Erstellen Sie den Abzug mit --column-inserts oder ohne --inserts.',
    lv: 'INSERT {line}. rindā nenosauc kolonnas. Veidojiet izrakstu ar --column-inserts vai bez --inserts.',
  },
};
