import { exactly, TITLES, type ListDefinition } from '@levada/platform';
import type { ShownPartner } from './partners.dto.js';

export const partnerList: ListDefinition<ShownPartner, ShownPartner> = {
  columns: 'p.id, p.name, p.kind, p.contact, p.version',
  from: 'partner p',
  id: 'p.id',
  filters: { kind: exactly('p.kind', 'Of this kind.') },
  sorts: { name: { sql: 'p.name', type: 'text' } },
  order: 'name',
  search: ['p.name', 'p.kind'],
  show: (row) => row,
  sheet: [
    { title: TITLES.name, value: ({ name }) => name },
    { title: TITLES.kind, value: ({ kind }) => kind },
  ],
};
