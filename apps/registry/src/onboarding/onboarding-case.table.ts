import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { CaseStatus, OnboardingCase } from './onboarding-case.js';

const optionalDate = { ...column.date, nullable: true };
const optionalJson = { ...column.json, nullable: true };

export const OnboardingCaseTable = new EntitySchema<OnboardingCase>({
  name: 'onboarding_case',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    kind: column.text,
    reference: column.text,
    organisationId: column.uuid,
    serviceId: column.optionalUuid,
    serviceName: column.text,
    serviceType: column.json,
    units: column.json,
    registrationIds: { type: 'uuid', array: true },
    heldUntil: column.json,
    startsOn: column.date,
    people: column.json,
    rulesId: column.uuid,
    items: column.json,
    contact: column.text,
    receivedOn: column.date,
    clockFrom: column.date,
    stoppedOn: optionalDate,
    stoppedDays: column.int,
    completionDueOn: optionalDate,
    dueOn: optionalDate,
    proposal: optionalJson,
    decision: optionalJson,
    status: column.text,
    version: column.version,
  },
});

/** One step of a case: who took it, when, and what they said. */
export interface CaseStep {
  readonly id: string;
  readonly authorityId: string;
  readonly caseId: string;
  readonly step: string;
  readonly status: CaseStatus;
  readonly madeBy: string;
  readonly madeByName: string;
  readonly madeAt: Date;
  readonly text: string;
}

export const CaseStepTable = new EntitySchema<CaseStep>({
  name: 'case_step',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    caseId: column.uuid,
    step: column.text,
    status: column.text,
    madeBy: column.text,
    madeByName: column.text,
    madeAt: column.instant,
    text: column.text,
  },
});
