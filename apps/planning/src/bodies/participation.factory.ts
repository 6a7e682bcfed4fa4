import type { Person } from '@levada/testing';
import type { Place } from './body.js';

const PLANNING = '/api/v1/planning';
const AN_APPLICATION = '019a9d3e-1c00-7000-8000-0000000000e0';

export interface ParticipationBelongings {
  readonly ids: Record<string, string>;
  readonly bodies: Record<string, object>;
}

/** One of everything that people make together, in a territory, with bodies that its doors would take: for the test of doors. */
export async function participationOf(planner: Person, territory: Place): Promise<ParticipationBelongings> {
  const made = async (path: string, told: object, version?: number): Promise<string> => {
    const answer = await planner.post(`${PLANNING}/${path}`, told, version === undefined ? {} : { version });
    if (answer.status > 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body.id as string;
  };
  const body = { title: 'Skupina', kind: 'working-group', mandate: 'x', from: '2020-01-01', territory };
  const id = await made('bodies', body);
  const seats = { code: 'U', title: 'Uživatelé', stakeholderType: 'user', places: 2 };
  await made(`bodies/${id}/seats`, seats);
  const [seat] = (await planner.get(`${PLANNING}/bodies/${id}/seats`)).body.items;
  const nominee = { name: 'Adam', represents: 'x', nominatedBy: 'y', seatRuleId: seat.id };
  const chosen = await made(`bodies/${id}/nominations`, nominee);
  const nominationId = await made(`bodies/${id}/nominations`, { ...nominee, name: 'Bára' });
  const memberId = await made(`bodies/${id}/nominations/${chosen}/choice`, { from: '2020-01-01' }, 1);
  const substitute = { name: 'Cyril', represents: 'x', from: '2020-01-01' };
  const postId = await made('posts', { title: 'Manažer', applicationId: AN_APPLICATION });
  const gathering = { title: 'Jednání', kind: 'meeting', form: 'formal', place: 'Turnov' };
  const meeting = { ...gathering, startsAt: '2020-02-01T08:00:00Z', endsAt: '2020-02-01T09:00:00Z' };
  const meetingId = await made(`bodies/${id}/meetings`, meeting);
  const task = { text: 'x', who: 'y', dueOn: '2020-03-01' };
  const taskId = await made(`bodies/${id}/tasks`, { ...task, postId });
  const suggestionId = await made('suggestions', { text: 'Chybí doprava', territory });
  const problem = { field: 'Senioři', text: 'x', raisedBy: 'y', territory };
  const problemId = await made('problems', problem);
  const proposal = { text: 'x', draftedBy: 'y' };
  const proposalId = await made(`problems/${problemId}/proposals`, proposal);
  const topic = { title: 'Citlivé', text: 'x' };
  const topicId = await made('topics', topic);
  const proposed = (path: string) => `POST ${PLANNING}/proposals/:proposalId/${path}`;
  const topical = (path: string) => `POST ${PLANNING}/topics/:topicId/${path}`;
  const handled = (path: string) => `POST ${PLANNING}/suggestions/:suggestionId/${path}`;
  const series = {
    first: '2020-03-01',
    until: '2020-03-02',
    time: '14:00',
    minutes: 60,
    timeZone: 'UTC',
    everyWeeks: 1,
  };
  const met = (path: string) => `${PLANNING}/meetings/:meetingId${path}`;
  const of = (path: string) => `${PLANNING}/bodies/:bodyId${path}`;
  return {
    ids: { bodyId: id, nominationId, memberId, meetingId, taskId, suggestionId, problemId, proposalId, topicId },
    bodies: {
      [`POST ${PLANNING}/bodies`]: body,
      [`POST ${of('/seats')}`]: { ...seats, code: 'V' },
      [`POST ${of('/nominations')}`]: nominee,
      [`POST ${of('/nominations/:nominationId/choice')}`]: { from: '2020-01-01' },
      [`POST ${of('/nominations/:nominationId/refusal')}`]: { reason: 'x' },
      [`POST ${of('/members/:memberId/substitutes')}`]: substitute,
      [`POST ${of('/members/:memberId/end')}`]: { on: '2020-06-30', reason: 'x' },
      [`POST ${PLANNING}/partners`]: { name: 'Univerzita', kind: 'university' },
      [`POST ${PLANNING}/posts`]: { title: 'x', applicationId: AN_APPLICATION },
      [`POST ${of('/meetings')}`]: meeting,
      [`POST ${of('/series')}`]: { ...gathering, ...series },
      [`POST ${of('/tasks')}`]: task,
      [`PUT ${met('/agenda')}`]: { agenda: [] },
      [`PUT ${met('/attendance')}`]: { attendances: [{ memberId, attendance: 'attended' }] },
      [`POST ${PLANNING}/problems`]: problem,
      [`POST ${PLANNING}/problems/:problemId/proposals`]: proposal,
      [proposed('agreement')]: { agreementId: id },
      [proposed('rejection')]: { reason: 'x' },
      [proposed('measure')]: { planId: id, measureCode: 'x' },
      [`POST ${PLANNING}/topics`]: topic,
      [topical('readers')]: { personId: id },
      [topical('positions')]: { who: 'x', stakeholderType: 'ngo', position: 'y', on: '2020-01-01' },
      [`POST ${PLANNING}/suggestions`]: { text: 'x' },
      [handled('hiding')]: { reason: 'x' },
      [handled('answer')]: { text: 'x' },
      [handled('measure')]: { planId: id, measureCode: 'x' },
      [`POST ${met('/agreements')}`]: { text: 'x' },
      [`PUT ${met('/minutes')}`]: { text: 'x' },
    },
  };
}
