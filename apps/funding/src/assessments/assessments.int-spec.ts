import { randomUUID } from 'node:crypto';
import { AN_AUTHORITY, type Person } from '@levada/testing';
import { aFundingWorld, anOpenRound, submit, type FundingWorld, type OpenedRound } from '../rounds/round.factory.js';
import {
  aRubric,
  assign,
  begin,
  declaredAssessors,
  planned,
  review,
  scores,
  submitReview,
} from './assessment.factory.js';

const FUNDING = '/api/v1/funding';

let world: FundingWorld;
let officer: Person;
beforeAll(async () => {
  world = await aFundingWorld();
  officer = world.service.person('funding-officer', 'Jana');
});
afterAll(() => world.stop());

const assessmentOf = async (who: Person, id: string) =>
  (await who.get(`${FUNDING}/applications/${id}/assessment`)).body;
/** How far each person is. */
const standsIn = async (id: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await assessmentOf(officer, id)).assessors.map((one: { person: string; review: string }) => [
      one.person,
      one.review,
    ]),
  );
const applicationOf = async (id: string) => (await officer.get(`${FUNDING}/applications/${id}`)).body;
const close = async (id: string, version?: number) =>
  officer.post(
    `${FUNDING}/applications/${id}/close-assessment`,
    {},
    { version: version ?? (await applicationOf(id)).version },
  );
const moderate = (who: Person, id: string, need: string, quality: string) =>
  who.post(`${FUNDING}/applications/${id}/moderate`, { scores: scores(need, quality), reason: 'Společná porada' });
const raw = (sql: string, parameters: unknown[] = []) => world.service.database.asApp(AN_AUTHORITY, sql, parameters);

/** A round with one application that two people are to review. */
async function underReview(names: string[], plan = {}): Promise<{ round: OpenedRound; id: string; people: Person[] }> {
  const round = await anOpenRound(world);
  const id = await submit(world, round, '1', '100.00');
  await planned(officer, round, plan);
  const people = await declaredAssessors(world, round, ...names);
  expect(await assign(officer, round, '1', ...people)).toMatchObject({
    status: 200,
    body: { assigned: people.length },
  });
  return { round, id, people };
}

it('reviews come in blind, and close to a score that runs see', async () => {
  const { id, people } = await underReview(['Alois', 'Berta']);
  const [alois, berta] = people as [Person, Person];
  const draft = await begin(alois, id, '5', '6');
  expect(draft).toMatchObject({ status: 201, etag: '"1"', body: { status: 'draft', total: '5.3', revision: 1 } });
  const saved = await alois.post(
    `${FUNDING}/reviews/${draft.body.id}/save`,
    { scores: scores('6', '7') },
    { version: 1 },
  );
  expect(saved).toMatchObject({ status: 200, body: { total: '6.3', opinion: '', version: 2 } });
  expect(await berta.get(`${FUNDING}/reviews/${draft.body.id}`)).toMatchObject({ status: 404 });
  expect(await standsIn(id)).toEqual({ [alois.id]: 'draft', [berta.id]: 'missing' });
  expect((await assessmentOf(alois, id)).ownDraftId).toBe(draft.body.id);
  expect((await assessmentOf(berta, id)).ownDraftId).toBeNull();
  expect(await submitReview(alois, draft.body.id, { version: 2 })).toMatchObject({
    status: 200,
    body: { status: 'submitted' },
  });

  // One is in: the other assessor sees nothing of it, the office who is missing, and no points.
  const hidden = { areScoresShown: false, reviews: [], spread: null, isAlarming: null, result: null };
  expect(await assessmentOf(berta, id)).toMatchObject({
    ...hidden,
    assessors: [{ person: berta.id, review: 'missing' }],
  });
  expect(await assessmentOf(officer, id)).toMatchObject(hidden);
  expect(await standsIn(id)).toEqual({ [alois.id]: 'submitted', [berta.id]: 'missing' });
  expect((await assessmentOf(alois, id)).reviews).toHaveLength(1);
  expect(await close(id)).toMatchObject({ status: 409, code: 'assessment/incomplete' });

  await review(berta, id, '7', '8');
  const seen = { areScoresShown: true, isComplete: true, spread: '1', isAlarming: false };
  for (const who of [berta, officer]) {
    const shown = await assessmentOf(who, id);
    expect(shown).toMatchObject(seen);
    expect(shown.reviews.map(({ total }: { total: string }) => total)).toEqual(['6.3', '7.3']);
  }
  const before = await applicationOf(id);
  expect(await close(id, before.version + 1)).toMatchObject({ status: 412 });
  expect(await close(id)).toMatchObject({
    status: 200,
    body: { result: { score: '6.8', exact: '34/5', passes: true, isModerated: false, stands: true } },
  });
  expect(await applicationOf(id)).toMatchObject({ score: '6.8', version: before.version + 1 });
  expect(await close(id)).toMatchObject({ status: 409, code: 'assessment/closed' });
  expect(await alois.post(`${FUNDING}/reviews/${draft.body.id}/amend`, { reason: 'x' })).toMatchObject({
    code: 'assessment/closed',
  });
});

