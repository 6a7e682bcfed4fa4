import type { AskedNotice, NoticeText } from '@levada/contracts';
import type { LetterFacts } from './letter-facts.js';
import type { Letter } from './letter.js';

const ISSUED: NoticeText = {
  title: {
    en: 'Application {reference}: the letter of decision is here',
    cs: 'Žádost {reference}: dopis s rozhodnutím je vydán',
    de: 'Antrag {reference}: Das Schreiben zur Entscheidung liegt vor',
    lv: 'Pieteikums {reference}: lēmuma vēstule ir izdota',
  },
  text: {
    en: 'The letter on “{title}” can be read and downloaded. It says why it was decided so, and what you can do against it.',
    cs: 'Dopis k „{title}“ si můžete přečíst a stáhnout. Uvádí, proč bylo rozhodnuto právě tak, a obsahuje poučení.',
    de: 'Das Schreiben zu „{title}“ kann gelesen und heruntergeladen werden. Es enthält die Begründung und die Rechtsbehelfsbelehrung.',
    lv: 'Vēstuli par “{title}” var izlasīt un lejupielādēt. Tajā ir pamatojums un pārsūdzēšanas kārtība.',
  },
};

/** The provider's people hear that the letter is there. */
export function letterIssued(
  { decisionId, organisationId, issuedBy }: Letter,
  { application: { reference, title } }: LetterFacts,
): AskedNotice {
  return {
    kind: 'letter/issued',
    says: ISSUED,
    facts: { reference, title },
    to: { roles: ['provider-editor', 'provider-certifier'], organisationId },
    by: issuedBy,
    path: `/decisions/${decisionId}`,
  };
}
