import type { Refusals } from './sentences.js';

/** Why a row or a record goes to quarantine. */
export const refusalsOfRows: Refusals = {
  'row/too-many-cells': {
    status: 422,
    en: '{cells} cells under {columns} columns',
    cs: '{cells} buněk pod {columns} sloupci',
    de: '{cells} Zellen unter {columns} Spalten',
    lv: '{cells} šūnas zem {columns} kolonnām',
  },
  'row/formula': {
    status: 422,
    en: 'The cell {cell} holds a formula. Paste its value instead.',
    cs: 'Buňka {cell} obsahuje vzorec. Vložte místo něj hodnotu.',
    de: 'Die Zelle {cell} enthält eine Formel. Fügen Sie stattdessen den Wert ein.',
    lv: 'Šūnā {cell} ir formula. Ielīmējiet tās vietā vērtību.',
  },
  'row/cell-error': {
    status: 422,
    en: 'The cell {cell} holds an error of the spreadsheet.',
    cs: 'Buňka {cell} obsahuje chybu tabulky.',
    de: 'Die Zelle {cell} enthält einen Fehler der Tabelle.',
    lv: 'Šūnā {cell} ir izklājlapas kļūda.',
  },
  'row/expression': {
    status: 422,
    en: 'A value would have to be calculated; only data are read.',
    cs: 'Hodnotu by bylo nutné vypočítat; čtou se jen data.',
    de: 'Ein Wert müsste berechnet werden; gelesen werden nur Daten.',
    lv: 'Vērtība būtu jāaprēķina; nolasa tikai datus.',
  },
  'record/required-missing': {
    status: 422,
    en: '{model}.{field} is missing (column “{column}”).',
    cs: 'Chybí {model}.{field} (sloupec „{column}“).',
    de: '{model}.{field} fehlt (Spalte „{column}“).',
    lv: 'Trūkst {model}.{field} (kolonna “{column}”).',
  },
  'record/unknown-value': {
    status: 422,
    en: '“{value}” in the column “{column}” is none of: {known}.',
    cs: '„{value}“ ve sloupci „{column}“ není žádná z: {known}.',
    de: '„{value}“ in der Spalte „{column}“ ist keines von: {known}.',
    lv: '“{value}” kolonnā “{column}” nav neviena no: {known}.',
  },
  'record/unreadable': {
    status: 422,
    en: '“{value}” in the column “{column}” cannot be read as {kind}.',
    cs: '„{value}“ ve sloupci „{column}“ nelze číst jako {kind}.',
    de: '„{value}“ in der Spalte „{column}“ ist nicht als {kind} lesbar.',
    lv: '“{value}” kolonnā “{column}” nevar nolasīt kā {kind}.',
  },
  'record/no-match': {
    status: 422,
    en: '“{value}” in the column “{column}” is not found in {table}.',
    cs: '„{value}“ ze sloupce „{column}“ není v {table}.',
    de: '„{value}“ aus der Spalte „{column}“ steht nicht in {table}.',
    lv: '“{value}” no kolonnas “{column}” nav atrodams {table}.',
  },
  'record/no-id': {
    status: 422,
    en: 'A record of {model} has no id.',
    cs: 'Záznam {model} nemá id.',
    de: 'Ein Datensatz von {model} hat keine Id.',
    lv: 'Ierakstam {model} nav id.',
  },
  'record/duplicate-id': {
    status: 422,
    en: '{model} {id} stands already in {file}, row {row}.',
    cs: '{model} {id} je již v {file}, řádek {row}.',
    de: '{model} {id} steht schon in {file}, Zeile {row}.',
    lv: '{model} {id} jau ir {file}, {row}. rindā.',
  },
  'record/parent-missing': {
    status: 422,
    en: '{field} names {id}, which is not among {model}.',
    cs: '{field} jmenuje {id}, které není mezi {model}.',
    de: '{field} nennt {id}, das nicht unter {model} ist.',
    lv: '{field} nosauc {id}, kura nav starp {model}.',
  },
  'record/no-parent': {
    status: 422,
    en: 'The record of {model} does not say whose it is.',
    cs: 'Záznam {model} neříká, čí je.',
    de: 'Der Datensatz von {model} sagt nicht, zu wem er gehört.',
    lv: 'Ieraksts {model} nenorāda, kam tas pieder.',
  },
};
