import { EntitySchema } from 'typeorm';
import type { CivilDate } from '@levada/kernel';
import { column } from '@levada/persistence';
import type { Plan, PlanLevel, Priority, Resolution } from './plan.js';

export interface PlanRow {
  readonly id: string;
  readonly authorityId: string;
  readonly title: string;
  readonly level: PlanLevel;
  readonly partOf: string | null;
  readonly partOfTitle: string | null;
  readonly territoryScheme: string;
  readonly territoryLevel: string;
  readonly territoryCode: string;
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate;
  readonly planVersion: number;
  readonly status: Plan['status'];
  readonly draftedBy: string;
  readonly consultationOpensAt: Date | null;
  readonly consultationClosesAt: Date | null;
  readonly adoptedBy: string | null;
  readonly adoptedAt: Date | null;
  readonly resolution: Resolution | null;
  readonly version: number;
}

export const PlanTable = new EntitySchema<PlanRow>({
  name: 'plan',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    title: column.text,
    level: column.text,
    partOf: column.optionalUuid,
    partOfTitle: column.optionalText,
    territoryScheme: column.text,
    territoryLevel: column.text,
    territoryCode: column.text,
    fromOn: column.date,
    toOn: column.date,
    planVersion: column.int,
    status: column.text,
    draftedBy: column.text,
    consultationOpensAt: column.optionalInstant,
    consultationClosesAt: column.optionalInstant,
    adoptedBy: column.optionalText,
    adoptedAt: column.optionalInstant,
    resolution: { ...column.json, nullable: true },
    version: column.version,
  },
});

export interface PlanPriorityRow extends Priority {
  readonly planId: string;
  readonly planVersion: number;
  readonly authorityId: string;
  readonly position: number;
}

export const PlanPriorityTable = new EntitySchema<PlanPriorityRow>({
  name: 'plan_priority',
  columns: {
    planId: column.id,
    planVersion: { ...column.int, primary: true },
    code: { ...column.text, primary: true },
    authorityId: column.uuid,
    title: column.text,
    position: column.int,
  },
});

export function rowOf(plan: Plan): PlanRow {
  const { territory, from, to, priorities: _rows, ...same } = plan;
  const { consultation, adoptedBy, adoptedAt, resolution, ...text } = {
    consultation: undefined,
    ...NOT_ADOPTED,
    ...same,
  };
  return {
    ...text,
    territoryScheme: territory.scheme,
    territoryLevel: territory.level,
    territoryCode: territory.code,
    fromOn: from,
    toOn: to,
    consultationOpensAt: consultation?.opensAt ?? null,
    consultationClosesAt: consultation?.closesAt ?? null,
    adoptedBy,
    adoptedAt,
    resolution,
  };
}

const NOT_ADOPTED = { adoptedBy: null, adoptedAt: null, resolution: null };

export function planOf(row: PlanRow, priorities: readonly PlanPriorityRow[]): Plan {
  const { consultationOpensAt: opensAt, consultationClosesAt: closesAt } = row;
  return {
    id: row.id,
    authorityId: row.authorityId,
    title: row.title,
    level: row.level,
    partOf: row.partOf,
    partOfTitle: row.partOfTitle,
    territory: territoryOf(row),
    from: row.fromOn,
    to: row.toOn,
    planVersion: row.planVersion,
    priorities: priorities.toSorted((a, b) => a.position - b.position).map(({ code, title }) => ({ code, title })),
    draftedBy: row.draftedBy,
    version: row.version,
    status: row.status,
    ...(opensAt && closesAt ? { consultation: { opensAt, closesAt } } : {}),
    ...(row.status === 'adopted'
      ? { adoptedBy: row.adoptedBy, adoptedAt: row.adoptedAt, resolution: row.resolution }
      : {}),
    // The checks of the table say the same: consultation and adoption stand with their status only.
  } as Plan;
}

export function territoryOf(row: PlanRow): Plan['territory'] {
  return { scheme: row.territoryScheme, level: row.territoryLevel, code: row.territoryCode };
}
