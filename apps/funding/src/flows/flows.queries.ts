import { Inject, Injectable } from '@nestjs/common';
import { money, toMoneyText } from '@levada/kernel';
import { equals, Lists, TITLES, type Actor, type AskedList, type ListDefinition, type Page } from '@levada/platform';
import { joinOrganisation, organisationIdOf } from '../known-organisations/known-organisations.queries.js';
import type { ShownFlow } from './flows.dto.js';

interface Row {
  readonly id: string;
  readonly plan: string;
  readonly source: string;
  readonly title: string;
  readonly priority: string;
  readonly serviceType: string | null;
  readonly organisation: string;
  readonly name: string | null;
  readonly decisions: string;
  readonly minor: string;
  readonly currency: string;
}

// A part that was varied is in the sum as it stands now: the order of its decision's lines is that of the variation's amounts.
const FLOWS = `(select md5(concat_ws('|', p.plan_id, s.id, p.priority_code, coalesce(e.service_type, '-'), p.organisation_id, p.currency))::uuid as id,
    p.plan_id, s.id as source_id, s.title, p.priority_code, e.service_type, p.organisation_id, p.name, p.currency,
    count(distinct p.decision_id) as decisions, sum(p.minor) as minor
  from (select l.plan_id, l.priority_code, d.id as decision_id, d.envelope_id, d.amount_currency as currency, o.name,
      ${organisationIdOf('d')} as organisation_id,
      coalesce((d.varied_lines ->> (row_number() over (partition by d.id order by l.position) - 1)::int)::bigint, l.amount_minor) as minor
    from standing_decision d join decision_line l on l.decision_id = d.id ${joinOrganisation('d')}) p
  join envelope e on e.id = p.envelope_id join source s on s.id = e.source_id
  where p.minor > 0
  group by p.plan_id, s.id, s.title, p.priority_code, e.service_type, p.organisation_id, p.name, p.currency) f`;

export const flowList: ListDefinition<Row, ShownFlow> = {
  columns: `f.id, f.plan_id as plan, f.source_id as source, f.title, f.priority_code as priority, f.service_type as "serviceType",
    f.organisation_id as organisation, f.name, f.decisions, f.minor::text as minor, f.currency`,
  from: FLOWS,
  id: 'f.id',
  filters: {
    plan: equals('f.plan_id', 'uuid', 'For priorities of these plans.'),
    source: equals('f.source_id', 'uuid', 'Out of these sources.'),
    priority: equals('f.priority_code', 'text', 'For these priorities.'),
    serviceType: equals('f.service_type', 'text', 'Out of envelopes for these types of service.'),
    organisation: equals('f.organisation_id', 'uuid', 'To these organisations.'),
  },
  sorts: {
    id: { sql: 'f.id', type: 'uuid' },
    source: { sql: 'f.title', type: 'text' },
    priority: { sql: 'f.priority_code', type: 'text' },
    organisation: { sql: `coalesce(f.name, '')`, type: 'text' },
    amount: { sql: 'f.minor', type: 'bigint' },
  },
  order: '-amount',
  search: ['f.title', 'f.name'],
  show: (row) => ({
    ...{ id: row.id, planId: row.plan, source: { id: row.source, title: row.title }, priorityCode: row.priority },
    ...{ serviceType: row.serviceType, organisation: { id: row.organisation, name: row.name } },
    ...{ decisions: Number(row.decisions), amount: toMoneyText(money(BigInt(row.minor), row.currency)) },
  }),
  sheet: [
    { title: TITLES.source, value: ({ source }) => source.title },
    { title: TITLES.priority, value: ({ priorityCode }) => priorityCode },
    { title: TITLES.serviceType, value: ({ serviceType }) => serviceType },
    { title: TITLES.organisation, value: ({ organisation }) => organisation.name },
    { title: TITLES.amount, amount: true, value: ({ amount }) => amount.amount },
    { title: TITLES.currency, value: ({ amount }) => amount.currency },
  ],
};

@Injectable()
export class Flows {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  async list(by: Actor, asked: AskedList): Promise<Page<ShownFlow>> {
    return this.lists.answer(by, flowList, asked);
  }
}
