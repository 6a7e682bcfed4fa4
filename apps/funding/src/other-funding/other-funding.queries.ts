import { Inject, Injectable } from '@nestjs/common';
import { money, toMoneyText } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import {
  choice,
  equals,
  Lists,
  TITLES,
  where,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
  type Reach,
} from '@levada/platform';
import { ownOf } from '../applications/applications.queries.js';
import { serviceNameOf } from '../entrustments/entrustments.queries.js';
import {
  joinOrganisation,
  ofOrganisations,
  organisationIdOf,
} from '../known-organisations/known-organisations.queries.js';
import type { ShownOtherFunding } from './other-funding.dto.js';

/** What stands of a service in a year, by funder. */
export function standingWith(tx: Tx, serviceId: string, year: number): Promise<{ readonly funder: string }[]> {
  return tx.query('select funder from standing_other_funding where service_id = $1 and year = $2', [serviceId, year]);
}

interface Row extends Omit<ShownOtherFunding, 'amount' | 'recordedAt'> {
  readonly minor: string;
  readonly currency: string;
  readonly recordedAt: Date;
}

const STANDS = 'not exists (select from other_funding c where c.corrects_id = f.id)';

export const otherFundingList: ListDefinition<Row, ShownOtherFunding> = {
  columns: `f.id, ${organisationIdOf('f')} as "organisationId", o.name as organisation, f.service_id as "serviceId", ${serviceNameOf('f')} as service,
    f.year, f.funder, f.amount_minor as minor, f.amount_currency as currency, f.source, f.known_on::text as "knownOn",
    f.corrects_id as "correctsId", f.reason, ${STANDS} as "isStanding", f.recorded_by as "recordedBy", f.recorded_at as "recordedAt", f.version`,
  from: `other_funding f ${joinOrganisation('f')}`,
  id: 'f.id',
  filters: {
    id: equals('f.id', 'uuid', 'Rows.'),
    service: equals('f.service_id', 'uuid', 'To these services.'),
    organisation: where('uuid', 'To these organisations.', (text) => ofOrganisations('f', text.split(','))),
    year: equals('f.year', 'int', 'In these years.'),
    funder: where('text', 'From this funder.', (name) => (bind) => `f.funder_key = funder_key(${bind(name)}::text)`),
    standing: choice({ yes: STANDS, no: `not ${STANDS}`, all: 'true' }, 'Whether no later row corrects it.', 'yes'),
  },
  sorts: {
    id: { sql: 'f.id', type: 'uuid' },
    funder: { sql: 'f.funder', type: 'text' },
    year: { sql: 'f.year', type: 'int' },
    amount: { sql: 'f.amount_minor', type: 'bigint' },
  },
  order: '-id',
  search: ['f.funder', 'o.name', serviceNameOf('f'), 'f.source'],
  show: ({ minor, currency, recordedAt, ...row }) => ({
    ...row,
    amount: toMoneyText(money(BigInt(minor), currency)),
    recordedAt: recordedAt.toISOString(),
  }),
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.organisation, value: ({ organisation }) => organisation },
    { title: TITLES.title, value: ({ service }) => service },
    { title: TITLES.year, value: ({ year }) => year },
    { title: TITLES.funder, value: ({ funder }) => funder },
    { title: TITLES.amount, amount: true, value: ({ amount }) => amount.amount },
    { title: TITLES.currency, value: ({ amount }) => amount.currency },
    { title: TITLES.source, value: ({ source }) => source },
    { title: TITLES.reason, value: ({ reason }) => reason },
  ],
};

@Injectable()
export class OtherFundings {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  /** Also one that was corrected since. */
  one(by: Actor, reach: Reach, id: string): Promise<ShownOtherFunding> {
    const { standing: _, ...filters } = otherFundingList.filters;
    return this.lists.one(by, { ...otherFundingList, filters }, id, 'other-funding/not-found', ownOf('f', reach));
  }

  list(by: Actor, reach: Reach, asked: AskedList): Promise<Page<ShownOtherFunding>> {
    return this.lists.answer(by, otherFundingList, asked, ownOf('f', reach));
  }
}
