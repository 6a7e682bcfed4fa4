import type { Schema } from '@levada/api-client';

/** For a step of one comment, on the version that was read. */
export const paramsOf = ({ planId, id, version }: Pick<Schema['Comment'], 'planId' | 'id' | 'version'>) => ({
  path: { planId, commentId: id },
  header: { 'If-Match': `"${version}"` },
});
