import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { RegistrationRules } from './registration-rules.js';

export const RegistrationRulesTable = new EntitySchema<RegistrationRules>({
  name: 'registration_rules',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    number: column.int,
    legalBasis: column.text,
    decisionDays: column.int,
    completionDays: column.int,
    appealDays: column.int,
    calendar: column.optionalText,
    validityYears: { ...column.int, nullable: true },
    noticeDays: { type: 'int', array: true },
    checklist: column.json,
    checks: column.json,
    refusalReasons: column.json,
    version: column.version,
  },
});
