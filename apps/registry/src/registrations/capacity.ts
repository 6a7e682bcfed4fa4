import { refuse, type CivilDate } from '@levada/kernel';

/**
 * What a figure counts. The registered maximum says nothing of vacancies: what there is, what is paid for and what is taken
 * are kept apart.
 */
export const BASES = ['registered', 'actual', 'funded', 'occupied'] as const;
export type CapacityBasis = (typeof BASES)[number];

/** A capacity of one registration on one basis in one unit, from a day to the day before another. */
export interface Capacity {
  readonly id: string;
  readonly authorityId: string;
  readonly registrationId: string;
  readonly basis: CapacityBasis;
  /** As the catalogue names it: `bed`, `client`, `contact` …; or `fte`. */
  readonly unit: string;
  /** Decimal text with up to two places: full-time equivalents have fractions. */
  readonly amount: string;
  readonly from: CivilDate;
  /** The first day on which it does not hold any more; `null`: still. */
  readonly until: CivilDate | null;
  readonly reason: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly version: number;
}

/** Full-time equivalents are counted of every kind of service, whatever its catalogue says. */
export const FTE = 'fte';

/** `12.50` is `12.5`, `012` is `12`. Refuses what is no amount with at most two places. */
export function amountOf(text: string): string {
  const [, whole, places = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  if (whole === undefined) throw refuse('capacity/malformed', { amount: text.slice(0, 40) });
  const rest = places.replace(/0+$/, '');
  return `${BigInt(whole)}${rest === '' ? '' : `.${rest}`}`;
}

type Told = Pick<
  Capacity,
  'id' | 'authorityId' | 'registrationId' | 'basis' | 'unit' | 'from' | 'reason' | 'recordedBy' | 'recordedAt'
> & { readonly amount: string };

export interface CapacityChange {
  /** What was there and is changed: it ends where the new one begins, or is corrected on its own first day. */
  readonly changed: Capacity | undefined;
  readonly added: Capacity | undefined;
}

/**
 * A capacity from a day on, among those of the same basis and unit. It holds until the next one begins; the one before ends
 * where it begins. Told again for the same first day, it corrects that one.
 */
export function changeCapacity(held: readonly Capacity[], told: Told): CapacityChange {
  const amount = amountOf(told.amount);
  const same = held.filter(({ basis, unit }) => basis === told.basis && unit === told.unit);
  const { reason, recordedBy, recordedAt } = told;
  const corrected = same.find(({ from }) => from === told.from);
  if (corrected) {
    if (corrected.amount === amount) throw refuse('capacity/unchanged', { amount, from: told.from });
    const version = corrected.version + 1;
    return { changed: { ...corrected, amount, reason, recordedBy, recordedAt, version }, added: undefined };
  }
  const before = same.find(({ from, until }) => from < told.from && (until === null || until > told.from));
  if (before?.amount === amount) throw refuse('capacity/unchanged', { amount, from: before.from });
  const after = same.map(({ from }) => from).filter((from) => from > told.from);
  const until = before ? before.until : (after.sort()[0] ?? null);
  return {
    changed: before && { ...before, until: told.from, version: before.version + 1 },
    added: { ...told, amount, until, version: 1 },
  };
}

export function capacitiesOn<Held extends Pick<Capacity, 'from' | 'until'>>(
  held: readonly Held[],
  day: CivilDate,
): Held[] {
  return held.filter(({ from, until }) => from <= day && (until === null || day < until));
}
