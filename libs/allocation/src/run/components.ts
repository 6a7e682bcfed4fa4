import type { GroupLimit } from '../group-limit.js';
import type { EngineInput, EngineRequest, Envelope } from '../input/request.js';

/** Envelopes that share something: a common envelope above them, or a provider or area with a limit. */
export interface Component {
  readonly requests: readonly EngineRequest[];
  /** Envelopes from the innermost outwards, then groups; of one kind by id. */
  readonly limits: readonly GroupLimit[];
}

/** The parts of an input that have nothing to do with each other: each is shared by itself. */
export function componentsOf({ envelopes, requests, limits }: EngineInput): Component[] {
  const paths = pathsOf(envelopes);
  const root = new Roots(envelopes.map(({ id }) => paths.get(id)!.at(-1)!.id));
  const groups = limits.map((limit) => ({ limit, in: new Set<string>() }));
  const byGroup = new Map(groups.map((group) => [keyOf(group.limit.kind, group.limit.id), group.in]));
  const groupsOf = (one: EngineRequest): (Set<string> | undefined)[] =>
    byGroup.size === 0 ? [] : [byGroup.get(keyOf('provider', one.provider)), byGroup.get(keyOf('area', one.area))];
  for (const one of requests) for (const group of groupsOf(one)) group?.add(paths.get(one.envelope)!.at(-1)!.id);
  for (const group of groups) root.join([...group.in]);

  const partOf = (envelope: string): string => root.of(paths.get(envelope)!.at(-1)!.id);
  const parts = new Map<string, { members: EngineRequest[]; inside: Envelope[] }>();
  for (const one of envelopes) {
    const part = parts.get(partOf(one.id));
    if (part) part.inside.push(one);
    else parts.set(partOf(one.id), { members: [], inside: [one] });
  }
  for (const one of requests) parts.get(partOf(one.envelope))!.members.push(one);
  return [...parts.values()].map(({ members, inside }) => {
    const placesIn = membersOf(members, paths);
    const depth = ({ id }: Envelope): number => paths.get(id)!.length;
    const envelopeLimits = inside
      .sort((a, b) => depth(b) - depth(a) || (a.id < b.id ? -1 : 1))
      .map(({ id, amount }): GroupLimit => {
        return { kind: 'envelope', id, cap: amount, floor: 0n, members: placesIn.get(keyOf('envelope', id)) ?? [] };
      });
    const groupLimits = limits.flatMap((limit): GroupLimit[] => {
      const places = placesIn.get(keyOf(limit.kind, limit.id));
      return places ? [{ ...limit, members: places }] : [];
    });
    return { requests: members, limits: [...envelopeLimits, ...groupLimits.sort(byKind)] };
  });
}

/** Each envelope with those it lies in, itself first. */
export function pathsOf(envelopes: readonly Envelope[]): Map<string, readonly Envelope[]> {
  const byId = new Map(envelopes.map((one) => [one.id, one]));
  const paths = new Map<string, readonly Envelope[]>();
  const pathOf = (one: Envelope): readonly Envelope[] => {
    const known = paths.get(one.id);
    if (known) return known;
    const path = one.parent === null ? [one] : [one, ...pathOf(byId.get(one.parent)!)];
    paths.set(one.id, path);
    return path;
  };
  for (const one of envelopes) pathOf(one);
  return paths;
}

function membersOf(
  requests: readonly EngineRequest[],
  paths: ReadonlyMap<string, readonly Envelope[]>,
): Map<string, number[]> {
  const places = new Map<string, number[]>();
  const add = (key: string, at: number): void => {
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  };
  requests.forEach((one, at) => {
    for (const { id } of paths.get(one.envelope)!) add(keyOf('envelope', id), at);
    if (one.provider !== null) add(keyOf('provider', one.provider), at);
    if (one.area !== null) add(keyOf('area', one.area), at);
  });
  return places;
}

/** Which roots belong together. */
class Roots {
  private readonly above: Map<string, string>;

  constructor(ids: readonly string[]) {
    this.above = new Map(ids.map((id) => [id, id]));
  }

  of(id: string): string {
    let one = id;
    while (this.above.get(one) !== one) one = this.above.get(one)!;
    return one;
  }

  join([first, ...others]: readonly string[]): void {
    for (const other of others) this.above.set(this.of(other), this.of(first!));
  }
}

function byKind(a: GroupLimit, b: GroupLimit): number {
  const rank = ({ kind }: GroupLimit): number => (kind === 'provider' ? 1 : 2);
  return rank(a) - rank(b) || (a.id < b.id ? -1 : 1);
}

function keyOf(kind: string, id: string | null): string {
  return `${kind} ${id ?? ''}`;
}
