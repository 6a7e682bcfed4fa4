import type { RefusalTexts } from '@levada/kernel';

export const monitoringRefusals: RefusalTexts = {
  'action/not-found': {
    status: 404,
    en: 'There is no action {id} in this plan.',
    cs: 'V tomto plánu není úkol {id}.',
    de: 'In diesem Plan gibt es keine Aktion {id}.',
    lv: 'Šajā plānā nav darbības {id}.',
  },
  'action/not-in-its-year': {
    status: 422,
    en: 'An action of {year} is due in that year, not on {due}.',
    cs: 'Úkol roku {year} má termín v tomto roce, ne {due}.',
    de: 'Eine Aktion des Jahres {year} ist in diesem Jahr fällig, nicht am {due}.',
    lv: '{year}. gada darbības termiņš ir tajā gadā, nevis {due}.',
  },
  'action/less-without-reason': {
    status: 422,
    en: 'Progress was {before} per cent and would be {now}: say why.',
    cs: 'Plnění bylo {before} % a mělo by být {now} %: uveďte proč.',
    de: 'Der Stand war {before} Prozent und wäre nun {now}: sagen Sie, warum.',
    lv: 'Izpilde bija {before} procenti un tagad būtu {now}: norādiet iemeslu.',
  },
  'indicator/unknown': {
    status: 404,
    en: '{element} has no indicator {code}.',
    cs: '{element} nemá ukazatel {code}.',
    de: '{element} hat keinen Indikator {code}.',
    lv: 'Elementam {element} nav rādītāja {code}.',
  },
  'indicator/not-yet': {
    status: 422,
    en: '{date} is still to come: a value is recorded when it was read.',
    cs: '{date} teprve bude: hodnota se zapisuje, až je zjištěna.',
    de: '{date} kommt erst: ein Wert wird eingetragen, wenn er abgelesen ist.',
    lv: '{date} vēl nav pienācis: vērtību ieraksta, kad tā nolasīta.',
  },
  'evaluation/there-already': {
    status: 409,
    constraint: 'plan_evaluation_once',
    en: '{code} was evaluated already: read it, then say it anew.',
    cs: '{code} už bylo vyhodnoceno: přečtěte si to a pak zapište znovu.',
    de: '{code} ist schon bewertet: lesen Sie es, dann sagen Sie es neu.',
    lv: '{code} jau ir novērtēts: izlasiet un tad ierakstiet no jauna.',
  },
  'evaluation/not-found': {
    status: 404,
    en: '{code} was not evaluated yet.',
    cs: '{code} ještě nebylo vyhodnoceno.',
    de: '{code} ist noch nicht bewertet.',
    lv: '{code} vēl nav novērtēts.',
  },
  'risk/not-found': {
    status: 404,
    en: 'There is no risk {id} in this plan.',
    cs: 'V tomto plánu není riziko {id}.',
    de: 'In diesem Plan gibt es kein Risiko {id}.',
    lv: 'Šajā plānā nav riska {id}.',
  },
};
