import { Inject, Injectable } from '@nestjs/common';
import {
  among,
  equals,
  Lists,
  TITLES,
  type Actor,
  type AskedList,
  type Condition,
  type ListDefinition,
  type Page,
  type Reach,
} from '@levada/platform';
import { ownOf } from '../applications/applications.queries.js';
import { withoutRecused } from '../conflicts/conflicts.queries.js';
import { joinOrganisation } from '../known-organisations/known-organisations.queries.js';
import type { ShownAppeal } from './appeals.dto.js';

interface Row extends Omit<ShownAppeal, 'filedAt' | 'filedUntil' | 'answeredAt'> {
  readonly filedAt: Date;
  readonly filedUntil: Date;
  readonly answeredAt: Date | null;
}

export const appealList: ListDefinition<Row, ShownAppeal> = {
  columns: `x.id, x.decision_id as "decisionId", a.reference, x.organisation_id as "organisationId", x.text, x.status, x.filed_by as "filedBy",
    x.filed_at as "filedAt", x.filed_until as "filedUntil", x.answered_by as "answeredBy", x.answered_at as "answeredAt", x.answer, x.version`,
  from: `appeal x join decision d on d.id = x.decision_id join application a on a.id = d.application_id ${joinOrganisation('x')}`,
  id: 'x.id',
  filters: {
    id: equals('x.id', 'uuid', 'Appeals.'),
    decision: equals('x.decision_id', 'uuid', 'Against these decisions.'),
    round: equals('d.round_id', 'uuid', 'In these rounds.'),
    status: among('x.status', ['filed', 'withdrawn', 'upheld', 'dismissed'], 'Where it stands.'),
  },
  sorts: { id: { sql: 'x.id', type: 'uuid' } },
  order: '-id',
  search: ['a.reference', 'o.name', 'x.text'],
  show: ({ filedAt, filedUntil, answeredAt, ...row }) => ({
    ...row,
    ...{ filedAt: filedAt.toISOString(), filedUntil: filedUntil.toISOString() },
    answeredAt: answeredAt?.toISOString() ?? null,
  }),
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.reference, value: ({ reference }) => reference },
    { title: TITLES.status, value: ({ status }) => status },
    { title: TITLES.reason, value: ({ text }) => text },
  ],
};

@Injectable()
export class Appeals {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  one(by: Actor, reach: Reach, id: string): Promise<ShownAppeal> {
    return this.lists.one(by, appealList, id, 'appeal/not-found', within(by, reach));
  }

  list(by: Actor, reach: Reach, asked: AskedList): Promise<Page<ShownAppeal>> {
    return this.lists.answer(by, appealList, asked, within(by, reach));
  }
}

/** A provider reads its own; whoever is out of an application reads nothing about it. */
const within = (by: Actor, reach: Reach): Condition[] =>
  reach.everywhere ? [withoutRecused('a', by)] : ownOf('x', reach);
