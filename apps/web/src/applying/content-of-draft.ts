import type { Schema } from '@levada/api-client';

/** What a draft holds is described by the body that writes it. */
export const contentOfDraft = ({ content }: Pick<Schema['ApplicationDraft'], 'content'>): Schema['DraftContentBody'] =>
  (content ?? {}) as Schema['DraftContentBody'];
