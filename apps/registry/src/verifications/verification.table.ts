import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Verification } from './verification.js';

export const VerificationTable = new EntitySchema<Verification>({
  name: 'verification',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    organisationId: column.uuid,
    siteId: column.optionalUuid,
    check: { ...column.text, name: 'check_code' },
    source: column.text,
    outcome: column.text,
    evidence: column.json,
    madeBy: column.optionalText,
    madeAt: column.instant,
  },
});
