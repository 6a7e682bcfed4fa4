import { refuse, type CivilDate } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { among, equals, exactly, TITLES, where, type ListDefinition, type Reach } from '@levada/platform';
import { isWithin } from '../known-territories/known-territories.queries.js';
import { BODY_KINDS, expectStanding, STAKEHOLDER_TYPES, type Body } from './body.js';
import { BodyTable, MemberTable } from './body.table.js';
import type { ShownBody, ShownMember, ShownNomination, ShownSeatRule } from './bodies.dto.js';
import type { Member } from './member.js';

/** The body, or the refusal `body/not-found`, also for one outside of where the reader's grant reaches. */
export async function loadBody(tx: Tx, id: string, reach: Reach): Promise<Body> {
  const body = await tx.load(BodyTable, id);
  if (!(await isWithin(tx, body.territory, reach))) throw refuse('body/not-found', { id });
  return body;
}

/** The same for who is about to record something of it: it stands today, and they take turns. */
export async function lockBody(tx: Tx, id: string, reach: Reach, today: CivilDate): Promise<Body> {
  await tx.query('select from body where id = $1 for update', [id]);
  const body = await loadBody(tx, id, reach);
  expectStanding(body, today);
  return body;
}

export async function membersOf(tx: Tx, bodyId: string): Promise<Member[]> {
  return tx.list(MemberTable, { bodyId });
}

/** Those who sit on a day, without substitutes. */
export async function sittingOn(tx: Tx, bodyId: string, day: CivilDate): Promise<Member[]> {
  const members = await membersOf(tx, bodyId);
  return members.filter(
    ({ substituteFor, fromOn, untilOn }) =>
      substituteFor === null && fromOn <= day && (untilOn === null || day <= untilOn),
  );
}

export const bodyList: ListDefinition<ShownBody, ShownBody> = {
  columns: `b.id, b.title, b.kind, b.mandate, b.from_on::text as "from", b.until_on::text as until, b.parent_id as "parentId",
    b.plan_id as "planId", b.territory, b.version`,
  from: 'body b',
  id: 'b.id',
  filters: {
    kind: among('b.kind', BODY_KINDS, 'Of this kind.'),
    parent: equals('b.parent_id', 'uuid', 'Below these bodies.'),
    plan: equals('b.plan_id', 'uuid', 'For these plans.'),
    on: where(
      'date',
      'That stand on this day.',
      (day) => (bind) => `${bind(day)}::date between b.from_on and coalesce(b.until_on, 'infinity')`,
    ),
  },
  sorts: { title: { sql: 'b.title', type: 'text' }, from: { sql: 'b.from_on', type: 'date' } },
  order: 'title',
  search: ['b.title', 'b.mandate'],
  show: (row) => row,
  sheet: [
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.kind, value: ({ kind }) => kind },
    { title: TITLES.from, value: ({ from }) => from },
    { title: TITLES.until, value: ({ until }) => until },
    { title: TITLES.text, value: ({ mandate }) => mandate },
  ],
};

export const seatRuleList: ListDefinition<ShownSeatRule, ShownSeatRule> = {
  columns: `s.id, s.body_id as "bodyId", s.code, s.title, s.stakeholder_type as "stakeholderType", s.territory, s.places, s.version`,
  from: 'seat_rule s',
  id: 's.id',
  filters: { type: among('s.stakeholder_type', STAKEHOLDER_TYPES, 'For these stakeholders.') },
  sorts: { code: { sql: 's.code', type: 'text' } },
  order: 'code',
  search: ['s.title'],
  show: (row) => row,
  sheet: [
    { title: TITLES.code, value: ({ code }) => code },
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.kind, value: ({ stakeholderType }) => stakeholderType },
    { title: TITLES.place, value: ({ places }) => places },
  ],
};

type NominationRow = Omit<ShownNomination, 'nominatedAt'> & { readonly nominatedAt: Date };

const PERSON = (table: string): string =>
  `${table}.name, ${table}.represents, ${table}.person_id as "personId", ${table}.organisation_id as "organisationId",
    ${table}.partner_id as "partnerId"`;

export const nominationList: ListDefinition<NominationRow, ShownNomination> = {
  columns: `n.id, n.body_id as "bodyId", n.seat_rule_id as "seatRuleId", s.title as seat, ${PERSON('n')},
    n.nominated_by as "nominatedBy", n.nominated_at as "nominatedAt", n.status, n.reason, n.version`,
  from: 'nomination n join seat_rule s on s.id = n.seat_rule_id',
  id: 'n.id',
  filters: {
    status: among('n.status', ['nominated', 'chosen', 'declined'], 'What became of it.'),
    seat: exactly('s.code', 'For the seats of this code.'),
  },
  sorts: { id: { sql: 'n.id', type: 'uuid' }, name: { sql: 'n.name', type: 'text' } },
  order: 'id',
  search: ['n.name', 'n.represents', 'n.nominated_by'],
  show: ({ nominatedAt, ...row }) => ({ ...row, nominatedAt: nominatedAt.toISOString() }),
  sheet: [
    { title: TITLES.name, value: ({ name }) => name },
    { title: TITLES.organisation, value: ({ represents }) => represents },
    { title: TITLES.title, value: ({ seat }) => seat },
    { title: TITLES.proposedBy, value: ({ nominatedBy }) => nominatedBy },
    { title: TITLES.status, value: ({ status }) => status },
    { title: TITLES.reason, value: ({ reason }) => reason },
  ],
};

export const memberList: ListDefinition<ShownMember, ShownMember> = {
  columns: `m.id, m.body_id as "bodyId", m.seat_rule_id as "seatRuleId", s.title as seat,
    s.stakeholder_type as "stakeholderType", ${PERSON('m')}, m.substitute_for as "substituteFor",
    m.from_on::text as "from", m.until_on::text as until, m.end_reason as "endReason", m.version`,
  from: 'body_member m join seat_rule s on s.id = m.seat_rule_id',
  id: 'm.id',
  filters: {
    type: among('s.stakeholder_type', STAKEHOLDER_TYPES, 'Of these stakeholders.'),
    on: where(
      'date',
      'Who sit on this day.',
      (day) => (bind) => `${bind(day)}::date between m.from_on and coalesce(m.until_on, 'infinity')`,
    ),
  },
  sorts: { name: { sql: 'm.name', type: 'text' }, from: { sql: 'm.from_on', type: 'date' } },
  order: 'name',
  search: ['m.name', 'm.represents'],
  show: (row) => row,
  sheet: [
    { title: TITLES.name, value: ({ name }) => name },
    { title: TITLES.organisation, value: ({ represents }) => represents },
    { title: TITLES.kind, value: ({ stakeholderType }) => stakeholderType },
    { title: TITLES.title, value: ({ seat }) => seat },
    { title: TITLES.from, value: ({ from }) => from },
    { title: TITLES.until, value: ({ until }) => until },
  ],
};