it('an assessor who is of the office as well sees no more than an assessor', async () => {
  const { id, people } = await underReview(['Cyril', 'Dana']);
  const [cyril, dana] = people as [Person, Person];
  await review(cyril, id, '5', '5');
  const danaAtTheOffice = world.service.person('funding-officer', 'Dana');
  expect(danaAtTheOffice.id).toBe(dana.id);
  expect(await assessmentOf(danaAtTheOffice, id)).toMatchObject({ areScoresShown: false, reviews: [] });
  const strangerToIt = world.service.person('assessor', 'Zdeněk');
  expect(await assessmentOf(strangerToIt, id)).toMatchObject({ areScoresShown: false, reviews: [], assessors: [] });
  expect((await strangerToIt.get(`${FUNDING}/review-assignments?application=${id}`)).body.items).toEqual([]);
  expect((await dana.get(`${FUNDING}/review-assignments?application=${id}`)).body.items).toMatchObject([
    { person: dana.id, review: 'missing', reference: '1' },
  ]);
});

it('reviews that lie too far apart are moderated by somebody who wrote none of them', async () => {
  const { id, people } = await underReview(['Emil', 'Filip']);
  const [emil, filip] = people as [Person, Person];
  await review(emil, id, '1', '1');
  const second = await review(filip, id, '9', '9');
  expect(await assessmentOf(officer, id)).toMatchObject({ spread: '8', isAlarming: true });
  expect(await close(id)).toMatchObject({ status: 409, code: 'assessment/needs-moderation' });
  expect(await moderate(emil, id, '5', '5')).toMatchObject({ status: 403, code: 'moderation/own-review' });
  expect(await moderate(officer, id, '5', '11')).toMatchObject({ status: 422, code: 'review/scores-faulty' });
  const another = world.service.person('assessor', 'Gita');
  expect((await assessmentOf(another, id)).reviews).toHaveLength(2);
  expect(await moderate(another, id, '5', '5')).toMatchObject({
    status: 200,
    body: { moderation: { total: '5', person: another.id } },
  });
  // A review that is amended since was not what was moderated.
  const amended = await filip.post(`${FUNDING}/reviews/${second}/amend`, { reason: 'Přehlédl jsem přílohu.' });
  expect(amended).toMatchObject({ status: 201, body: { amends: second, status: 'draft', total: '9' } });
  expect(await filip.post(`${FUNDING}/reviews/${second}/amend`, { reason: 'x' })).toMatchObject({
    code: 'review/amended',
  });
  await filip.post(`${FUNDING}/reviews/${amended.body.id}/save`, { scores: scores('8', '8') }, { version: 1 });
  expect((await submitReview(filip, amended.body.id, { version: 2 })).status).toBe(200);
  expect(await assessmentOf(officer, id)).toMatchObject({
    spread: '7',
    moderation: null,
    notCounted: [{ id: second }],
  });
  expect(await close(id)).toMatchObject({ code: 'assessment/needs-moderation' });
  expect((await moderate(officer, id, '3', '10')).status).toBe(200);
  expect(await close(id)).toMatchObject({ body: { result: { score: '5.1', passes: false, isModerated: true } } });
  expect(await moderate(officer, id, '3', '10')).toMatchObject({ code: 'assessment/closed' });
});

