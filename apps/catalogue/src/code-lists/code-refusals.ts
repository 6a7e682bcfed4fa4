import type { RefusalTexts } from '@levada/kernel';

/** What is told when a code cannot be kept or used as asked. `constraint`: the database keeps the rule, too. */
export const codeRefusals: RefusalTexts = {
  'code-list/not-found': {
    status: 404,
    en: 'There is no such list. Lists: {known}.',
    cs: 'Takový číselník neexistuje. Číselníky: {known}.',
    de: 'Eine solche Liste gibt es nicht. Listen: {known}.',
    lv: 'Šāda saraksta nav. Saraksti: {known}.',
  },
  'code-entry/not-found': {
    status: 404,
    en: 'There is no code {id}.',
    cs: 'Kód {id} neexistuje.',
    de: 'Einen Eintrag {id} gibt es nicht.',
    lv: 'Koda {id} nav.',
  },
  'code-entry/code-taken': {
    status: 409,
    en: '{list} has a code “{code}” already.',
    cs: '{list} už kód „{code}“ má.',
    de: '{list} hat schon eine Kennung „{code}“.',
    lv: 'Sarakstā {list} jau ir kods “{code}”.',
  },
  'code-entry/no-name': {
    status: 422,
    en: 'Give “{code}” a name in at least one language.',
    cs: 'Uveďte název „{code}“ alespoň v jednom jazyce.',
    de: 'Geben Sie „{code}“ einen Namen in mindestens einer Sprache.',
    lv: 'Norādiet “{code}” nosaukumu vismaz vienā valodā.',
  },
  'code-entry/period-reversed': {
    ...{ status: 422, constraint: 'code_entry_period' },
    en: '“{code}” would end on {until}, before it begins on {from}.',
    cs: '„{code}“ by skončil {until}, dříve než začne {from}.',
    de: '„{code}“ würde am {until} enden, bevor es am {from} beginnt.',
    lv: '“{code}” beigtos {until}, pirms tas sākas {from}.',
  },
  'code-entry/own-successor': {
    status: 422,
    en: '“{code}” cannot take its own place.',
    cs: '„{code}“ nemůže nahradit sám sebe.',
    de: '„{code}“ kann nicht sein eigener Nachfolger sein.',
    lv: '“{code}” nevar būt pats sev pēctecis.',
  },
  'code-entry/successor-of-none': {
    status: 422,
    en: '“{code}” goes on: say when it ends, or name no successor.',
    cs: '„{code}“ platí dál: uveďte, kdy končí, nebo neuvádějte nástupce.',
    de: '„{code}“ gilt weiter: sagen Sie, wann es endet, oder nennen Sie keinen Nachfolger.',
    lv: '“{code}” turpinās: norādiet, kad tas beidzas, vai nenorādiet pēcteci.',
  },
  'code-entry/unknown': {
    status: 422,
    en: '{list} has no code “{code}”: add it to the list first.',
    cs: '{list} nemá kód „{code}“: nejprve jej přidejte do číselníku.',
    de: '{list} hat keine Kennung „{code}“: nehmen Sie sie zuerst in die Liste auf.',
    lv: 'Sarakstā {list} nav koda “{code}”: vispirms pievienojiet to.',
  },
  'code-entry/ended': {
    status: 422,
    en: 'The code “{code}” of {list} is not used any more. Its successor: {successor}.',
    cs: 'Kód „{code}“ číselníku {list} se už nepoužívá. Jeho nástupce: {successor}.',
    de: 'Die Kennung „{code}“ von {list} wird nicht mehr verwendet. Nachfolger: {successor}.',
    lv: 'Saraksta {list} kodu “{code}” vairs nelieto. Tā pēctecis: {successor}.',
  },
};
