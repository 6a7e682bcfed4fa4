import type { AskedNotice, NoticeText } from '@levada/contracts';
import type { Application } from '../applications/application.js';
import type { ApprovedDecision } from './decision.js';

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

/** The provider's people hear what was decided. */
export function decisionMade(
  { id, outcome, amount, approvedBy }: ApprovedDecision,
  { organisationId, reference, title, requested }: Application,
): AskedNotice {
  return {
    kind: `decision/${outcome}`,
    says: outcome === 'granted' ? GRANTED : REFUSED,
    facts: { amount, reference, title, requested },
    to: { roles: ['provider-editor', 'provider-certifier'], organisationId },
    by: approvedBy,
    path: `/decisions/${id}`,
  };
}
