import type { Place } from '../hsds/record.js';
import { sentenceOf } from '../refusals/catalogue.js';
import type { BadRow, Fault } from '../tables/table.js';

/** A row or record that is left out of an import: where it stands, for which model, why, and its cells as they came. */
export interface Quarantined extends BadRow, Fault {
  readonly file: string;
  readonly kind: string;
}

/** With the reason in English; `sentenceOf` says it in another language. */
export function quarantined(
  at: Place,
  kind: string,
  fault: Fault,
  values: Readonly<Record<string, string>>,
): Quarantined {
  return { ...at, kind, ...fault, reason: sentenceOf(fault, 'en'), values };
}

export function isQuarantined<Other extends object>(one: Quarantined | Other): one is Quarantined {
  return 'reason' in one && 'code' in one;
}
