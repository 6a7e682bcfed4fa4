import type { ReactNode } from 'react';
import type { Schema } from '@levada/api-client';
import { State, type Tone } from '../frame/state.js';
import { useWords, type Say } from '../languages/words.js';

type CaseStatus = Schema['OnboardingCase']['status'];
type Sentence = Parameters<Say<'registry'>>[0];

export const CASE_STATUSES: Readonly<Record<CaseStatus, readonly [Sentence, Tone]>> = {
  received: ['caseReceived', ''],
  'awaiting-completion': ['caseAwaiting', 'part'],
  checking: ['caseChecking', 'part'],
  proposed: ['caseProposed', 'part'],
  registered: ['caseRegistered', 'good'],
  refused: ['caseRefused', 'bad'],
  appealed: ['caseAppealed', 'part'],
  'refusal-upheld': ['caseUpheld', 'bad'],
  withdrawn: ['caseWithdrawn', 'bad'],
  discontinued: ['caseDiscontinued', 'bad'],
};

export function CaseState({ of: status }: { of: CaseStatus }): ReactNode {
  const t = useWords('registry');
  const [sentence, tone] = CASE_STATUSES[status];
  return <State tone={tone}>{t(sentence)}</State>;
}

export const STANDINGS: Readonly<
  Record<Schema['OnboardingCase']['checks'][number]['standing'], readonly [Sentence, Tone]>
> = {
  ok: ['standingOk', 'good'],
  fail: ['standingFail', 'bad'],
  unavailable: ['standingUnavailable', 'part'],
  missing: ['standingMissing', ''],
  outdated: ['standingOutdated', 'part'],
};

export const CHECKS: Readonly<Record<Schema['Verification']['check'], Sentence>> = {
  identifier: 'checkIdentifier',
  register: 'checkRegister',
  insolvency: 'checkInsolvency',
  sanctions: 'checkSanctions',
  premises: 'checkPremises',
};

export const FORMS: Readonly<Record<Schema['Registration']['form'], Sentence>> = {
  residential: 'formResidential',
  outpatient: 'formOutpatient',
  field: 'formField',
};
