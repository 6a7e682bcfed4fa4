import { canonicalJson } from './canonical-json.js';

export interface ChangedMember<Name extends string = string> {
  readonly member: Name;
  readonly before: unknown;
  readonly after: unknown;
}

/** The members of a noun that say something else than before, in the order of the noun; compared as canonical JSON. */
export function changedMembers<Noun extends object>(
  before: Noun,
  after: Noun,
): ChangedMember<Extract<keyof Noun, string>>[] {
  const members = Object.keys(after) as Extract<keyof Noun, string>[];
  return members
    .filter((member) => canonicalJson(before[member]) !== canonicalJson(after[member]))
    .map((member) => ({ member, before: before[member], after: after[member] }));
}
