import type { RefusalTexts } from '@levada/kernel';

/** What is told when a reform of territories cannot be recorded as asked. `constraint`: the database keeps the rule, too. */
export const reformRefusals: RefusalTexts = {
  'territory/period-reversed': {
    ...{ status: 422, constraint: 'territory_period' },
    en: '{key} would end on {until}, before it begins on {from}.',
    cs: '{key} by skončilo {until}, dříve než začne {from}.',
    de: '{key} würde am {until} enden, bevor es am {from} beginnt.',
    lv: '{key} beigtos {until}, pirms tas sākas {from}.',
  },
  'reform/line-twice': {
    status: 422,
    en: '“{line}” is there twice.',
    cs: '„{line}“ je uvedeno dvakrát.',
    de: '„{line}“ steht zweimal da.',
    lv: '“{line}” ir divreiz.',
  },
  'reform/another-scheme': {
    status: 422,
    en: '“{line}” leads into another scheme of codes.',
    cs: '„{line}“ vede do jiného číselníku.',
    de: '„{line}“ führt in ein anderes Schlüsselverzeichnis.',
    lv: '“{line}” ved uz citu kodu sistēmu.',
  },
  'reform/successor-not-there': {
    status: 409,
    en: 'There is no {key} on {date}: record it first, with the day on which it begins.',
    cs: 'K {date} {key} neexistuje: nejprve je zaznamenejte se dnem, kdy vzniká.',
    de: 'Am {date} gibt es {key} nicht: erfassen Sie es zuerst, mit dem Tag, an dem es beginnt.',
    lv: '{date} {key} nav: vispirms reģistrējiet to ar dienu, kad tas sākas.',
  },
  'reform/ended-before': {
    status: 409,
    en: '{key} ended on {date} already.',
    cs: '{key} zaniklo již {date}.',
    de: '{key} endete schon am {date}.',
    lv: '{key} jau beidzās {date}.',
  },
  'reform/begins-later': {
    status: 409,
    en: '{key} begins only on {date}.',
    cs: '{key} vzniká až {date}.',
    de: '{key} beginnt erst am {date}.',
    lv: '{key} sākas tikai {date}.',
  },
  'reform/known': {
    ...{ status: 409, constraint: 'territory_succession_once' },
    en: 'It is recorded already what took the place of one of these.',
    cs: 'Nástupce některého z těchto území je již zaznamenán.',
    de: 'Für eines davon ist der Nachfolger schon erfasst.',
    lv: 'Vienam no tiem pēctecis jau ir reģistrēts.',
  },
};
