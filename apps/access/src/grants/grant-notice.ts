import type { AskedNotice, NoticeText } from '@levada/contracts';
import type { RoleGrant } from './role-grant.js';
import { ROLE_WORDS } from './role-words.js';

const GIVEN: NoticeText = {
  title: {
    en: 'You were given a role: {role}',
    cs: 'Byla vám přidělena role: {role}',
    de: 'Ihnen wurde eine Rolle gegeben: {role}',
    lv: 'Jums piešķirta loma: {role}',
  },
  text: {
    en: 'From {from} you hold the role “{role}” for {authority}.',
    cs: 'Od {from} máte roli „{role}“ pro: {authority}.',
    de: 'Ab {from} haben Sie die Rolle „{role}“ für {authority}.',
    lv: 'No {from} jums ir loma “{role}”: {authority}.',
  },
};

const WITHDRAWN: NoticeText = {
  title: {
    en: 'A role of yours was withdrawn: {role}',
    cs: 'Byla vám odebrána role: {role}',
    de: 'Eine Ihrer Rollen wurde entzogen: {role}',
    lv: 'Jums atņemta loma: {role}',
  },
  text: {
    en: 'You no longer hold the role “{role}” for {authority}. Reason: {reason}',
    cs: 'Nemáte už roli „{role}“ pro: {authority}. Důvod: {reason}',
    de: 'Sie haben die Rolle „{role}“ für {authority} nicht mehr. Grund: {reason}',
    lv: 'Jums vairs nav lomas “{role}”: {authority}. Iemesls: {reason}',
  },
};

/** Whoever holds a grant hears that it was given or withdrawn. `authority`: by name; the operator's is of the installation. */
export function grantNotice(grant: RoleGrant, authority = 'Levada'): AskedNotice {
  const { personId, role, from, reason, withdrawnAt } = grant;
  return {
    kind: withdrawnAt ? 'grant/withdrawn' : 'grant/given',
    says: withdrawnAt ? WITHDRAWN : GIVEN,
    facts: { role: ROLE_WORDS[role], authority, from, reason: reason ?? '' },
    to: { people: [personId] },
    path: '/notices',
  };
}
