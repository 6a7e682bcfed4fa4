import type { RefusalTexts } from '@levada/kernel';

/** What is told when a workshop cannot be written down as asked. `constraint`: the database keeps the rule, too. */
export const workshopRefusals: RefusalTexts = {
  'workshop/not-found': {
    status: 404,
    en: 'There is no workshop {id}.',
    cs: 'Workshop {id} neexistuje.',
    de: 'Einen Workshop {id} gibt es nicht.',
    lv: 'Darbsemināra {id} nav.',
  },
  'workshop/not-held-yet': {
    status: 409,
    en: 'The workshop is on {date}: write down what happened when it did.',
    cs: 'Workshop je {date}: průběh zapište, až proběhne.',
    de: 'Der Workshop ist am {date}: schreiben Sie auf, was geschah, wenn es geschehen ist.',
    lv: 'Darbseminārs ir {date}: pierakstiet notikušo, kad tas būs noticis.',
  },
  'workshop/not-invited': {
    status: 422,
    en: 'The participant {id} was not invited to this workshop.',
    cs: 'Účastník {id} na tento workshop pozván nebyl.',
    de: 'Der Beteiligte {id} war zu diesem Workshop nicht eingeladen.',
    lv: 'Dalībnieks {id} uz šo darbsemināru nebija uzaicināts.',
  },
};
