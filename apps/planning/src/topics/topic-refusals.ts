import type { RefusalTexts } from '@levada/kernel';

export const topicRefusals: RefusalTexts = {
  'topic/not-found': {
    status: 404,
    en: 'There is no topic {id} that you were named for.',
    cs: 'Téma {id}, ke kterému jste přizváni, neexistuje.',
    de: 'Ein Thema {id}, für das Sie benannt sind, gibt es nicht.',
    lv: 'Temata {id}, kuram esat norādīts, nav.',
  },
  'topic/opener-stays': {
    status: 409,
    en: 'Who opened the topic stays named.',
    cs: 'Kdo téma otevřel, zůstává přizván.',
    de: 'Wer das Thema eröffnet hat, bleibt benannt.',
    lv: 'Kas tematu atvēris, paliek norādīts.',
  },
};
