import type { Person } from '@levada/testing';
import type { Place } from './body.js';

const PLANNING = '/api/v1/planning';

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
  const of = (path: string) => `${PLANNING}/bodies/:bodyId${path}`;
  return {
    ids: { bodyId: id, nominationId, memberId },
    bodies: {
      [`POST ${PLANNING}/bodies`]: body,
      [`POST ${of('/seats')}`]: { ...seats, code: 'V' },
      [`POST ${of('/nominations')}`]: nominee,
      [`POST ${of('/nominations/:nominationId/choice')}`]: { from: '2020-01-01' },
      [`POST ${of('/nominations/:nominationId/refusal')}`]: { reason: 'x' },
      [`POST ${of('/members/:memberId/substitutes')}`]: substitute,
      [`POST ${of('/members/:memberId/end')}`]: { on: '2020-06-30', reason: 'x' },
    },
  };
}
