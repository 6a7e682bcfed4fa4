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
  readonly status: 'draft' | 'in-force' | 'superseded' | 'withdrawn';
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
  withdraw: {
    from: ['draft'],
    to: 'withdrawn',
    otherwise: ({ status }) => refuse('network/not-a-draft', { status }),
  } satisfies Step<Network, unknown, 'withdrawn'>,
  supersede: {
    from: ['in-force'],
    to: 'superseded',
    otherwise: ({ status }) => refuse('network/not-in-force', { status }),
  } satisfies Step<Network, unknown, 'superseded'>,
} as const satisfies Lifecycle<Network>;

type Dated = Pick<Network, 'validFrom'>;

export function draft(
  told: Pick<Network, 'id' | 'authorityId' | 'planId' | 'number' | 'title' | 'validFrom' | 'draftedBy'>,
  before: Dated | undefined,
): Network {
  expectAfter(before, told);
  return { ...told, validUntil: null, status: 'draft', adoptedBy: null, adoptedAt: null, version: 1 };
}

/** Its title and its first day, said anew. */
export function rewrite(
  network: Network,
  { title, validFrom }: Pick<Network, 'title' | 'validFrom'>,
  before: Dated | undefined,
): Network {
  expectDraft(network);
  expectAfter(before, { validFrom });
  return { ...network, title, validFrom, version: network.version + 1 };
}

/** A list that is read is adopted as it was read: whatever is written in it raises its version. */
export function writtenIn(network: Network): Network {
  return { ...network, version: network.version + 1 };
}

export function withdraw(network: Network): Network {
  return take(NETWORK_LIFECYCLE.withdraw, network, undefined);
}

function expectAfter(before: Dated | undefined, { validFrom }: Dated): void {
  if (before && validFrom <= before.validFrom)
    throw refuse('network/not-after-the-last', { date: validFrom, last: before.validFrom });
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

/**
 * Refuses a service that is not registered any more, a unit that it was not registered for, and more capacity than it was
 * registered for in that unit. Where the register holds no capacities of a service, none are compared.
 */
export function enter(entry: NetworkEntry, known: Registered): NetworkEntry {
  const wrong = wrongOf(entry, known);
  if (wrong) throw wrong;
  return entry;
}

/** What the register says of a service may have changed since it was taken in. */
export function expectRegistered(entries: readonly NetworkEntry[], known: ReadonlyMap<string, Registered>): void {
  const names = entries.flatMap((entry) => {
    const registered = known.get(entry.registrationId);
    return registered && !wrongOf(entry, registered) ? [] : [registered?.name ?? entry.registrationId];
  });
  const [first] = names.sort();
  if (first !== undefined) throw refuse('network/entries-not-registered', { count: names.length, first });
}

function wrongOf({ capacity, unit }: NetworkEntry, { name, status, capacities }: Registered): Error | undefined {
  if (status !== 'registered') return refuse('network/not-registered', { name, status });
  const all = capacities.filter(({ basis }) => basis === 'registered');
  const registered = all.find((one) => one.unit === unit);
  if (!registered) return all.length > 0 ? refuse('network/unit-not-registered', { name, unit }) : undefined;
  return hundredths(capacity) > hundredths(registered.amount)
    ? refuse('network/more-than-registered', { name, capacity, registered: registered.amount })
    : undefined;
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
