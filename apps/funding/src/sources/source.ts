import { refuse, type Money } from '@levada/kernel';

export const SOURCE_KINDS = [
  'state-budget',
  'region',
  'municipality',
  'eu-project',
  'insurance',
  'foundation',
  'other',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What whoever gives the money wants to be counted: of an ESF project, the indicators of its programme. */
export interface SourceIndicator {
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly target: string;
}

/** Where money comes from: a state budget, a region's own, an EU project. Its envelopes never exceed it. */
export interface Source {
  readonly id: string;
  readonly authorityId: string;
  readonly title: string;
  readonly kind: SourceKind;
  /** Of an EU project: its programme and its number there. */
  readonly operationalProgramme: string | null;
  readonly projectCode: string | null;
  readonly indicators: readonly SourceIndicator[];
  /** What it was opened with; virements raise and lower it. */
  readonly amount: Money;
  readonly version: number;
}

/** Refuses an EU project without its programme and number: nobody could say whose rules hold. */
export function openSource(asked: Omit<Source, 'version'>): Source {
  if (asked.amount.minor <= 0n) throw refuse('source/amount-not-positive');
  if (asked.kind === 'eu-project' && (asked.operationalProgramme === null || asked.projectCode === null)) {
    throw refuse('source/project-unnamed');
  }
  const codes = asked.indicators.map(({ code }) => code);
  if (new Set(codes).size !== codes.length) throw refuse('source/indicator-twice');
  return { ...asked, version: 1 };
}
