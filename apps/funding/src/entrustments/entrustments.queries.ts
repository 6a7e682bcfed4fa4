import { Inject, Injectable } from '@nestjs/common';
import {
  among,
  equals,
  exactly,
  Lists,
  TITLES,
  where,
  type Actor,
  type AskedList,
  type Condition,
  type ListDefinition,
  type Page,
  type Reach,
} from '@levada/platform';
import { ownOf } from '../applications/applications.queries.js';
import { territoryOf } from '../envelopes/envelopes.queries.js';
import {
  joinOrganisation,
  ofOrganisations,
  organisationIdOf,
} from '../known-organisations/known-organisations.queries.js';
import { carriesOver, type Entrustment } from './entrustment.js';
import type { ShownEntrustment } from './entrustments.dto.js';
import { ruleSetOn } from './rule-sets.js';

type Days = 'entrustedOn' | 'validFrom' | 'lastDay' | 'endsOn';
type Row = Omit<ShownEntrustment, Days | 'territories' | 'ruleSet' | 'carriesOver' | 'signedAt'> & RowOnly;
interface RowOnly extends Pick<Entrustment, Days> {
  readonly places: string[];
  readonly signedAt: Date | null;
}

/** SQL of what the register calls a service. */
export const serviceNameOf = (table: string): string =>
  `(select k.name from known_registration k where k.service_id = ${table}.service_id order by k.valid_from desc limit 1)`;

export const entrustmentList: ListDefinition<Row, ShownEntrustment> = {
  columns: `e.id, ${organisationIdOf('e')} as "organisationId", o.name as organisation, e.service_id as "serviceId", ${serviceNameOf('e')} as service,
    e.service_type as "serviceType", e.number, e.entrusted_on::text as "entrustedOn", e.valid_from::text as "validFrom", e.last_day::text as "lastDay",
    e.territories as places, e.obligation, e.mechanism, e.parameters, e.repayment, e.decision_reference as "decisionReference", e.need,
    e.capacity, e.unit, e.status, e.writers, e.signed_by as "signedBy", e.signed_at as "signedAt", e.ends_on::text as "endsOn",
    e.end_reason as "endReason", e.ended_by as "endedBy", e.version`,
  from: `entrustment e ${joinOrganisation('e')}`,
  id: 'e.id',
  filters: {
    id: equals('e.id', 'uuid', 'Entrustments.'),
    organisation: where('uuid', 'Of these organisations.', (text) => ofOrganisations('e', text.split(','))),
    service: equals('e.service_id', 'uuid', 'With these services.'),
    serviceType: equals('e.service_type', 'text', 'With services of these kinds.'),
    number: exactly('e.number', 'As the authority counts its acts.'),
    status: among('e.status', ['draft', 'in-force', 'ended', 'discarded'], 'Where it stands.'),
    year: where('int', 'That hold in one of these years.', (text) => (bind) => {
      const years = `unnest(${bind(text.split(','))}::int[]) y`;
      return `exists (select from ${years} where e.valid_from < make_date(y + 1, 1, 1) and coalesce(e.ends_on, e.last_day) >= make_date(y, 1, 1))`;
    }),
  },
  sorts: {
    id: { sql: 'e.id', type: 'uuid' },
    number: { sql: 'e.number', type: 'text' },
    validFrom: { sql: 'e.valid_from', type: 'date' },
  },
  order: '-id',
  search: ['e.number', 'o.name', serviceNameOf('e')],
  show: ({ places, signedAt, ...row }) => ({
    ...row,
    territories: places.map(territoryOf),
    signedAt: signedAt?.toISOString() ?? null,
    ruleSet: ruleSetOn(row.entrustedOn).code,
    carriesOver: carriesOver(row),
  }),
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.number, value: ({ number }) => number },
    { title: TITLES.organisation, value: ({ organisation }) => organisation },
    { title: TITLES.title, value: ({ service }) => service },
    { title: TITLES.kind, value: ({ serviceType }) => serviceType },
    { title: TITLES.from, value: ({ validFrom }) => validFrom },
    { title: TITLES.until, value: ({ lastDay, endsOn }) => endsOn ?? lastDay },
    { title: TITLES.capacity, value: ({ capacity }) => capacity },
    { title: TITLES.unit, value: ({ unit }) => unit },
    { title: TITLES.status, value: ({ status }) => status },
  ],
};

/** A provider reads its own acts, not what an officer is still writing. */
const readable = (reach: Reach): Condition[] =>
  reach.everywhere ? [] : [...ownOf('e', reach), () => `e.status in ('in-force', 'ended')`];

@Injectable()
export class Entrustments {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  one(by: Actor, reach: Reach, id: string): Promise<ShownEntrustment> {
    return this.lists.one(by, entrustmentList, id, 'entrustment/not-found', readable(reach));
  }

  list(by: Actor, reach: Reach, asked: AskedList): Promise<Page<ShownEntrustment>> {
    return this.lists.answer(by, entrustmentList, asked, readable(reach));
  }
}
