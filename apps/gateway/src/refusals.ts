import type { RefusalCatalogue } from '@levada/platform';

export const refusals: RefusalCatalogue = {
  'session/no-outside': {
    status: 404,
    en: 'Nobody outside signs people in here.',
    cs: 'Přihlášení přes jinou službu zde není nastaveno.',
    de: 'Eine Anmeldung über einen anderen Dienst ist hier nicht eingerichtet.',
    lv: 'Pierakstīšanās ar citu pakalpojumu šeit nav iestatīta.',
  },
  'session/outside-away': {
    status: 503,
    en: 'The service that signs you in does not answer. Try again shortly.',
    cs: 'Služba, která vás přihlašuje, neodpovídá. Zkuste to za chvíli.',
    de: 'Der Dienst, der Sie anmeldet, antwortet nicht. Versuchen Sie es gleich noch einmal.',
    lv: 'Pakalpojums, kas jūs pieraksta, neatbild. Mēģiniet vēlreiz pēc brīža.',
  },
  'session/outside-failed': {
    status: 401,
    en: 'The sign-in was not completed. Begin again.',
    cs: 'Přihlášení nebylo dokončeno. Začněte znovu.',
    de: 'Die Anmeldung wurde nicht abgeschlossen. Beginnen Sie noch einmal.',
    lv: 'Pierakstīšanās netika pabeigta. Sāciet vēlreiz.',
  },
};
