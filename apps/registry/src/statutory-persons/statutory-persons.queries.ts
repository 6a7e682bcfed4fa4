import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { choice, Lists, TITLES, type Actor, type AskedList, type ListDefinition, type Page } from '@levada/platform';
import type { ShownStatutoryPerson } from './statutory-persons.dto.js';

type Row = Omit<ShownStatutoryPerson, 'erasedAt'> & { readonly erasedAt: Date | null };

/** Neither searched nor sorted by name, which would stand in addresses of pages; and a table of it names nobody. */
export const statutoryPersonList: ListDefinition<Row, ShownStatutoryPerson> = {
  columns: `p.id, p.organisation_id as "organisationId", p.name, p.function, p.born_on::text as "bornOn",
    p.from_on::text as "from", p.until_on::text as "until", p.erased_at as "erasedAt", p.version`,
  from: 'statutory_person p',
  id: 'p.id',
  filters: {
    status: choice({ known: 'p.erased_at is null', erased: 'p.erased_at is not null' }, 'Known, or erased.'),
  },
  sorts: { id: { sql: 'p.id', type: 'uuid' } },
  order: 'id',
  search: [],
  show: ({ erasedAt, ...row }) => ({ ...row, erasedAt: erasedAt?.toISOString() ?? null }),
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.from, value: ({ from }) => from },
    { title: TITLES.until, value: ({ until }) => until },
  ],
};

@Injectable()
export class StatutoryPersonsQueries {
  constructor(
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Transactions) private readonly transactions: Transactions,
  ) {}

  async list(by: Actor, organisationId: string, asked: AskedList): Promise<Page<ShownStatutoryPerson>> {
    const found = await this.transactions.read(by, (query) =>
      query('select from organisation where id = $1', [organisationId]),
    );
    if (found.length === 0) throw refuse('organisation/not-found', { id: organisationId });
    return this.lists.answer(by, statutoryPersonList, asked, [(bind) => `p.organisation_id = ${bind(organisationId)}`]);
  }

  one(by: Actor, organisationId: string, id: string): Promise<ShownStatutoryPerson> {
    return this.lists.one(by, statutoryPersonList, id, 'statutory-person/not-found', [
      (bind) => `p.organisation_id = ${bind(organisationId)}`,
    ]);
  }
}
