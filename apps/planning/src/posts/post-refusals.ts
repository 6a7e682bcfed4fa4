import type { RefusalTexts } from '@levada/kernel';

export const postRefusals: RefusalTexts = {
  'post/not-found': {
    status: 404,
    en: 'There is no post {id}.',
    cs: 'Místo {id} neexistuje.',
    de: 'Eine Stelle {id} gibt es nicht.',
    lv: 'Amata vietas {id} nav.',
  },
  'post/waits-for-one': {
    status: 422,
    constraint: 'post_waits_for_one',
    en: 'A post waits for one application or one decision: name one of them.',
    cs: 'Místo čeká na jednu žádost, nebo na jedno rozhodnutí: uveďte jedno z nich.',
    de: 'Eine Stelle wartet auf einen Antrag oder auf eine Entscheidung: nennen Sie eines von beiden.',
    lv: 'Amata vieta gaida vienu pieteikumu vai vienu lēmumu: norādiet vienu no tiem.',
  },
};
