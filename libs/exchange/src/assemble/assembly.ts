import type { ImportRecord, Place } from '../hsds/record.js';
import type { Quarantined } from '../quarantine/quarantine.js';

/** A record with what says more of it, by model: its phones, its addresses, its identifiers. */
export interface Assembled {
  readonly record: ImportRecord;
  readonly details: Readonly<Record<string, readonly ImportRecord[]>>;
}

export interface AssembledService extends Assembled {
  /** The ids of the sites at which it is provided. */
  readonly sites: readonly string[];
}

export interface AssembledOrganisation extends Assembled {
  readonly services: readonly AssembledService[];
  /** Those that name the organisation, and those at which its services are provided and that name none. */
  readonly sites: readonly Assembled[];
}

/** A field that a source states twice, and not alike; the first statement stands. */
export interface Difference {
  readonly model: string;
  readonly id: string;
  readonly field: string;
  readonly stands: string;
  readonly other: string;
  readonly at: Place;
}

export interface Assembly {
  readonly organisations: readonly AssembledOrganisation[];
  /** Services and sites of no organisation that the source has. */
  readonly unattached: { readonly services: readonly AssembledService[]; readonly sites: readonly Assembled[] };
  /** What belongs to no noun: programmes, taxonomies, units, ties with something to say, and what those hold. */
  readonly others: readonly ImportRecord[];
  /** Every record that is in the assembly, by model. */
  readonly counts: Readonly<Record<string, number>>;
  readonly differences: readonly Difference[];
  readonly quarantined: readonly Quarantined[];
}
