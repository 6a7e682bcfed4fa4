import {
  canonicalJson,
  civilDate,
  addDays,
  refuse,
  take,
  type CivilDate,
  type Guard,
  type Lifecycle,
  type Step,
} from '@levada/kernel';

/** What a plan secures for good, and what it lets grow (domain.md §2.4). */
export const NETWORK_PARTS = ['basic', 'development'] as const;
export type NetworkPart = (typeof NETWORK_PARTS)[number];

/** One number of the list of services that a plan secures, mostly one a year: the action plan defines it. */
export interface Network {
  readonly id: string;
  readonly authorityId: string;
  readonly planId: string;
  readonly number: number;
  readonly title: string;
  readonly validFrom: CivilDate;
  /** The day before the next number is in force. */
  readonly validUntil: CivilDate | null;
  readonly status: 'draft' | 'in-force' | 'superseded';
  readonly draftedBy: string;
  readonly adoptedBy: string | null;
  readonly adoptedAt: Date | null;
  readonly version: number;
}

/** A registered service in the network, with the capacity that is secured. Never summed over forms or units. */
export interface NetworkEntry {
  readonly id: string;
  readonly authorityId: string;
  readonly networkId: string;
  readonly registrationId: string;
  readonly part: NetworkPart;
  /** Decimal text. */
  readonly capacity: string;
  readonly unit: string;
  /** Full-time equivalents that it takes, for money; decimal text. */
  readonly fte: string | null;
  readonly territory: { readonly scheme: string; readonly level: string; readonly code: string };
  /** What of the plan it serves. */
  readonly priorityCode: string | null;
  readonly version: number;
}

interface Adoption {
  readonly by: string;
  readonly entries: number;
}

const anotherPerson: Guard<Network, Adoption> = ({ draftedBy }, { by }) =>
  draftedBy === by ? refuse('network/same-person') : undefined;
const notEmpty: Guard<Network, Adoption> = (_, { entries }) => (entries === 0 ? refuse('network/empty') : undefined);

export const NETWORK_LIFECYCLE = {
  adopt: {
    from: ['draft'],
    to: 'in-force',
    otherwise: ({ status }) => refuse('network/not-a-draft', { status }),
    guards: [anotherPerson, notEmpty],
  } satisfies Step<Network, Adoption, 'in-force'>,
  supersede: {
    from: ['in-force'],
    to: 'superseded',
    otherwise: ({ status }) => refuse('network/not-in-force', { status }),
  } satisfies Step<Network, unknown, 'superseded'>,
} as const satisfies Lifecycle<Network>;

export function draft(
  told: Pick<Network, 'id' | 'authorityId' | 'planId' | 'number' | 'title' | 'validFrom' | 'draftedBy'>,
  before: Pick<Network, 'validFrom'> | undefined,
): Network {
  if (before && told.validFrom <= before.validFrom)
    throw refuse('network/not-after-the-last', { date: told.validFrom, last: before.validFrom });
  return { ...told, validUntil: null, status: 'draft', adoptedBy: null, adoptedAt: null, version: 1 };
}

export function expectDraft({ status }: Network): void {
  if (status !== 'draft') throw refuse('network/not-a-draft', { status });
}

export function adopt(network: Network, { by, at, entries }: Adoption & { readonly at: Date }): Network {
  return { ...take(NETWORK_LIFECYCLE.adopt, network, { by, entries }), adoptedBy: by, adoptedAt: at };
}

/** It ends on the day before the next one begins. */
export function supersede(network: Network, next: Pick<Network, 'validFrom'>): Network {
  return {
    ...take(NETWORK_LIFECYCLE.supersede, network, undefined),
    validUntil: civilDate(addDays(next.validFrom, -1)),
  };
}

/** What the register says of a service when it is taken in. */
export interface Registered {
  readonly name: string;
  readonly status: string;
  readonly capacities: readonly { readonly basis: string; readonly unit: string; readonly amount: string }[];
}

/** Refuses a service that is not registered any more, and more capacity than it was registered for in that unit. */
export function enter(entry: NetworkEntry, { name, status, capacities }: Registered): NetworkEntry {
  if (status !== 'registered') throw refuse('network/not-registered', { name, status });
  const registered = capacities.find(({ basis, unit }) => basis === 'registered' && unit === entry.unit);
  if (registered && hundredths(entry.capacity) > hundredths(registered.amount))
    throw refuse('network/more-than-registered', { name, capacity: entry.capacity, registered: registered.amount });
  return entry;
}

/** Capacities have at most two decimals. */
function hundredths(amount: string): bigint {
  const [whole, decimals = ''] = amount.split('.');
  return BigInt(whole! + decimals.padEnd(2, '0'));
}

export interface NetworkComparison {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly { readonly registrationId: string; readonly members: readonly string[] }[];
}

const COMPARED = ['part', 'capacity', 'unit', 'fte', 'territory', 'priorityCode'] as const;

/** By registration. */
export function compareNetworks(before: readonly NetworkEntry[], after: readonly NetworkEntry[]): NetworkComparison {
  const [old, now] = [byRegistration(before), byRegistration(after)];
  return {
    added: after.filter(({ registrationId }) => !old.has(registrationId)).map((one) => one.registrationId),
    removed: before.filter(({ registrationId }) => !now.has(registrationId)).map((one) => one.registrationId),
    changed: after.flatMap((one) => {
      const was = old.get(one.registrationId);
      const members = was ? COMPARED.filter((member) => canonicalJson(was[member]) !== canonicalJson(one[member])) : [];
      return members.length > 0 ? [{ registrationId: one.registrationId, members }] : [];
    }),
  };
}

function byRegistration(entries: readonly NetworkEntry[]): ReadonlyMap<string, NetworkEntry> {
  return new Map(entries.map((one) => [one.registrationId, one]));
}
