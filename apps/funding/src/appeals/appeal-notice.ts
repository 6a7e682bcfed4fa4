import type { AskedNotice, NoticeText } from '@levada/contracts';
import type { Application } from '../applications/application.js';
import type { Appeal } from './appeal.js';

const FILED: NoticeText = {
  title: {
    en: 'Appeal against the decision on {reference}',
    cs: 'Odvolání proti rozhodnutí o žádosti {reference}',
    de: 'Widerspruch gegen die Entscheidung über {reference}',
    lv: 'Pārsūdzēts lēmums par pieteikumu {reference}',
  },
  text: {
    en: '“{title}”: {text}',
    cs: '„{title}“: {text}',
    de: '„{title}“: {text}',
    lv: '“{title}”: {text}',
  },
};

const UPHELD: NoticeText = {
  title: {
    en: 'Your appeal on {reference} was upheld',
    cs: 'Vašemu odvolání k žádosti {reference} bylo vyhověno',
    de: 'Ihrem Widerspruch zu {reference} wurde abgeholfen',
    lv: 'Jūsu pārsūdzība par {reference} apmierināta',
  },
  text: {
    en: '“{title}”: {answer}',
    cs: '„{title}“: {answer}',
    de: '„{title}“: {answer}',
    lv: '“{title}”: {answer}',
  },
};

const DISMISSED: NoticeText = {
  title: {
    en: 'Your appeal on {reference} was dismissed',
    cs: 'Vaše odvolání k žádosti {reference} bylo zamítnuto',
    de: 'Ihr Widerspruch zu {reference} wurde zurückgewiesen',
    lv: 'Jūsu pārsūdzība par {reference} noraidīta',
  },
  text: UPHELD.text,
};

type Named = Pick<Application, 'reference' | 'title'>;

export function appealFiled({ decisionId, text, filedBy }: Appeal, { reference, title }: Named): AskedNotice {
  return {
    kind: 'appeal/filed',
    says: FILED,
    facts: { reference, title, text },
    to: { roles: ['funding-officer', 'approver'] },
    by: filedBy,
    path: `/decisions/${decisionId}`,
  };
}

export function appealJudged(appeal: Appeal, { reference, title }: Named): AskedNotice {
  const { status, organisationId, answer, answeredBy, decisionId } = appeal;
  return {
    kind: `appeal/${status}`,
    says: status === 'upheld' ? UPHELD : DISMISSED,
    facts: { reference, title, answer: answer ?? '' },
    to: { roles: ['provider-editor', 'provider-certifier'], organisationId },
    by: answeredBy!,
    path: `/decisions/${decisionId}`,
  };
}
