import { refuse } from '@levada/kernel';

export const GUIDANCE_KINDS = ['recommendation', 'shared-data', 'method'] as const;
export const FOLLOWED = ['followed', 'partly', 'not'] as const;

/** A small table that is shared: numbers as decimal texts, words as they are. */
export interface SharedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a higher plan gives to those that are part of it: its recommended line, shared data, a method (seeds 004.22, 004.23). */
export interface Guidance {
  readonly id: string;
  readonly authorityId: string;
  readonly planId: string;
  readonly kind: (typeof GUIDANCE_KINDS)[number];
  readonly elementCode: string | null;
  readonly title: string;
  readonly text: string;
  readonly link: string | null;
  readonly table: SharedTable | null;
  readonly isPublished: boolean;
  readonly writtenBy: string;
  readonly writtenAt: Date;
  readonly version: number;
}

/** Whether a plan follows it, and why. */
export interface GuidanceAnswer {
  readonly id: string;
  readonly authorityId: string;
  readonly planId: string;
  /** As it was called then: who gave the guidance may not read the plan yet. */
  readonly planTitle: string;
  readonly guidanceId: string;
  readonly guidanceAuthorityId: string;
  readonly followed: (typeof FOLLOWED)[number];
  readonly reason: string;
  readonly markedBy: string;
  readonly markedAt: Date;
  readonly version: number;
}

/** Every row has as many cells as there are columns. */
export function checkedTable(table: SharedTable | null): SharedTable | null {
  const odd = table?.rows.findIndex((row) => row.length !== table.columns.length) ?? -1;
  if (table && odd >= 0)
    throw refuse('guidance/odd-row', { row: odd + 1, cells: table.rows[odd]!.length, columns: table.columns.length });
  return table;
}

export function expectWritable({ isPublished }: Guidance): void {
  if (isPublished) throw refuse('guidance/published');
}

/** By itself, or (the database does it) with the adoption of its plan. */
export function publish(held: Guidance): Guidance {
  expectWritable(held);
  return { ...held, isPublished: true, version: held.version + 1 };
}
