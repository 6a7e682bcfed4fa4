import type { AskedNotice, NoticeText } from '@levada/contracts';
import type { Sentence } from '@levada/kernel';
import type { Proposal } from './proposal.js';

const MADE: NoticeText = {
  title: {
    en: '{organisation} proposes a change of the register',
    cs: '{organisation} navrhuje změnu v registru',
    de: '{organisation} schlägt eine Änderung im Register vor',
    lv: '{organisation} ierosina izmaiņas reģistrā',
  },
  text: {
    en: 'Fields: {count}. Accept all or some of them, or refuse them with a reason.',
    cs: 'Počet polí: {count}. Přijměte všechna nebo některá, nebo návrh odmítněte s důvodem.',
    de: 'Felder: {count}. Nehmen Sie alle oder einige an, oder lehnen Sie mit Begründung ab.',
    lv: 'Lauki: {count}. Pieņemiet visus vai dažus, vai noraidiet ar pamatojumu.',
  },
};

const ANSWERED: NoticeText = {
  title: {
    en: 'Your proposal for the register: {outcome}',
    cs: 'Váš návrh změny v registru: {outcome}',
    de: 'Ihr Vorschlag zum Register: {outcome}',
    lv: 'Jūsu priekšlikums reģistram: {outcome}',
  },
  text: {
    en: '{organisation}: the answer and its reason stand with the proposal.',
    cs: '{organisation}: odpověď s důvodem je u návrhu.',
    de: '{organisation}: die Antwort mit ihrer Begründung steht beim Vorschlag.',
    lv: '{organisation}: atbilde ar pamatojumu ir pie priekšlikuma.',
  },
};

const OUTCOMES: Readonly<Record<'accepted' | 'partly-accepted' | 'refused', Sentence>> = {
  accepted: { en: 'accepted', cs: 'přijato', de: 'angenommen', lv: 'pieņemts' },
  'partly-accepted': {
    en: 'accepted in part',
    cs: 'přijato zčásti',
    de: 'teilweise angenommen',
    lv: 'daļēji pieņemts',
  },
  refused: { en: 'refused', cs: 'odmítnuto', de: 'abgelehnt', lv: 'noraidīts' },
};

const pathOf = ({ organisationId }: Proposal): string => `/organisations/${organisationId}/proposals`;
type Whose = { readonly name: string };

/** The office is told that there is one: what it says may be an address that is not for all, and stays behind its door. */
export function proposalMade(proposal: Proposal, { name }: Whose): AskedNotice {
  const { changes, proposedBy } = proposal;
  return {
    ...{ kind: 'proposal/made', says: MADE, facts: { organisation: name, count: changes.length } },
    path: pathOf(proposal),
    ...{ to: { roles: ['registry-administrator'] }, by: proposedBy },
  };
}

/** The provider's people are told how it was answered. */
export function proposalAnswered(proposal: Proposal, outcome: keyof typeof OUTCOMES, { name }: Whose): AskedNotice {
  const { organisationId, answeredBy } = proposal;
  return {
    ...{
      kind: 'proposal/answered',
      says: ANSWERED,
      facts: { organisation: name, outcome: OUTCOMES[outcome] },
      path: pathOf(proposal),
    },
    to: { roles: ['provider-editor', 'provider-certifier'], organisationId },
    ...(answeredBy === null ? {} : { by: answeredBy }),
  };
}
