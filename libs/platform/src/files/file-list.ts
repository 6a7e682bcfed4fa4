import { choice, exactly, type Condition, type ListDefinition } from '../lists/list.js';
import { TITLES } from '../lists/titles.js';
import type { Attachment } from './file.js';
import type { ShownFile } from './files.dto.js';

type Row = Omit<ShownFile, 'keptAt' | 'removedAt'> & { readonly keptAt: Date; readonly removedAt: Date | null };

export const fileList: ListDefinition<Row, ShownFile> = {
  columns: `f.id, f.name, f.media_type as "mediaType", f.size, f.sha256, f.status, f.kept_by as "keptBy", f.kept_at as "keptAt",
    f.removed_by as "removedBy", f.removed_at as "removedAt", f.reason, f.version`,
  from: 'file f',
  id: 'f.id',
  filters: {
    status: choice(
      { kept: `f.status = 'kept'`, removed: `f.status = 'removed'`, all: `f.status <> 'arriving'` },
      'Whether it is still there.',
      'kept',
    ),
    sha256: exactly('f.sha256', 'With these bytes.'),
  },
  sorts: {
    id: { sql: 'f.id', type: 'uuid' },
    name: { sql: 'f.name', type: 'text' },
    size: { sql: 'f.size', type: 'int' },
  },
  order: 'id',
  search: ['f.name'],
  show: ({ keptAt, removedAt, ...row }) => ({
    ...row,
    keptAt: keptAt.toISOString(),
    removedAt: removedAt?.toISOString() ?? null,
  }),
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.name, value: ({ name }) => name },
    { title: TITLES.size, value: ({ size }) => size },
    { title: TITLES.status, value: ({ status }) => status },
    { title: TITLES.createdAt, value: ({ keptAt }) => keptAt },
  ],
};

/** What narrows the list to the files of one noun. */
export function filesOf({ noun, nounId }: Attachment): Condition[] {
  return [(bind) => `f.noun = ${bind(noun)} and f.noun_id = ${bind(nounId)}`];
}
