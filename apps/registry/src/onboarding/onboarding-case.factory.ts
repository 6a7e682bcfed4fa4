import { civilDate, type WorkingDays } from '@levada/kernel';
import type { RegistrationRules } from '../registration-rules/registration-rules.js';
import type { Readiness } from './case-lifecycle.js';
import { confirmCompleteness, markItems, propose } from './case-steps.js';
import { receive, type OnboardingCase } from './onboarding-case.js';

export const SOME_RULES: RegistrationRules = {
  ...{ id: 'rules', authorityId: 'a', number: 1, legalBasis: 'MK 385/2017', version: 1 },
  ...{ decisionDays: 30, completionDays: 15, appealDays: 15, calendar: null, validityYears: 5, noticeDays: [90, 30] },
  checklist: [
    { code: 'statutes', title: { en: 'Statutes' }, isRequired: true },
    { code: 'staff', title: { en: 'List of staff' }, isRequired: true },
    { code: 'leaflet', title: { en: 'Leaflet' }, isRequired: false },
  ],
  checks: [
    { code: 'sanctions', isRequired: true, repeatDays: 30 },
    { code: 'insolvency', isRequired: false, repeatDays: null },
  ],
  refusalReasons: [
    { code: 'premises', title: { en: 'No right to the premises' } },
    { code: 'integrity', title: { en: 'Integrity not shown' } },
  ],
};

export const CLEAN: Readiness = {
  rules: SOME_RULES,
  standings: [{ check: 'sanctions', isRequired: true, standing: 'ok' }],
};

export function aReceivedCase(told: Partial<OnboardingCase> = {}, calendar: WorkingDays | null = null): OnboardingCase {
  const asked = {
    ...{ id: 'c', authorityId: 'a', kind: 'registration' as const, reference: '12/2026', organisationId: 'o' },
    ...{ serviceId: null, serviceName: 'Betreutes Wohnen', serviceType: { catalogueVersionId: 'v', code: 'W1' } },
    units: [{ form: 'residential' as const, siteId: 's', capacities: [{ unit: 'place', amount: '12' }] }],
    ...{ registrationIds: [], heldUntil: {}, startsOn: civilDate('2027-01-01'), contact: 'Frau Marxer' },
    people: [
      {
        role: 'provider-editor' as const,
        name: 'Anna Beispiel',
        email: 'anna@verein.example',
        language: 'de' as const,
      },
    ],
    receivedOn: civilDate('2026-11-02'),
  };
  return receive({ ...asked, ...told }, SOME_RULES, calendar);
}

export function aCheckedCase(): OnboardingCase {
  const items = ['statutes', 'staff'].map((code) => ({ code, state: 'present' as const, note: '' }));
  return confirmCompleteness(markItems(aReceivedCase(), items), SOME_RULES);
}

export const TO_REGISTER = { outcome: 'register' as const, reasons: [], text: '', by: 'clerk' };
export const TO_REFUSE = {
  outcome: 'refuse' as const,
  reasons: ['premises'],
  text: 'No lease was shown.',
  by: 'clerk',
};

export function aProposedCase(proposal: typeof TO_REGISTER | typeof TO_REFUSE = TO_REGISTER): OnboardingCase {
  return propose(aCheckedCase(), CLEAN, proposal);
}
