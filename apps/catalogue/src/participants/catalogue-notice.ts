import type { AskedNotice, NoticeText } from '@levada/contracts';
import { isId } from '@levada/kernel';
import type { EntryComment } from '../comments/entry-comment.js';
import type { CatalogueVersion } from '../versions/catalogue-version.js';
import type { Workshop } from '../workshops/workshop.js';
import type { Participant } from './participant.js';

const INVITED: NoticeText = {
  title: {
    en: 'You are invited to draft a catalogue together: {title}',
    cs: 'Jste zváni ke společné přípravě katalogu: {title}',
    de: 'Sie sind eingeladen, einen Katalog gemeinsam zu erarbeiten: {title}',
    lv: 'Jūs aicina kopīgi izstrādāt katalogu: {title}',
  },
  text: {
    en: 'The draft is open to {name} for comments. Contact: {contact}',
    cs: 'Návrh je otevřen k připomínkám: {name}. Kontakt: {contact}',
    de: 'Der Entwurf steht {name} zur Stellungnahme offen. Kontakt: {contact}',
    lv: 'Projekts ir atvērts komentāriem: {name}. Kontakts: {contact}',
  },
};
const WORKSHOP: NoticeText = {
  title: {
    en: 'Workshop on {date}: {workshop}',
    cs: 'Workshop {date}: {workshop}',
    de: 'Workshop am {date}: {workshop}',
    lv: 'Darbseminārs {date}: {workshop}',
  },
  text: {
    en: '{place}. It is about: {title}',
    cs: '{place}. Téma: {title}',
    de: '{place}. Es geht um: {title}',
    lv: '{place}. Temats: {title}',
  },
};
const ANSWERED: NoticeText = {
  title: {
    en: 'Your comment was answered: {title}',
    cs: 'Vaše připomínka byla vypořádána: {title}',
    de: 'Ihre Stellungnahme wurde beantwortet: {title}',
    lv: 'Uz jūsu komentāru ir atbildēts: {title}',
  },
  text: {
    en: 'Your comment: “{comment}”\nThe answer: {reason}',
    cs: 'Vaše připomínka: „{comment}“\nVypořádání: {reason}',
    de: 'Ihre Stellungnahme: „{comment}“\nDie Antwort: {reason}',
    lv: 'Jūsu komentārs: “{comment}”\nAtbilde: {reason}',
  },
};

/** Catalogues have no screen yet: the notice itself says all there is. */
const PATH = '/notices';
const PEOPLE = ['provider-editor', 'provider-certifier'];
const LONGEST = 500;
const short = (text: string): string => {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : text;
};

/** The people of an invited provider; `undefined` for a party that is no organisation of the register. */
export function invited(
  { organisationId, name }: Participant,
  { title, contact }: CatalogueVersion,
): AskedNotice | undefined {
  if (organisationId === null) return undefined;
  const to = { roles: PEOPLE, organisationId };
  return { kind: 'catalogue/invited', says: INVITED, facts: { title, contact, name }, to, path: PATH };
}

export function calledTo(
  { organisationId }: Participant,
  { title: workshop, place, heldOn }: Workshop,
  { title }: CatalogueVersion,
): AskedNotice | undefined {
  if (organisationId === null) return undefined;
  const facts = { workshop, place, date: heldOn, title };
  return { kind: 'catalogue/workshop', says: WORKSHOP, facts, to: { roles: PEOPLE, organisationId }, path: PATH };
}

/** Whoever commented hears the answer and its reason; `undefined` where they gave it themselves. */
export function commentAnswered(
  { madeBy, disposedBy, text, reason }: EntryComment,
  { title }: CatalogueVersion,
): AskedNotice | undefined {
  if (!isId(madeBy) || madeBy === disposedBy) return undefined;
  const facts = { title, comment: short(text), reason: short(reason ?? '') };
  return { kind: 'catalogue/comment-answered', says: ANSWERED, facts, to: { people: [madeBy] }, path: PATH };
}
