import type { AskedNotice, NoticeText } from '@levada/contracts';
import type { Application } from './application.js';

const ASKED: NoticeText = {
  title: {
    en: 'Application {reference}: something is missing',
    cs: 'Žádost {reference}: je třeba ji doplnit',
    de: 'Antrag {reference}: Es fehlt etwas',
    lv: 'Pieteikums {reference}: kaut kā trūkst',
  },
  text: {
    en: 'Please complete “{title}” by {until}: {text}',
    cs: 'Doplňte prosím „{title}“ do {until}: {text}',
    de: 'Bitte ergänzen Sie „{title}“ bis {until}: {text}',
    lv: 'Lūdzu, papildiniet “{title}” līdz {until}: {text}',
  },
};

/** The provider's people hear what is missing, and until when. */
export function completionAsked({ id, reference, title, organisationId, completion }: Application): AskedNotice {
  const { text, until, by } = completion!;
  return {
    kind: 'application/completion-asked',
    says: ASKED,
    facts: { reference, title, text, until: until.slice(0, 10) },
    to: { roles: ['provider-editor', 'provider-certifier'], organisationId },
    by,
    path: `/applications/${id}`,
  };
}
