import type { RunChanges } from '@levada/allocation';

/** What is tried beside a version of the calculation: as the door takes it for a fork, and as it stands in the address. */
export type WhatIf = RunChanges;

/** In an address as JSON; nothing tried is nothing there. */
export function writeWhatIf(what: WhatIf): string | undefined {
  const told = Object.entries(what).filter(([, value]) => value !== undefined && !isEmpty(value));
  return told.length === 0 ? undefined : JSON.stringify(Object.fromEntries(told));
}

/** What is not to be read as something to try is nothing tried; whether it can be done is the engine's to say. */
export function readWhatIf(text: string | undefined): WhatIf {
  if (!text) return {};
  try {
    const value = JSON.parse(text) as unknown;
    return isRecord(value) ? sound(value) : {};
  } catch {
    return {};
  }
}

const LISTS = ['envelopes', 'limits', 'requests', 'weights'];

/** A hand-made address does not break the screen: what is not of its kind is left out. */
const sound = (value: Record<string, unknown>): WhatIf =>
  Object.fromEntries(
    Object.entries(value).filter(([name, member]) =>
      LISTS.includes(name)
        ? Array.isArray(member) && member.every(isRecord)
        : name === 'parameters'
          ? isRecord(member)
          : ['rule', 'roundTo'].includes(name) && typeof member === 'string',
    ),
  );

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0;

type Keyed = 'envelopes' | 'weights' | 'requests';
const KEYS = { envelopes: 'id', weights: 'priority', requests: 'id' } as const;

/** One row of a list tried otherwise; `undefined` leaves it as it is again. */
export function withRow<List extends Keyed>(
  what: WhatIf,
  list: List,
  key: string,
  row: NonNullable<WhatIf[List]>[number] | undefined,
): WhatIf {
  const rows = (what[list] ?? []) as readonly Record<string, unknown>[];
  const others = rows.filter((one) => one[KEYS[list]] !== key);
  return { ...what, [list]: row ? [...others, row] : others };
}

export const envelopeIn = (what: WhatIf, id: string): string | undefined =>
  what.envelopes?.find((one) => one.id === id)?.amount;

export const weightIn = (what: WhatIf, priority: string): string | undefined =>
  what.weights?.find((one) => one.priority === priority)?.weight;

/** The most that one provider or one area gets together; `undefined` takes it away again. */
export function withCap(what: WhatIf, of: { provider: string } | { area: string }, cap: string | undefined): WhatIf {
  const isSame = (one: object): boolean => JSON.stringify({ ...one, cap: undefined }) === JSON.stringify(of);
  const others = (what.limits ?? []).filter((one) => !isSame(one));
  return { ...what, limits: cap === undefined ? others : [...others, { ...of, cap }] };
}

/** How many things are tried otherwise. */
export function countOf({ parameters, envelopes, limits, requests, weights, rule, roundTo }: WhatIf): number {
  const lists = [envelopes, limits, requests, weights].map((list) => list?.length ?? 0);
  const told = [rule, roundTo].filter((one) => one !== undefined).length;
  return lists.reduce((all, one) => all + one, Object.keys(parameters ?? {}).length + told);
}

/** Where a slider stands for an amount: in thousandths of twice what the envelope has now, to whole units of the rounding. */
export const STEPS = 1_000;

/** Minor units or millionths as a plain decimal, for boxes: `1234.5`. */
export function decimalText(value: bigint, digits: number): string {
  const text = value.toString().padStart(digits + 1, '0');
  if (digits === 0) return text;
  const fraction = text.slice(-digits).replace(/0+$/, '');
  return `${text.slice(0, -digits)}${fraction ? `.${fraction}` : ''}`;
}

/** The other way; `undefined` where it is none. */
export function decimalValue(text: string, digits: number): bigint | undefined {
  const [, whole, fraction = ''] = /^(\d{1,18})(?:\.(\d+))?$/.exec(text.trim()) ?? [];
  if (whole === undefined || fraction.length > digits) return undefined;
  return BigInt(whole + fraction.padEnd(digits, '0'));
}

/** A slider over 0 to `most`: from a place to a value in whole `units`, and back. */
export function sliderValue(at: number, most: bigint, unit: bigint): bigint {
  const exact = (most * BigInt(at)) / BigInt(STEPS);
  return unit > 0n ? (exact / unit) * unit : exact;
}

export function sliderPlace(value: bigint, most: bigint): number {
  if (most <= 0n) return 0;
  const place = (value * BigInt(STEPS)) / most;
  return Number(place > BigInt(STEPS) ? BigInt(STEPS) : place);
}
