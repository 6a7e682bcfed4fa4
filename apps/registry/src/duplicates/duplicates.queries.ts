import { among, choice, TITLES, where, type Condition, type ListDefinition } from '@levada/platform';
import type { ShownDuplicate } from './duplicates.dto.js';
import { SIGNALS, SUSPECT_STATUSES } from './suspicion.js';

type Row = Omit<ShownDuplicate, 'markedAt'> & { readonly markedAt: Date | null };

const organisation = (column: string): string =>
  `(select json_build_object('id', o.id, 'name', o.name, 'scheme', o.scheme, 'identifier', o.identifier) from organisation o where o.id = d.${column})`;
const nameOf = (column: string): string => `(select o.name from organisation o where o.id = d.${column})`;

export const duplicateList: ListDefinition<Row, ShownDuplicate> = {
  columns: `d.id, ${organisation('one_id')} as one, ${organisation('other_id')} as other, d.likeness, d.reasons, d.status, d.reason,
    d.marked_by as "markedBy", d.marked_at as "markedAt", d.version`,
  // Looked up for each row of a page, in the order of the index: joined, all pairs would be read and sorted for each page.
  from: 'duplicate d',
  id: 'd.id',
  filters: {
    organisation: where('uuid', 'Of this organisation, or of one of several.', (text) => (bind) => {
      const ids = `any(${bind(text.split(','))}::uuid[])`;
      return `(d.one_id = ${ids} or d.other_id = ${ids})`;
    }),
    status: among('d.status', SUSPECT_STATUSES, 'Open, or found to be two.', 'open'),
    reason: choice(
      Object.fromEntries(SIGNALS.map((kind) => [kind, `d.reasons @> '[{"kind": "${kind}"}]'`])),
      'Alike in this.',
    ),
  },
  sorts: { likeness: { sql: 'd.likeness', type: 'int' }, id: { sql: 'd.id', type: 'uuid' } },
  order: '-likeness',
  search: [nameOf('one_id'), nameOf('other_id')],
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

/** What was merged is no suspect any more. */
export const OF_TWO_THAT_ARE: readonly Condition[] = [
  () => `(select count(o.merged_into) from organisation o where o.id in (d.one_id, d.other_id)) = 0`,
];
