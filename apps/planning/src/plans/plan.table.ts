import { EntitySchema } from 'typeorm';
import type { CivilDate } from '@levada/kernel';
import { column } from '@levada/persistence';
import type { Department, Plan, PlanIdentity, PlanLevel, PlanType, Priority, Resolution } from './plan.js';

export interface PlanRow {
  readonly id: string;
  readonly authorityId: string;
  readonly level: PlanLevel;
  readonly type: PlanType;
  readonly partOf: string | null;
  readonly partOfTitle: string | null;
  readonly follows: string | null;
  readonly territoryScheme: string;
  readonly territoryLevel: string;
  readonly territoryCode: string;
  readonly templateId: string | null;
  readonly isPublished: boolean;
}

/** What a plan is: written once. That it is public, the database writes. */
export const PlanTable = new EntitySchema<PlanRow>({
  name: 'plan',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    level: column.text,
    type: column.text,
    partOf: column.optionalUuid,
    partOfTitle: column.optionalText,
    follows: column.optionalUuid,
    territoryScheme: column.text,
    territoryLevel: column.text,
    territoryCode: column.text,
    templateId: column.optionalUuid,
    isPublished: { type: 'boolean' },
  },
});

export interface PlanVersionRow {
  readonly id: string;
  readonly planId: string;
  readonly authorityId: string;
  readonly planVersion: number;
  readonly amends: number | null;
  readonly title: string;
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate;
  readonly departments: readonly Department[];
  readonly status: Plan['status'];
  readonly draftedBy: string;
  readonly consultationOpensAt: Date | null;
  readonly consultationClosesAt: Date | null;
  readonly adoptedBy: string | null;
  readonly adoptedAt: Date | null;
  readonly resolution: Resolution | null;
  readonly textVersion: number;
  readonly version: number;
}

export const PlanVersionTable = new EntitySchema<PlanVersionRow>({
  name: 'plan_version',
  columns: {
    id: column.id,
    planId: column.uuid,
    authorityId: column.uuid,
    planVersion: column.int,
    amends: { ...column.int, nullable: true },
    title: column.text,
    fromOn: column.date,
    toOn: column.date,
    departments: column.json,
    status: column.text,
    draftedBy: column.text,
    consultationOpensAt: column.optionalInstant,
    consultationClosesAt: column.optionalInstant,
    adoptedBy: column.optionalText,
    adoptedAt: column.optionalInstant,
    resolution: { ...column.json, nullable: true },
    textVersion: column.int,
    version: column.version,
  },
});

export function identityRowOf(plan: PlanIdentity): PlanRow {
  const { id, authorityId, level, type, partOf, partOfTitle, follows, territory, templateId, isPublished } = plan;
  return {
    ...{ id, authorityId, level, type, partOf, partOfTitle, follows, templateId, isPublished },
    ...{ territoryScheme: territory.scheme, territoryLevel: territory.level, territoryCode: territory.code },
  };
}

const NOT_ADOPTED = { adoptedBy: null, adoptedAt: null, resolution: null };

export function versionRowOf(plan: Plan): PlanVersionRow {
  const { consultation, adoptedBy, adoptedAt, resolution, ...one } = {
    consultation: undefined,
    ...NOT_ADOPTED,
    ...plan,
  };
  return {
    ...{ id: one.versionId, planId: one.id, authorityId: one.authorityId, planVersion: one.planVersion },
    ...{ amends: one.amends, title: one.title, fromOn: one.from, toOn: one.to, departments: one.departments },
    ...{ status: one.status, draftedBy: one.draftedBy, adoptedBy, adoptedAt, resolution },
    ...{ textVersion: one.textVersion, version: one.version },
    consultationOpensAt: consultation?.opensAt ?? null,
    consultationClosesAt: consultation?.closesAt ?? null,
  };
}

export function planOf(plan: PlanRow, row: PlanVersionRow, priorities: readonly Priority[]): Plan {
  const { consultationOpensAt: opensAt, consultationClosesAt: closesAt } = row;
  const { territoryScheme: scheme, territoryLevel: level, territoryCode: code, ...identity } = plan;
  return {
    ...identity,
    territory: { scheme, level, code },
    ...{ versionId: row.id, planVersion: row.planVersion, amends: row.amends, title: row.title },
    ...{ from: row.fromOn, to: row.toOn, departments: row.departments, priorities },
    ...{ draftedBy: row.draftedBy, textVersion: row.textVersion, version: row.version, status: row.status },
    ...(opensAt && closesAt ? { consultation: { opensAt, closesAt } } : {}),
    ...(row.adoptedBy ? { adoptedBy: row.adoptedBy, adoptedAt: row.adoptedAt, resolution: row.resolution } : {}),
    // The checks of the table say the same: consultation and adoption stand with their status only.
  } as Plan;
}

export function territoryOf(row: PlanRow): Plan['territory'] {
  return { scheme: row.territoryScheme, level: row.territoryLevel, code: row.territoryCode };
}
