import type { Faults, Fields } from './faults.js';
import type { EngineRequest, InputLimit } from './request.js';

const KINDS = ['area', 'provider'] as const;

/**
 * Limits of groups, `{"provider":"P1","cap":"…","floor":"…"}` or `{"area":…}`, by kind and id. Notes one that names no group or
 * both, none of cap and floor, a floor above the cap, a group twice, and a group that no request lies in: a misspelt name
 * would take a limit away without a word.
 */
export function readLimits(
  list: readonly (Fields | null)[],
  requests: readonly EngineRequest[],
  faults: Faults,
): InputLimit[] {
  const groups = new Set(requests.flatMap((one) => KINDS.map((kind) => keyOf(kind, one[kind]))));
  const seen = new Set<string>();
  const limits = list.flatMap((fields, at): InputLimit[] => {
    if (!fields) return [];
    const pointer = `/limits/${at}`;
    const named = KINDS.filter((kind) => (fields[kind] ?? null) !== null);
    const [kind] = named;
    if (!kind || named.length > 1) {
      faults.add(pointer, 'allocation/limit-of-one-group');
      return [];
    }
    const id = faults.text(fields, kind, pointer, true);
    if (id === null) return [];
    const hasCap = (fields['cap'] ?? null) !== null;
    const cap = hasCap ? faults.amount(fields, 'cap', pointer) : null;
    const floor = faults.amount(fields, 'floor', pointer, 0n);
    if (cap === null && floor === 0n) faults.add(pointer, 'allocation/limit-of-nothing');
    if (cap !== null && floor > cap) faults.add(`${pointer}/floor`, 'allocation/floor-above-cap');
    if (seen.has(keyOf(kind, id))) faults.add(`${pointer}/${kind}`, 'allocation/limit-twice', { id });
    if (!groups.has(keyOf(kind, id))) faults.add(`${pointer}/${kind}`, 'allocation/limit-for-nobody', { id });
    seen.add(keyOf(kind, id));
    return [{ kind, id, cap, floor }];
  });
  return limits.sort((a, b) => (keyOf(a.kind, a.id) < keyOf(b.kind, b.id) ? -1 : 1));
}

function keyOf(kind: string, id: string | null): string {
  return `${kind} ${id ?? ''}`;
}
