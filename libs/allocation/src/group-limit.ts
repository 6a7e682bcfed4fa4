export const LIMIT_KINDS = ['envelope', 'provider', 'area'] as const;
export type LimitKind = (typeof LIMIT_KINDS)[number];

/** A sum that some requests keep together: an envelope with all that lies in it, a provider, an area. Minor units. */
export interface GroupLimit {
  readonly kind: LimitKind;
  readonly id: string;
  /** The most they get together; `null` where only the least is said. */
  readonly cap: bigint | null;
  /** The least they get together. */
  readonly floor: bigint;
  /** Places of the requests in the list they come in, ascending. */
  readonly members: readonly number[];
}

/** One envelope over all of a list. */
export function envelopeOver(cap: bigint, claims: { readonly length: number }, id = ''): GroupLimit {
  const members: number[] = [];
  for (let at = 0; at < claims.length; at += 1) members.push(at);
  return { kind: 'envelope', id, cap, floor: 0n, members };
}

/** A group's floor that cannot be reached: its members are at their own limits, or at those of an envelope or group. */
export class FloorUnreached extends Error {
  constructor(
    readonly limit: GroupLimit,
    /** Minor units: the most they reach together. */
    readonly reached: bigint,
  ) {
    super(`the floor of ${limit.kind} ${limit.id} is out of reach`);
  }
}