it('reviews of an earlier revision do not count, and the present one is judged by who has read it', async () => {
  const { id, people } = await underReview(['Hana', 'Ivan']);
  const [hana, ivan] = people as [Person, Person];
  await review(hana, id, '5', '5');
  const draft = (await begin(ivan, id, '6', '6')).body.id;
  await world.service.database.query('update application set revision = 2, version = version + 1 where id = $1', [id]);
  expect(await submitReview(ivan, draft)).toMatchObject({ status: 409, code: 'review/another-revision' });
  expect((await submitReview(ivan, draft, { revision: 2 })).status).toBe(200);
  expect(await assessmentOf(ivan, id)).toMatchObject({
    ...{ revision: 2, isComplete: false, reviews: [{ person: ivan.id, revision: 2 }] },
    notCounted: [{ person: hana.id, revision: 1 }],
  });
  expect(await standsIn(id)).toEqual({ [hana.id]: 'outdated', [ivan.id]: 'submitted' });
  const again = await begin(hana, id, '7', '7');
  expect(again).toMatchObject({ status: 201, body: { revision: 2 } });
  expect((await submitReview(hana, again.body.id, { revision: 2 })).status).toBe(200);
  expect(await close(id)).toMatchObject({ body: { result: { score: '6.5', revision: 2, stands: true } } });
  await world.service.database.query('update application set revision = 3, version = version + 1 where id = $1', [id]);
  expect(await assessmentOf(officer, id)).toMatchObject({ result: { revision: 2, stands: false } });
});

it('a conflict that comes out voids the review, also after all was closed', async () => {
  const { round, id, people } = await underReview(['Jiří', 'Klára']);
  const [jiri, klara] = people as [Person, Person];
  const [own] = [await review(jiri, id, '5', '5'), await review(klara, id, '5', '5')];
  expect((await close(id)).status).toBe(200);
  await jiri.post(`${FUNDING}/applications/${id}/conflict`, { reason: 'Nastupuji tam.' });
  for (const path of [`applications/${id}/assessment`, `reviews/${own}`])
    expect(await jiri.get(`${FUNDING}/${path}`)).toMatchObject({ status: 403, code: 'conflict/recused' });
  expect(await begin(jiri, id, '9', '9')).toMatchObject({ status: 403, code: 'conflict/recused' });
  expect(await assessmentOf(officer, id)).toMatchObject({
    ...{ result: { score: '5', stands: false }, isComplete: false, areScoresShown: false },
  });
  expect(await standsIn(id)).toEqual({ [jiri.id]: 'void', [klara.id]: 'submitted' });
  expect(await close(id)).toMatchObject({ code: 'assessment/incomplete' });
  expect(await assign(officer, round, '1', jiri)).toMatchObject({ status: 422, code: 'assessment/assignments-faulty' });
  const [lenka] = (await declaredAssessors(world, round, 'Lenka')) as [Person];
  await assign(officer, round, '1', lenka);
  await review(lenka, id, '7', '7');
  expect(await close(id)).toMatchObject({ status: 200, body: { result: { score: '6', stands: true } } });
});

it('nobody reviews who is not assigned, or has not declared', async () => {
  const round = await anOpenRound(world);
  const id = await submit(world, round, '1', '100.00');
  const [early] = (await declaredAssessors(world, round, 'Marie')) as [Person];
  expect(await assign(officer, round, '1', early)).toMatchObject({ status: 409, code: 'assessment/not-planned' });
  await planned(officer, round);
  expect(await begin(early, id, '5', '5')).toMatchObject({ status: 403, code: 'review/not-assigned' });
  const silent = world.service.person('assessor', 'Norbert');
  await assign(officer, round, '1', silent);
  expect(await begin(silent, id, '5', '5')).toMatchObject({ status: 409, code: 'conflict/not-declared' });
  expect(await assign(officer, round, '1', silent)).toMatchObject({ code: 'assessment/assignments-faulty' });
  expect(await assign(officer, round, '9', early)).toMatchObject({ code: 'assessment/assignments-faulty' });
  const [given] = (await officer.get(`${FUNDING}/review-assignments?round=${round.roundId}`)).body.items;
  const withdraw = (version: number) =>
    officer.post(`${FUNDING}/review-assignments/${given.id}/withdraw`, { reason: 'Nemoc' }, { version });
  expect(await withdraw(1)).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
  expect(await withdraw(2)).toMatchObject({ code: 'review-assignment/withdrawn' });
  expect(await assign(officer, round, '1', silent)).toMatchObject({ status: 200, body: { assigned: 1 } });
});

it('what was withdrawn is reviewed no more', async () => {
  const { id, people } = await underReview(['Oskar', 'Petra']);
  const draft = (await begin(people[0]!, id, '5', '5')).body.id;
  const { version } = await applicationOf(id);
  await officer.post(`${FUNDING}/applications/${id}/withdraw`, { reason: 'Na žádost' }, { version });
  expect(await submitReview(people[0]!, draft)).toMatchObject({ status: 409, code: 'application/withdrawn' });
  expect(await begin(people[1]!, id, '5', '5')).toMatchObject({ code: 'application/withdrawn' });
});

