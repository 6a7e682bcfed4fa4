import type { NoticeText } from '@levada/contracts';

export const INVITATION: NoticeText = {
  title: {
    en: 'You are invited to Levada',
    cs: 'Pozvánka do Levady',
    de: 'Einladung zu Levada',
    lv: 'Ielūgums uz Levada',
  },
  text: {
    en: '{name}, you are invited to Levada. The link below works once and for {days} days: set your password there.',
    cs: '{name}, zveme vás do Levady. Odkaz níže funguje jednou a po dobu {days} dnů: nastavíte si na něm heslo.',
    de: '{name}, Sie sind zu Levada eingeladen. Der Link unten gilt einmal und {days} Tage lang: dort setzen Sie Ihr Passwort.',
    lv: '{name}, jūs esat ielūgts sistēmā Levada. Zemāk esošā saite darbojas vienreiz {days} dienas: tur iestatiet paroli.',
  },
};
