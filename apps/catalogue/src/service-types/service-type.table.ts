import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { ServiceKind, ServiceType } from './service-type.js';

export interface ServiceTypeRow {
  readonly id: string;
  readonly authorityId: string;
  readonly versionId: string;
  readonly code: string;
  readonly kind: ServiceKind;
  /** All that is said of it besides code and kind. */
  readonly content: Omit<ServiceType, 'code' | 'kind'>;
  readonly version: number;
}

export const ServiceTypeTable = new EntitySchema<ServiceTypeRow>({
  name: 'service_type',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    versionId: column.uuid,
    code: column.text,
    kind: column.text,
    content: column.json,
    version: column.version,
  },
});

export function serviceTypeOf({ code, kind, content }: Pick<ServiceTypeRow, 'code' | 'kind' | 'content'>): ServiceType {
  return { code, kind, ...content };
}

export function contentOf({ code: _code, kind: _kind, ...content }: ServiceType): ServiceTypeRow['content'] {
  return content;
}

/** One change of an entry of a draft: what it was, what it is, who did it, why, and what led to it. */
export interface ServiceTypeChange {
  readonly id: string;
  readonly authorityId: string;
  readonly versionId: string;
  readonly code: string;
  readonly action: 'added' | 'changed' | 'removed';
  readonly before: ServiceType | null;
  readonly after: ServiceType | null;
  readonly reason: string | null;
  readonly commentId: string | null;
  readonly outcomeId: string | null;
  readonly madeBy: string;
  readonly madeAt: Date;
}

export const ServiceTypeChangeTable = new EntitySchema<ServiceTypeChange>({
  name: 'service_type_change',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    versionId: column.uuid,
    code: column.text,
    action: column.text,
    before: { ...column.json, nullable: true },
    after: { ...column.json, nullable: true },
    reason: column.optionalText,
    commentId: column.optionalUuid,
    outcomeId: column.optionalUuid,
    madeBy: column.text,
    madeAt: column.instant,
  },
});
