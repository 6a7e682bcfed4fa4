import type { RefusalTexts } from '@levada/kernel';

export const suggestionRefusals: RefusalTexts = {
  'suggestion/not-found': {
    status: 404,
    en: 'There is no suggestion {id}.',
    cs: 'Podnět {id} neexistuje.',
    de: 'Eine Anregung {id} gibt es nicht.',
    lv: 'Ierosinājuma {id} nav.',
  },
  'suggestion/not-so-now': {
    status: 409,
    en: 'This cannot be done with a suggestion that is {status}.',
    cs: 'U podnětu ve stavu {status} to nelze.',
    de: 'Mit einer Anregung im Stand {status} geht das nicht.',
    lv: 'Ar ierosinājumu stāvoklī {status} to nevar darīt.',
  },
  'suggestion/hidden': {
    status: 409,
    en: 'This suggestion was hidden: show it first.',
    cs: 'Tento podnět byl skryt: nejprve jej zobrazte.',
    de: 'Diese Anregung wurde ausgeblendet: zeigen Sie sie zuerst.',
    lv: 'Šis ierosinājums ir paslēpts: vispirms to parādiet.',
  },
  'suggestion/shown-already': {
    status: 409,
    en: 'This suggestion is shown already.',
    cs: 'Tento podnět je už zobrazen.',
    de: 'Diese Anregung ist schon sichtbar.',
    lv: 'Šis ierosinājums jau ir redzams.',
  },
};
