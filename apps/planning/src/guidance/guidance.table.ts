import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Guidance, GuidanceAnswer } from './guidance.js';

export const GuidanceTable = new EntitySchema<Guidance>({
  name: 'guidance',
  tableName: 'plan_guidance',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    planId: column.uuid,
    kind: column.text,
    elementCode: column.optionalText,
    title: column.text,
    text: column.text,
    link: column.optionalText,
    table: { ...column.json, nullable: true, name: 'shared_table' },
    isPublished: { type: 'boolean' },
    writtenBy: column.text,
    writtenAt: column.instant,
    version: column.version,
  },
});

export const GuidanceAnswerTable = new EntitySchema<GuidanceAnswer>({
  name: 'guidance_answer',
  tableName: 'plan_guidance_answer',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    planId: column.uuid,
    planTitle: column.text,
    guidanceId: column.uuid,
    guidanceAuthorityId: column.uuid,
    followed: column.text,
    reason: column.text,
    markedBy: column.text,
    markedAt: column.instant,
    version: column.version,
  },
});
