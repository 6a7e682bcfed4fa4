import { isRefusal, parseMoney, refuse, type RefusalFacts, type RefusalPlace } from '@levada/kernel';

export type Fields = Readonly<Record<string, unknown>>;

/** More places than this help nobody. */
const MOST_PLACES = 50;

/** Reads fields of foreign JSON and remembers what is wrong, and where, so that a person sees all faults at once. */
export class Faults {
  private readonly places: RefusalPlace[] = [];
  private count = 0;

  constructor(private readonly currency: string) {}

  add(pointer: string, code: string, facts: RefusalFacts = {}): void {
    this.count += 1;
    if (this.places.length < MOST_PLACES) this.places.push({ pointer, code, facts });
  }

  /** A decimal text of the currency in minor units, never negative. `fallback` where the field is absent or null. */
  amount(from: Fields, field: string, pointer: string, fallback?: bigint): bigint {
    const value = from[field] ?? null;
    if (value === null && fallback !== undefined) return fallback;
    if (typeof value !== 'string') {
      this.add(`${pointer}/${field}`, value === null ? 'allocation/missing' : 'allocation/not-text');
      return fallback ?? 0n;
    }
    try {
      const { minor } = parseMoney(value, this.currency);
      if (minor < 0n || value.startsWith('-')) this.add(`${pointer}/${field}`, 'allocation/amount-negative');
      return minor < 0n ? 0n : minor;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      this.add(`${pointer}/${field}`, error.code, error.facts);
      return fallback ?? 0n;
    }
  }

  text(from: Fields, field: string, pointer: string, required: boolean): string | null {
    const value = from[field] ?? null;
    if (value === null) {
      if (required) this.add(`${pointer}/${field}`, 'allocation/missing');
      return null;
    }
    if (typeof value === 'string' && value !== '' && value.length <= 200) return value;
    this.add(`${pointer}/${field}`, 'allocation/not-text');
    return null;
  }

  refuseAny(): void {
    const [first] = this.places;
    if (!first) return;
    throw refuse('allocation/input-faulty', { faults: this.count, first: first.pointer, why: first.code }, this.places);
  }
}

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
