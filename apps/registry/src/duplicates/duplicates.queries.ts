import { among, choice, TITLES, where, type ListDefinition } from '@levada/platform';
import type { ShownDuplicate } from './duplicates.dto.js';
import { SIGNALS, SUSPECT_STATUSES } from './suspicion.js';

type Row = Omit<ShownDuplicate, 'markedAt'> & { readonly markedAt: Date | null };

const organisation = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'scheme', ${alias}.scheme, 'identifier', ${alias}.identifier)`;

export const duplicateList: ListDefinition<Row, ShownDuplicate> = {
  columns: `d.id, ${organisation('a')} as one, ${organisation('b')} as other, d.likeness, d.reasons, d.status, d.reason,
    d.marked_by as "markedBy", d.marked_at as "markedAt", d.version`,
  // What was merged is no suspect any more.
  from: `duplicate d join organisation a on a.id = d.one_id and a.merged_into is null
    join organisation b on b.id = d.other_id and b.merged_into is null`,
  id: 'd.id',
  filters: {
    organisation: where(
      'uuid',
      'Of this organisation.',
      (id) => (bind) => `${bind(id)}::uuid in (d.one_id, d.other_id)`,
    ),
    status: among('d.status', SUSPECT_STATUSES, 'Open, or found to be two.', 'open'),
    reason: choice(
      Object.fromEntries(SIGNALS.map((kind) => [kind, `d.reasons @> '[{"kind": "${kind}"}]'`])),
      'Alike in this.',
    ),
  },
  sorts: { likeness: { sql: 'd.likeness', type: 'int' }, id: { sql: 'd.id', type: 'uuid' } },
  order: '-likeness',
  search: ['a.name', 'b.name'],
  show: ({ markedAt, ...row }) => ({ ...row, markedAt: markedAt?.toISOString() ?? null }),
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.name, value: ({ one }) => one.name },
    { title: TITLES.organisation, value: ({ other }) => other.name },
    { title: TITLES.basis, value: ({ reasons }) => reasons.map(({ kind }) => kind).join(', ') },
    { title: TITLES.status, value: ({ status }) => status },
    { title: TITLES.reason, value: ({ reason }) => reason },
  ],
};
