import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import {
  exactly,
  Lists,
  TITLES,
  type Actor,
  type AskedList,
  type Condition,
  type ListDefinition,
  type Page,
  type Reach,
} from '@levada/platform';
import { addressSeenBy } from '../sites/sites.queries.js';
import type { ShownFieldChange } from './history.dto.js';
import type { RegisterNoun } from './register-changes.queries.js';

type Row = Omit<ShownFieldChange, 'madeAt'> & { readonly madeAt: Date };

/** Changes are numbered as they are made, and the fields of each: both numbers in a UUID (version 8), after which a page begins. */
const ID = `(lpad(to_hex(c.id), 12, '0') || '80008' || lpad(to_hex(f.n), 15, '0'))::uuid`;

export const historyList: ListDefinition<Row, ShownFieldChange> = {
  columns: `${ID} as id, c.noun_version as "nounVersion",
    f.change ->> 'field' as field, f.change ->> 'from' as "from", f.change ->> 'to' as "to", coalesce(c.source, 'hand') as source, c.reason,
    c.made_by as "madeBy", c.made_at as "madeAt"`,
  from: 'register_change c cross join lateral jsonb_array_elements(c.changes) with ordinality as f (change, n)',
  id: ID,
  filters: {
    field: exactly(`(f.change ->> 'field')`, 'Of this field.'),
    source: exactly(`coalesce(c.source, 'hand')`, 'By hand, by a proposal, or by this directory.'),
  },
  sorts: { version: { sql: 'c.noun_version', type: 'int' } },
  order: '-version',
  search: ['c.reason'],
  show: ({ madeAt, ...row }) => ({ ...row, madeAt: madeAt.toISOString() }),
  sheet: [
    { title: TITLES.raisedAt, value: ({ madeAt }) => madeAt },
    { title: TITLES.kind, value: ({ field }) => field },
    { title: TITLES.from, value: ({ from }) => from },
    { title: TITLES.until, value: ({ to }) => to },
    { title: TITLES.source, value: ({ source }) => source },
    { title: TITLES.person, value: ({ madeBy }) => madeBy },
    { title: TITLES.reason, value: ({ reason }) => reason },
  ],
};

/** Of a site whose address is hidden, no field that may say where it is, nor why one was changed. */
const hiddenList: typeof historyList = {
  ...historyList,
  columns: historyList.columns.replace('c.reason', 'null as reason'),
  search: [],
};
const HARMLESS: Condition = () => `f.change ->> 'field' in ('isConfidential', 'closedOn')`;

@Injectable()
export class HistoryQueries {
  constructor(
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Transactions) private readonly transactions: Transactions,
  ) {}

  async of(
    { noun, id }: { readonly noun: RegisterNoun; readonly id: string },
    by: Actor,
    reach: Reach,
    asked: AskedList,
  ): Promise<Page<ShownFieldChange>> {
    const isSeen = await this.isSeen(noun, id, by, reach);
    const own: Condition = (bind) => `c.noun = '${noun}' and c.noun_id = ${bind(id)}`;
    return isSeen
      ? this.lists.answer(by, historyList, asked, [own])
      : this.lists.answer(by, hiddenList, asked, [own, HARMLESS]);
  }

  /** Whether all of it may be seen. Refuses a noun that is not there, or beyond the reader's reach. */
  private async isSeen(noun: RegisterNoun, id: string, by: Actor, reach: Reach): Promise<boolean> {
    const whose = noun === 'organisation' ? 's.id' : 's.organisation_id';
    const [found] = await this.transactions.read(by, (query) =>
      query<{ seen: boolean }>(
        `select ${noun === 'site' ? addressSeenBy(by) : 'true'} as seen from ${noun} s
         where s.id = $1 and ($2 or ${whose} = any($3::uuid[]))`,
        [id, reach.everywhere, reach.organisations],
      ),
    );
    if (!found) throw refuse(`${noun}/not-found`, { id });
    return found.seen;
  }
}
