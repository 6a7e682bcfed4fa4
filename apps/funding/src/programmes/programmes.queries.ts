import { Inject, Injectable } from '@nestjs/common';
import {
  among,
  equals,
  Lists,
  TITLES,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
} from '@levada/platform';
import type { ShownProgrammeVersion } from './programmes.dto.js';

type Row = Omit<ShownProgrammeVersion, 'publishedAt'> & { readonly publishedAt: Date | null };

export const programmeList: ListDefinition<Row, ShownProgrammeVersion> = {
  columns: `v.id, v.programme_id as "programmeId", p.code, p.title, v.number, v.status, v.guideline, v.conditions, v.measure_conditions as "measureConditions",
    v.written_by as "writtenBy", v.published_by as "publishedBy", v.published_at as "publishedAt", v.version`,
  from: 'programme_version v join programme p on p.id = v.programme_id',
  id: 'v.id',
  filters: {
    id: equals('v.id', 'uuid', 'Texts.'),
    programme: equals('v.programme_id', 'uuid', 'Of these programmes.'),
    status: among('v.status', ['draft', 'published', 'superseded'], 'Where it stands.'),
  },
  sorts: { id: { sql: 'v.id', type: 'uuid' }, title: { sql: 'p.title', type: 'text' } },
  order: '-id',
  search: ['p.code', 'p.title', 'v.guideline'],
  show: ({ publishedAt, ...row }) => ({ ...row, publishedAt: publishedAt?.toISOString() ?? null }),
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.code, value: ({ code }) => code },
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.status, value: ({ status }) => status },
  ],
};

@Injectable()
export class Programmes {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  one(by: Actor, id: string): Promise<ShownProgrammeVersion> {
    return this.lists.one(by, programmeList, id, 'programme-version/not-found');
  }

  list(by: Actor, asked: AskedList): Promise<Page<ShownProgrammeVersion>> {
    return this.lists.answer(by, programmeList, asked);
  }
}