it('people are spread evenly over a round, and never where they are in conflict', async () => {
  const round = await anOpenRound(world);
  const ids = [];
  for (const reference of ['1', '2', '3']) ids.push(await submit(world, round, reference, '100.00'));
  await planned(officer, round);
  const people = await declaredAssessors(world, round, 'Olga', 'Pavel', 'Radek');
  await people[0]!.post(`${FUNDING}/applications/${ids[0]}/conflict`, { reason: 'Sestra' });
  const spread = (...some: Person[]) =>
    officer.post(`${FUNDING}/rounds/${round.roundId}/review-assignments/distribute`, {
      people: some.map(({ id }) => id),
    });
  expect(await spread(people[0]!, people[1]!)).toMatchObject({ status: 422, code: 'assessment/assignments-faulty' });
  const both = await Promise.all([spread(...people), spread(...people)]);
  expect(both.map(({ body }) => body.assigned).sort()).toEqual([0, 6]);
  const rows = (await officer.get(`${FUNDING}/review-assignments?round=${round.roundId}`)).body.items as {
    reference: string;
    person: string;
  }[];
  const load = people.map(({ id }) => rows.filter(({ person }) => person === id).length);
  expect(load).toEqual([2, 2, 2]);
  expect(rows.some(({ reference, person }) => reference === '1' && person === people[0]!.id)).toBe(false);
});

it('how a round is assessed stays as it is once somebody has submitted a review; and past scores with their rubric', async () => {
  const { round, id, people } = await underReview(['Stela', 'Tomáš']);
  const path = `${FUNDING}/rounds/${round.roundId}/assessment-plan`;
  const plan = (await officer.get(path)).body;
  const change = (some: object, version: number) =>
    officer.post(
      `${path}/change`,
      { rubricId: plan.rubricId, assessors: 2, aggregation: 'mean', ...some },
      { version },
    );
  expect(await officer.post(path, { rubricId: plan.rubricId, assessors: 2, aggregation: 'mean' })).toMatchObject({
    code: 'assessment/planned',
  });
  expect(await change({ aggregation: 'trimmed' }, 1)).toMatchObject({ code: 'assessment/too-few-to-trim' });
  expect(await change({ spreadAlarm: '4' }, 1)).toMatchObject({ status: 200, body: { spreadAlarm: '4', version: 2 } });
  expect(await change({ spreadAlarm: '5' }, 1)).toMatchObject({ status: 412 });
  const next = (await officer.post(`${FUNDING}/rubrics/${plan.rubricId}/revise`)).body;
  expect(await change({ rubricId: next.id }, 2)).toMatchObject({ code: 'assessment/rubric-not-published' });
  // A draft by the rubric of before is written on by the one of now.
  const draft = (await begin(people[0]!, id, '5', '5')).body.id;
  const other = await aRubric(officer, [{ code: 'need', title: 'Potřebnost', weight: '2', min: '0', max: '5' }]);
  expect((await change({ rubricId: other }, 2)).status).toBe(200);
  expect(await submitReview(people[0]!, draft)).toMatchObject({ code: 'review/scores-faulty' });
  const only = { scores: [{ code: 'need', points: '5', justification: 'x' }] };
  expect(await people[0]!.post(`${FUNDING}/reviews/${draft}/save`, only, { version: 1 })).toMatchObject({
    body: { total: '10' },
  });
  expect((await submitReview(people[0]!, draft, { version: 2 })).status).toBe(200);
  expect(await change({}, 3)).toMatchObject({ status: 409, code: 'assessment/begun' });
  await officer.post(`${FUNDING}/rubrics/${next.id}/publish`, {}, { version: 1 });
  expect((await assessmentOf(people[0]!, id)).reviews).toMatchObject([{ total: '10', rubricId: other }]);
});

it('two tabs write one review: the second hears it; and nobody begins or submits twice', async () => {
  const { id, people } = await underReview(['Uršula']);
  const [ursula] = people as [Person];
  const begun = await Promise.all([begin(ursula, id, '5', '5'), begin(ursula, id, '6', '6')]);
  expect(begun.map(({ status }) => status).sort()).toEqual([201, 409]);
  const draft = begun.find(({ status }) => status === 201)!.body.id;
  const save = (need: string) =>
    ursula.post(`${FUNDING}/reviews/${draft}/save`, { scores: scores(need, '5') }, { version: 1 });
  expect((await Promise.all([save('1'), save('2')])).map(({ status }) => status).sort()).toEqual([200, 412]);
  expect(await ursula.post(`${FUNDING}/reviews/${draft}/save`, { scores: [] })).toMatchObject({ status: 428 });
  const twice = await Promise.all([
    submitReview(ursula, draft, { version: 2 }),
    submitReview(ursula, draft, { version: 2 }),
  ]);
  expect(twice.map(({ status }) => status).sort()).toEqual([200, 412]);
  expect(await ursula.post(`${FUNDING}/reviews/${draft}/save`, { scores: [] }, { version: 3 })).toMatchObject({
    code: 'review/submitted',
  });
  expect(await begin(ursula, id, '5', '5')).toMatchObject({ code: 'review/once' });
});

