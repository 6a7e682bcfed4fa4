import { Inject, Injectable } from '@nestjs/common';
import { fromMoneyText, money, toMoneyText, type MoneyText } from '@levada/kernel';
import {
  among,
  equals,
  Lists,
  TITLES,
  where,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
} from '@levada/platform';
import { costsOf, PROJECT_STATES } from './project.js';
import type { ShownProject } from './projects.dto.js';

interface Row extends Omit<ShownProject, 'source' | 'totalCosts'> {
  readonly source: Omit<ShownProject['source'], 'amount' | 'committed'> & {
    readonly currency: string;
    readonly minor: string;
    readonly committed: string;
  };
}

export const projectList: ListDefinition<Row, ShownProject> = {
  columns: `p.id, p.code, p.title, p.focus, p.target_groups as "targetGroups", p.key_activities as "keyActivities", p.management,
    p.starts_on::text as "from", p.ends_on::text as "to", p.costs, p.status, p.version,
    (select json_agg(json_build_object('planId', r->>'planId', 'planVersion', (r->>'planVersion')::int, 'priorityCode', r->>'priorityCode', 'title',
       (select a->>'title' from known_plan k, jsonb_array_elements(k.priorities) a where k.id = (r->>'planId')::uuid and a->>'code' = r->>'priorityCode'))
       order by n) from jsonb_array_elements(p.priorities) with ordinality as x (r, n)) as priorities,
    json_build_object('id', s.id, 'title', s.title, 'kind', s.kind, 'operationalProgramme', s.operational_programme, 'projectCode', s.project_code,
      'currency', s.amount_currency, 'minor', (select -a.balance_minor from ledger_account a where a.owner_id = s.id and a.kind = 'outside')::text,
      'committed', (select coalesce(sum(a.balance_minor), 0) from ledger_account a join envelope e on e.id = a.owner_id
        where e.source_id = s.id and a.kind = 'committed')::text) as source`,
  from: 'project p join source s on s.id = p.source_id',
  id: 'p.id',
  filters: {
    id: equals('p.id', 'uuid', 'Projects.'),
    source: equals('p.source_id', 'uuid', 'Paid out of these sources.'),
    status: among('p.status', PROJECT_STATES, 'Where it stands.'),
    plan: where(
      'uuid',
      'For priorities of this plan.',
      (id) => (bind) => `p.priorities @> ${bind(JSON.stringify([{ planId: id }]))}::jsonb`,
    ),
    priority: where(
      'text',
      'For this priority, by its code.',
      (code) => (bind) => `p.priorities @> ${bind(JSON.stringify([{ priorityCode: code }]))}::jsonb`,
    ),
  },
  sorts: { id: { sql: 'p.id', type: 'uuid' }, code: { sql: 'p.code', type: 'text' } },
  order: 'code',
  search: ['p.code', 'p.title', 'p.focus'],
  show: ({ source: { currency, minor, committed, ...source }, ...row }) => {
    const of = (text: string) => toMoneyText(money(BigInt(text), currency));
    const costs = row.costs.map((one) => ({ ...one, amount: fromMoneyText(one.amount as MoneyText) }));
    return {
      ...row,
      source: { ...source, amount: of(minor), committed: of(committed) },
      totalCosts: toMoneyText(costsOf({ costs }, currency)),
    };
  },
  sheet: [
    { title: TITLES.code, value: ({ code }) => code },
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.from, value: ({ from }) => from },
    { title: TITLES.until, value: ({ to }) => to },
    { title: TITLES.amount, amount: true, value: ({ totalCosts }) => totalCosts.amount },
    { title: TITLES.currency, value: ({ totalCosts }) => totalCosts.currency },
    { title: TITLES.status, value: ({ status }) => status },
  ],
};

@Injectable()
export class Projects {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  one(by: Actor, id: string): Promise<ShownProject> {
    return this.lists.one(by, projectList, id, 'project/not-found');
  }

  list(by: Actor, asked: AskedList): Promise<Page<ShownProject>> {
    return this.lists.answer(by, projectList, asked);
  }
}
