import { Inject, Injectable } from '@nestjs/common';
import type { CivilDate } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import {
  among,
  exactly,
  Lists,
  TITLES,
  where,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
} from '@levada/platform';
import { CODE_LISTS, expectCodes, type CodeList } from './code-entry.js';
import { CodeEntryTable } from './code-entry.table.js';
import type { ShownCodeEntry } from './code-lists.dto.js';

export const codeList: ListDefinition<ShownCodeEntry, ShownCodeEntry> = {
  columns: `c.id, c.list, c.code, c.names, c.valid_from::text as "validFrom", c.valid_until::text as "validUntil",
    c.successor, c.version`,
  from: 'code_entry c',
  id: 'c.id',
  filters: {
    list: among('c.list', CODE_LISTS, 'Of this list.'),
    code: exactly('c.code', 'This code.'),
    on: where(
      'date',
      'Used on this day.',
      (day) => (bind) =>
        `(coalesce(c.valid_from, '-infinity') <= ${bind(day)}::date and coalesce(c.valid_until, 'infinity') > ${bind(day)}::date)`,
    ),
  },
  sorts: { code: { sql: 'c.code', type: 'text' }, id: { sql: 'c.id', type: 'uuid' } },
  order: 'code',
  search: ['c.code', 'c.names::text'],
  show: (row) => row,
  sheet: [
    { title: TITLES.kind, value: ({ list }) => list },
    { title: TITLES.code, value: ({ code }) => code },
    { title: TITLES.name, value: ({ names }) => Object.values(names).join(' / ') },
    { title: TITLES.from, value: ({ validFrom }) => validFrom },
    { title: TITLES.until, value: ({ validUntil }) => validUntil },
  ],
};

@Injectable()
export class CodeListsQueries {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  list(by: Actor, asked: AskedList): Promise<Page<ShownCodeEntry>> {
    return this.lists.answer(by, codeList, asked);
  }
}

/** Refuses codes that the authority's own list does not have on a day. */
export async function expectListed(tx: Tx, list: CodeList, codes: readonly string[], day: CivilDate): Promise<void> {
  if (codes.length > 0) expectCodes(list, await tx.list(CodeEntryTable, { list }), codes, day);
}