it('a last review and the closing come one after the other', async () => {
  const { id, people } = await underReview(['Věra', 'Walter', 'Xenie'], { spreadAlarm: '' });
  const [first, second, third] = people as [Person, Person, Person];
  await review(first, id, '5', '5');
  await review(second, id, '7', '7');
  const draft = (await begin(third, id, '9', '9')).body.id;
  const [closed, submitted] = await Promise.all([close(id), submitReview(third, draft)]);
  expect(closed.status).toBe(200);
  const expected = submitted.status === 200 ? '7' : '6';
  expect((await applicationOf(id)).score).toBe(expected);
});

it('the database refuses by itself', async () => {
  const { round, id, people } = await underReview(['Yveta', 'Zuzana']);
  const [yveta, zuzana] = people as [Person, Person];
  const own = await review(yveta, id, '5', '5');
  const { rubricId } = (await officer.get(`${FUNDING}/rounds/${round.roundId}/assessment-plan`)).body;
  const insert = (person: string) =>
    raw(
      `insert into review (id, authority_id, round_id, application_id, person, revision, rubric_id, scores, opinion, status, begun_at, version)
       values ($1, $2, $3, $4, $5, 1, $6, '[]', '', 'draft', now(), 1)`,
      [randomUUID(), AN_AUTHORITY, round.roundId, id, person, rubricId],
    );
  const stranger = world.service.person('assessor', 'Cizinec');
  await expect(insert(stranger.id)).rejects.toThrow('nothing was declared');
  await stranger.post(`${FUNDING}/rounds/${round.roundId}/declaration`);
  await expect(insert(stranger.id)).rejects.toThrow('not assigned');
  const draft = (await begin(zuzana, id, '5', '5')).body.id;
  const submitRaw = (total: string, revision = 1, written = JSON.stringify(scores('5', '5'))) =>
    raw(
      `update review set status = 'submitted', total = $2, submitted_at = now(), revision = $3, scores = $4, version = 2 where id = $1`,
      [...[draft, total, revision, written]],
    );
  await expect(submitRaw('6')).rejects.toThrow('not what the rubric asks for');
  await expect(submitRaw('5', 2)).rejects.toThrow('another revision');
  await expect(submitRaw('7.7', 1, JSON.stringify(scores('11', '0')))).rejects.toThrow('not what the rubric asks for');
  const twice = JSON.stringify([...scores('5', '5'), ...scores('5', '5')]);
  await expect(submitRaw('10', 1, twice)).rejects.toThrow('not what the rubric asks for');
  const silent = JSON.stringify(scores('5', '5').map(({ code, points }) => ({ code, points })));
  await expect(submitRaw('5', 1, silent)).rejects.toThrow('not what the rubric asks for');
  await expect(raw(`update review set opinion = 'x', version = 3 where id = $1`, [own])).rejects.toThrow('stands');
  await expect(raw(`delete from review where id = $1`, [own])).rejects.toThrow('permission denied');
  await expect(
    raw(`update round_assessment set assessors = 1, version = 2 where round_id = $1`, [round.roundId]),
  ).rejects.toThrow('was submitted');
  const closeRaw = () =>
    raw(
      `insert into application_assessment (id, authority_id, round_id, application_id, revision, review_ids, exact, score, criteria, is_below_overall,
         passes, closed_by, closed_at, version) values ($1, $2, $3, $4, 1, $5, '5', '5', '[]', false, true, 'x', now(), 1)`,
      [randomUUID(), AN_AUTHORITY, round.roundId, id, JSON.stringify([own])],
    );
  await expect(closeRaw()).rejects.toThrow('not all reviews are in');
  await zuzana.post(`${FUNDING}/applications/${id}/conflict`, { reason: 'Sestra' });
  await expect(submitRaw('5')).rejects.toThrow('conflict of interest');
  await expect(
    raw(
      `update review_assignment set status = 'assigned', version = version + 1 where application_id = $1 and person = $2`,
      [id, zuzana.id],
    ),
  ).rejects.toThrow('conflict of interest');
});
