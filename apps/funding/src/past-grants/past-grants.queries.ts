import { Inject, Injectable } from '@nestjs/common';
import { money, toMoneyText } from '@levada/kernel';
import {
  equals,
  Lists,
  TITLES,
  where,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
} from '@levada/platform';
import type { ShownPastGrant } from './past-grants.dto.js';

interface Row extends Omit<ShownPastGrant, 'awarded' | 'requested' | 'paid'> {
  readonly minor: string;
  readonly currency: string;
  readonly asked: string | null;
  readonly given: string | null;
}

export const pastGrantList: ListDefinition<Row, ShownPastGrant> = {
  columns: `g.id, g.source, g.reference, g.title, g.recipient_name as "recipientName", g.scheme, g.identifier,
    (select coalesce(k.merged_into, k.id) from known_organisation k where k.scheme = g.scheme and k.identifier = g.identifier limit 1) as "organisationId",
    g.awarded_minor as minor, g.awarded_currency as currency, g.requested_minor as asked, g.paid_minor as given,
    g.awarded_on::text as "awardedOn", g.programme, g.priority, g.version`,
  from: 'past_grant g',
  id: 'g.id',
  filters: {
    id: equals('g.id', 'uuid', 'Grants.'),
    source: equals('g.source', 'text', 'Told by these sources.'),
    identifier: equals('g.identifier', 'text', 'To these recipients.'),
    programme: equals('g.programme', 'text', 'Of these programmes.'),
    year: where(
      'text',
      'Awarded in this year.',
      (year) => (bind) => `extract(year from g.awarded_on)::text = ${bind(year)}`,
    ),
  },
  sorts: {
    id: { sql: 'g.id', type: 'uuid' },
    awardedOn: { sql: 'g.awarded_on', type: 'date' },
    amount: { sql: 'g.awarded_minor', type: 'bigint' },
  },
  order: '-awardedOn',
  search: ['g.title', 'g.recipient_name', 'g.identifier', 'g.programme', 'g.priority'],
  show: ({ minor, currency, asked, given, ...row }) => {
    const of = (text: string) => toMoneyText(money(BigInt(text), currency));
    return {
      ...row,
      ...{ awarded: of(minor), requested: asked === null ? null : of(asked), paid: given === null ? null : of(given) },
    };
  },
  sheet: [
    { title: TITLES.reference, value: ({ reference }) => reference },
    { title: TITLES.organisation, value: ({ recipientName }) => recipientName },
    { title: TITLES.identifier, value: ({ identifier }) => identifier },
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.requested, amount: true, value: ({ requested }) => requested?.amount ?? null },
    { title: TITLES.amount, amount: true, value: ({ awarded }) => awarded.amount },
    { title: TITLES.currency, value: ({ awarded }) => awarded.currency },
    { title: TITLES.decidedAt, value: ({ awardedOn }) => awardedOn },
    { title: TITLES.priorities, value: ({ priority }) => priority },
  ],
};

@Injectable()
export class PastGrants {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  one(by: Actor, id: string): Promise<ShownPastGrant> {
    return this.lists.one(by, pastGrantList, id, 'past-grant/not-found');
  }

  list(by: Actor, asked: AskedList): Promise<Page<ShownPastGrant>> {
    return this.lists.answer(by, pastGrantList, asked);
  }
}
