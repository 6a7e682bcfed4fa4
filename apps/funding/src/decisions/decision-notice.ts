import type { AskedNotice, NoticeText } from '@levada/contracts';
import type { Application } from '../applications/application.js';
import type { Decision } from './decision.js';

const GRANTED: NoticeText = {
  title: {
    en: 'Application {reference}: {amount} granted',
    cs: 'Žádost {reference}: přiznáno {amount}',
    de: 'Antrag {reference}: {amount} bewilligt',
    lv: 'Pieteikums {reference}: piešķirts {amount}',
  },
  text: {
    en: '{amount} were granted to “{title}”; {requested} had been requested.',
    cs: 'Na „{title}“ bylo přiznáno {amount}; požadováno bylo {requested}.',
    de: 'Für „{title}“ wurden {amount} bewilligt; beantragt waren {requested}.',
    lv: 'Projektam “{title}” piešķirts {amount}; pieprasīts bija {requested}.',
  },
};

const REFUSED: NoticeText = {
  title: {
    en: 'Application {reference} was not granted',
    cs: 'Žádosti {reference} nebylo vyhověno',
    de: 'Antrag {reference} wurde nicht bewilligt',
    lv: 'Pieteikums {reference} nav apmierināts',
  },
  text: {
    en: 'Nothing was granted to “{title}”; {requested} had been requested.',
    cs: 'Na „{title}“ nebylo přiznáno nic; požadováno bylo {requested}.',
    de: 'Für „{title}“ wurde nichts bewilligt; beantragt waren {requested}.',
    lv: 'Projektam “{title}” nekas nav piešķirts; pieprasīts bija {requested}.',
  },
};

const RESERVE: NoticeText = {
  title: {
    en: 'Application {reference} waits for money',
    cs: 'Žádost {reference} čeká na peníze',
    de: 'Antrag {reference} wartet auf Mittel',
    lv: 'Pieteikums {reference} gaida līdzekļus',
  },
  text: {
    en: '“{title}” has merit, but there is no money for it now: it is number {rank} on the reserve list. {requested} had been requested.',
    cs: '„{title}“ je přínosné, ale nyní na ně nejsou peníze: je na {rank}. místě seznamu náhradníků. Požadováno bylo {requested}.',
    de: '„{title}“ ist förderwürdig, doch zurzeit fehlen die Mittel: Platz {rank} der Reserveliste. Beantragt waren {requested}.',
    lv: '“{title}” ir atbalstāms, bet pašlaik tam nav līdzekļu: {rank}. vieta rezerves sarakstā. Pieprasīts bija {requested}.',
  },
};

/** The provider's people hear what was decided. */
export function decisionMade(
  { id, outcome, amount, approvedBy, reserveRank }: Decision,
  { organisationId, reference, title, requested }: Application,
): AskedNotice {
  const isGranted = amount.minor > 0n;
  return {
    kind: `decision/${outcome}`,
    says: isGranted ? GRANTED : outcome === 'reserve' ? RESERVE : REFUSED,
    facts: { amount, reference, title, requested, ...(reserveRank === null ? {} : { rank: reserveRank }) },
    to: { roles: ['provider-editor', 'provider-certifier'], organisationId },
    by: approvedBy,
    path: `/decisions/${id}`,
  };
}
