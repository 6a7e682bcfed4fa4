import { changedMembers, type ChangedMember } from '@levada/kernel';
import type { CrosswalkLine } from '../crosswalks/crosswalk.js';
import type { ServiceType } from '../service-types/service-type.js';

/** What differs between two versions. Entries are told apart by their code. */
export interface VersionComparison {
  readonly added: readonly ServiceType[];
  readonly removed: readonly (ServiceType & { readonly successors: readonly string[] })[];
  readonly changed: readonly { readonly code: string; readonly members: readonly ChangedMember<keyof ServiceType>[] }[];
  readonly unchanged: number;
}

/** `crosswalk` leads from the one to the other; without one nothing is known of what became of removed entries. */
export function compareVersions(
  before: readonly ServiceType[],
  after: readonly ServiceType[],
  crosswalk: readonly CrosswalkLine[],
): VersionComparison {
  const [old, now] = [byCode(before), byCode(after)];
  const both = before.filter(({ code }) => now.has(code));
  const changed = both.flatMap((one) => {
    const members = changedMembers(one, now.get(one.code)!);
    return members.length > 0 ? [{ code: one.code, members }] : [];
  });
  return {
    added: after.filter(({ code }) => !old.has(code)),
    removed: before
      .filter(({ code }) => !now.has(code))
      .map((one) => ({
        ...one,
        successors: crosswalk.flatMap(({ from, to }) => (from === one.code && to !== null ? [to] : [])),
      })),
    changed,
    unchanged: both.length - changed.length,
  };
}

function byCode(entries: readonly ServiceType[]): ReadonlyMap<string, ServiceType> {
  return new Map(entries.map((one) => [one.code, one]));
}
