import { TITLES, type ListDefinition } from '@levada/platform';
import type { ShownWorkshop } from './workshops.dto.js';

const INVITATIONS = `coalesce((select json_agg(json_build_object('participantId', i.participant_id, 'name', p.name,
    'attendance', i.attendance) order by p.name, p.id)
  from workshop_invitation i join participant p on p.id = i.participant_id where i.workshop_id = w.id), '[]')`;
const OUTCOMES = `coalesce((select json_agg(json_build_object('id', o.id, 'code', o.code, 'text', o.text,
    'recordedAt', to_char(o.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'changed', coalesce((select json_agg(distinct c.code) from service_type_change c where c.outcome_id = o.id), '[]'))
    order by o.id)
  from workshop_outcome o where o.workshop_id = w.id), '[]')`;

export const workshopList: ListDefinition<ShownWorkshop, ShownWorkshop> = {
  columns: `w.id, w.version_id as "versionId", w.title, w.place, w.held_on::text as "heldOn",
    ${INVITATIONS} as invitations, ${OUTCOMES} as outcomes, w.version`,
  from: 'workshop w',
  id: 'w.id',
  filters: {},
  sorts: { heldOn: { sql: 'w.held_on', type: 'date' }, id: { sql: 'w.id', type: 'uuid' } },
  order: 'heldOn',
  search: ['w.title', 'w.place'],
  show: (row) => row,
  sheet: [
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.place, value: ({ place }) => place },
    { title: TITLES.from, value: ({ heldOn }) => heldOn },
    {
      title: TITLES.attended,
      value: ({ invitations }) => invitations.filter(({ attendance }) => attendance === 'attended').length,
    },
    { title: TITLES.outcome, value: ({ outcomes }) => outcomes.map(({ text }) => text).join('\n') },
  ],
};
