import { refuse, UNANSWERED, type Answerable } from '@levada/kernel';
import type { CatalogueVersion } from '../versions/catalogue-version.js';

/** What somebody says of a draft while it is discussed, of one of its entries or of the whole. */
export interface EntryComment extends Answerable {
  readonly id: string;
  readonly authorityId: string;
  readonly versionId: string;
  /** `null`: on the whole version. */
  readonly code: string | null;
  readonly text: string;
  /** The invited party it is said for; `null` for the office itself. */
  readonly participantId: string | null;
  readonly authorName: string;
  readonly madeBy: string;
  readonly madeAt: Date;
}

type Told = Omit<EntryComment, keyof Answerable | 'authorityId' | 'versionId'>;

export function comment(version: CatalogueVersion, codes: ReadonlySet<string>, told: Told): EntryComment {
  if (version.status !== 'in-discussion') throw refuse('entry-comment/not-discussed', { status: version.status });
  if (told.code !== null && !codes.has(told.code)) throw refuse('entry-comment/unknown-code', { code: told.code });
  return { ...told, authorityId: version.authorityId, versionId: version.id, ...UNANSWERED, version: 1 };
}
