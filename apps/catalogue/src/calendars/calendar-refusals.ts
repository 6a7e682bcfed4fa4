import type { RefusalTexts } from '@levada/kernel';

/** What is told when a calendar cannot be recorded or read as asked. */
export const calendarRefusals: RefusalTexts = {
  'calendar/not-found': {
    status: 404,
    en: 'There is no calendar “{calendar}”.',
    cs: 'Kalendář „{calendar}“ neexistuje.',
    de: 'Einen Kalender „{calendar}“ gibt es nicht.',
    lv: 'Kalendāra “{calendar}” nav.',
  },
  'calendar/day-twice': {
    status: 422,
    en: '{date} is there twice.',
    cs: '{date} je uvedeno dvakrát.',
    de: '{date} steht zweimal da.',
    lv: '{date} ir divreiz.',
  },
  'calendar/day-of-another-year': {
    status: 422,
    en: '{date} is not in {year}.',
    cs: '{date} nepatří do roku {year}.',
    de: '{date} liegt nicht im Jahr {year}.',
    lv: '{date} nav {year}. gadā.',
  },
};
