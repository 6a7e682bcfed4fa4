import type { Schema } from '@levada/api-client';

type Plan = Schema['Plan'];

/** The version that is worked on; where there is none, the one in force, else the newest. They come newest first. */
export function workedOn(versions: readonly Plan[]): Plan {
  return (
    versions.find(({ status }) => status === 'draft' || status === 'in-consultation') ??
    versions.find(({ status }) => status === 'adopted') ??
    versions[0]!
  );
}
