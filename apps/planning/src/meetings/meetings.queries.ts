import { refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { among, equals, from, TITLES, upTo, type ListDefinition, type Reach } from '@levada/platform';
import type { Body } from '../bodies/body.js';
import { BodyTable } from '../bodies/body.table.js';
import { isWithin } from '../known-territories/known-territories.queries.js';
import type { Agreement } from './agreement.js';
import { MEETING_KINDS, type Meeting } from './meeting.js';
import { AgreementTable, MeetingTable } from './meeting.table.js';
import type { ShownMeeting } from './meetings.dto.js';

/** The meeting with its body, or the refusal `meeting/not-found`, also for one outside of the reader's reach. */
export async function loadMeeting(tx: Tx, id: string, reach: Reach): Promise<{ meeting: Meeting; body: Body }> {
  const meeting = await tx.load(MeetingTable, id);
  const body = await tx.load(BodyTable, meeting.bodyId);
  if (!(await isWithin(tx, body.territory, reach))) throw refuse('meeting/not-found', { id });
  return { meeting, body };
}

const INVITATIONS = `coalesce((select json_agg(json_build_object('memberId', i.member_id, 'name', p.name,
    'represents', p.represents, 'told', i.told, 'attendance', i.attendance, 'substitute', s.name) order by p.name, p.id)
  from meeting_invitation i join body_member p on p.id = i.member_id left join body_member s on s.id = i.substitute_id
  where i.meeting_id = m.id), '[]')`;
const AGREEMENTS = `coalesce((select json_agg(json_build_object('id', a.id, 'text', a.text, 'way', a.way, 'votes', a.votes,
    'reached', a.reached, 'positions', a.positions, 'planId', a.plan_id, 'elementCode', a.element_code) order by a.id)
  from agreement a where a.meeting_id = m.id), '[]')`;
const PRESENT = `(select count(*)::int from meeting_invitation i where i.meeting_id = m.id and i.attendance = 'attended')`;

type Row = Omit<ShownMeeting, 'startsAt' | 'endsAt'> & { readonly startsAt: Date; readonly endsAt: Date };

/** Also the progress report of a plan's workshops: who was invited, who came, and what came of it. */
export const meetingList: ListDefinition<Row, ShownMeeting> = {
  columns: `m.id, m.body_id as "bodyId", b.title as body, m.series_id as "seriesId", m.title, m.kind, m.form, m.calling,
    m.starts_at as "startsAt", m.ends_at as "endsAt", m.place, m.quorum, m.agenda, m.status, m.minutes,
    m.minutes_by as "minutesBy", m.approved_by as "approvedBy", ${INVITATIONS} as invitations, ${PRESENT} as present,
    ${AGREEMENTS} as agreements, m.version`,
  from: 'meeting m join body b on b.id = m.body_id',
  id: 'm.id',
  filters: {
    body: equals('m.body_id', 'uuid', 'Of these bodies.'),
    plan: equals('b.plan_id', 'uuid', 'Of bodies of these plans.'),
    kind: among('m.kind', MEETING_KINDS, 'Meetings or workshops.'),
    status: among('m.status', ['called', 'minutes-draft', 'approved', 'cancelled'], 'Where they stand.'),
    from: from('m.starts_at', 'instant', 'That begin then or later.'),
    until: upTo('m.starts_at', 'instant', 'That begin then or earlier.'),
  },
  sorts: { startsAt: { sql: 'm.starts_at', type: 'instant' }, title: { sql: 'm.title', type: 'text' } },
  order: 'startsAt',
  search: ['m.title', 'm.place', 'm.minutes'],
  show: ({ startsAt, endsAt, ...row }) => ({
    ...row,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }),
  sheet: [
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.name, value: ({ body }) => body },
    { title: TITLES.place, value: ({ place }) => place },
    { title: TITLES.from, value: ({ startsAt }) => startsAt },
    { title: TITLES.status, value: ({ status }) => status },
    { title: TITLES.attended, value: ({ present }) => present },
    { title: TITLES.outcome, value: ({ agreements }) => agreements.map(({ text }) => text).join('\n') },
  ],
};

/** What a group agreed on, or did not, or the refusal `agreement/not-found`. */
export async function agreementOf(tx: Tx, id: string, reach: Reach): Promise<Agreement> {
  const agreement = await tx.load(AgreementTable, id);
  await loadMeeting(tx, agreement.meetingId, reach);
  return agreement;
}
