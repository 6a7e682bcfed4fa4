import type { Person } from '@levada/testing';
import type { FundingWorld, OpenedRound } from '../rounds/round.factory.js';

const FUNDING = '/api/v1/funding';

export const CRITERIA = [
  { code: 'need', title: 'Potřebnost', weight: '0.7', min: '0', max: '10', threshold: '4' },
  { code: 'quality', title: 'Kvalita', weight: '0.3', min: '0', max: '10', justification: 'never' },
];

/** A published rubric. */
export async function aRubric(officer: Person, criteria: object[] = CRITERIA): Promise<string> {
  const { body } = await officer.post(`${FUNDING}/rubrics`, { title: 'Zásady', criteria });
  const published = await officer.post(`${FUNDING}/rubrics/${body.id}/publish`, {}, { version: 1 });
  expect(published.status).toBe(200);
  return body.id;
}

/** How a round is assessed. Answers with the id of the rubric. */
export async function planned(
  officer: Person,
  { roundId }: OpenedRound,
  { assessors = 2, aggregation = 'mean', spreadAlarm = '3' as string | undefined } = {},
): Promise<string> {
  const rubricId = await aRubric(officer);
  const body = { rubricId, assessors, aggregation, ...(spreadAlarm ? { spreadAlarm } : {}) };
  expect((await officer.post(`${FUNDING}/rounds/${roundId}/assessment-plan`, body)).status).toBe(201);
  return rubricId;
}

/** People who have declared what there is to declare for a round. */
export async function declaredAssessors(
  { service }: FundingWorld,
  { roundId }: OpenedRound,
  ...names: string[]
): Promise<Person[]> {
  const people = names.map((name) => service.person('assessor', name));
  for (const one of people) expect((await one.post(`${FUNDING}/rounds/${roundId}/declaration`)).status).toBe(200);
  return people;
}

export const assign = (officer: Person, { roundId }: OpenedRound, reference: string, ...people: Person[]) =>
  officer.post(`${FUNDING}/rounds/${roundId}/review-assignments`, {
    assignments: people.map(({ id }) => ({ reference, person: id })),
  });

export const scores = (need: string, quality: string) => [
  { code: 'need', points: need, justification: 'Čekací listina' },
  { code: 'quality', points: quality },
];

/** Begins a review with all its scores. */
export const begin = (who: Person, applicationId: string, need: string, quality: string) =>
  who.post(`${FUNDING}/applications/${applicationId}/reviews`, { scores: scores(need, quality), opinion: 'Podpořit.' });

export const submitReview = (who: Person, id: string, { version = 1, revision = 1 } = {}) =>
  who.post(`${FUNDING}/reviews/${id}/submit`, { revision }, { version });

/** Reviews an application, from the first word to its submission. */
export async function review(who: Person, applicationId: string, need: string, quality: string): Promise<string> {
  const { body } = await begin(who, applicationId, need, quality);
  const submitted = await submitReview(who, body.id);
  expect([submitted.status, submitted.code]).toEqual([200, undefined]);
  return body.id;
}
