import type { Role } from '@levada/contracts';
import type { Sentence } from '@levada/kernel';

/** What the roles are called, for people. */
export const ROLE_WORDS: Readonly<Record<Role, Sentence>> = {
  'funding-officer': {
    en: 'funding officer',
    cs: 'referent dotací',
    de: 'Förderreferent/in',
    lv: 'finansējuma referents',
  },
  'budget-officer': {
    en: 'budget officer',
    cs: 'správce rozpočtu',
    de: 'Haushaltsreferent/in',
    lv: 'budžeta referents',
  },
  approver: { en: 'approver', cs: 'schvalovatel', de: 'genehmigende Person', lv: 'apstiprinātājs' },
  assessor: { en: 'assessor', cs: 'hodnotitel', de: 'bewertende Person', lv: 'vērtētājs' },
  'committee-member': {
    en: 'committee member',
    cs: 'člen komise',
    de: 'Mitglied des Ausschusses',
    lv: 'komisijas loceklis',
  },
  'registry-administrator': {
    en: 'registry administrator',
    cs: 'správce registru',
    de: 'Verwalter/in des Registers',
    lv: 'reģistra pārzinis',
  },
  planner: { en: 'planner', cs: 'koordinátor plánování', de: 'Planer/in', lv: 'plānotājs' },
  'data-steward': { en: 'data steward', cs: 'správce dat', de: 'Datenpfleger/in', lv: 'datu pārzinis' },
  'provider-editor': {
    en: 'editor of the provider',
    cs: 'editor poskytovatele',
    de: 'bearbeitende Person des Trägers',
    lv: 'pakalpojumu sniedzēja redaktors',
  },
  'provider-certifier': {
    en: 'certifier of the provider',
    cs: 'statutární zástupce poskytovatele',
    de: 'bestätigende Person des Trägers',
    lv: 'pakalpojumu sniedzēja apstiprinātājs',
  },
  auditor: { en: 'auditor', cs: 'auditor', de: 'Prüfer/in', lv: 'revidents' },
  operator: { en: 'operator', cs: 'provozovatel', de: 'Betreiber/in', lv: 'operators' },
};
