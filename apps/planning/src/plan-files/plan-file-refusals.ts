import type { RefusalTexts } from '@levada/kernel';

export const planFileRefusals: RefusalTexts = {
  'plan-file/not-a-plan': {
    status: 422,
    en: '{file} is not a plan that was exported from Levada.',
    cs: '{file} není plán exportovaný z Levady.',
    de: '{file} ist kein aus Levada ausgegebener Plan.',
    lv: '{file} nav no Levada eksportēts plāns.',
  },
  'plan-file/edited-text': {
    status: 422,
    en: 'The text of {file} was written on. Changes are read from a workbook or JSON, not from a text.',
    cs: 'Text souboru {file} byl upraven. Změny se načítají ze sešitu nebo JSON, ne z textu.',
    de: 'Im Text von {file} wurde geschrieben. Änderungen werden aus einer Mappe oder JSON gelesen, nicht aus einem Text.',
    lv: 'Faila {file} teksts ir labots. Izmaiņas nolasa no darbgrāmatas vai JSON, nevis no teksta.',
  },
  'plan-file/text-too-long': {
    status: 422,
    en: 'A text of {letters} letters does not fit into a workbook; take JSON.',
    cs: 'Text o {letters} znacích se do sešitu nevejde; použijte JSON.',
    de: 'Ein Text von {letters} Zeichen passt nicht in eine Mappe; nehmen Sie JSON.',
    lv: 'Teksts ar {letters} rakstzīmēm darbgrāmatā neietilpst; izmantojiet JSON.',
  },
  'plan-file/sheet-missing': {
    status: 422,
    en: 'The workbook has no sheet “{sheet}”.',
    cs: 'Sešit nemá list „{sheet}“.',
    de: 'Die Mappe hat kein Blatt „{sheet}“.',
    lv: 'Darbgrāmatā nav lapas “{sheet}”.',
  },
  'plan-file/field-missing': {
    status: 422,
    en: 'The sheet “{sheet}” does not say the field {field}.',
    cs: 'List „{sheet}“ neuvádí pole {field}.',
    de: 'Das Blatt „{sheet}“ nennt das Feld {field} nicht.',
    lv: 'Lapā “{sheet}” nav norādīts lauks {field}.',
  },
  'plan-file/code-unknown': {
    status: 422,
    en: 'Sheet “{sheet}”, row {row}: there is no element {code}.',
    cs: 'List „{sheet}“, řádek {row}: prvek {code} neexistuje.',
    de: 'Blatt „{sheet}“, Zeile {row}: ein Element {code} gibt es nicht.',
    lv: 'Lapa “{sheet}”, {row}. rinda: elementa {code} nav.',
  },
  'plan-file/not-true-or-false': {
    status: 422,
    en: 'Sheet “{sheet}”, row {row}: “{text}” is neither true nor false.',
    cs: 'List „{sheet}“, řádek {row}: „{text}“ není true ani false.',
    de: 'Blatt „{sheet}“, Zeile {row}: „{text}“ ist weder true noch false.',
    lv: 'Lapa “{sheet}”, {row}. rinda: “{text}” nav ne true, ne false.',
  },
  'plan-file/territory-malformed': {
    status: 422,
    en: 'Sheet “{sheet}”, row {row}: “{text}” is no territory as scheme/level/code.',
    cs: 'List „{sheet}“, řádek {row}: „{text}“ není území ve tvaru schéma/úroveň/kód.',
    de: 'Blatt „{sheet}“, Zeile {row}: „{text}“ ist kein Gebiet als Schema/Ebene/Kennung.',
    lv: 'Lapa “{sheet}”, {row}. rinda: “{text}” nav teritorija formā shēma/līmenis/kods.',
  },
};
