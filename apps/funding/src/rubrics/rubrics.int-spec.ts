import { AN_AUTHORITY, aService, type Person, type TestService } from '@levada/testing';
import { funding } from '../index.js';

const RUBRICS = '/api/v1/funding/rubrics';
const criterion = { code: 'need', title: 'Potřebnost', weight: '0.5', min: '0', max: '10' };
const text = { title: 'Zásady', criteria: [criterion, { ...criterion, code: 'quality', threshold: '4' }] };

let service: TestService;
let officer: Person;
beforeAll(async () => {
  service = await aService(funding);
  officer = service.person('funding-officer', 'Jana');
});
afterAll(() => service.stop());

const publish = (id: string, version = 1) => officer.post(`${RUBRICS}/${id}/publish`, {}, { version });

it('is drafted, changed, published, and followed by a version that begins as it stands', async () => {
  const draft = await officer.post(RUBRICS, text);
  expect(draft).toMatchObject({ status: 201, etag: '"1"', body: { number: 1, status: 'draft', threshold: null } });
  const { id } = draft.body;
  const changed = await officer.post(`${RUBRICS}/${id}/change`, { ...text, threshold: '6' }, { version: 1 });
  expect(changed).toMatchObject({ status: 200, body: { threshold: '6', version: 2 } });
  expect(await publish(id)).toMatchObject({ status: 412, code: 'version/stale' });
  expect(await publish(id, 2)).toMatchObject({ status: 200, body: { status: 'published', publishedBy: officer.id } });
  const late = await officer.post(`${RUBRICS}/${id}/change`, text, { version: 3 });
  expect(late).toMatchObject({ status: 409, code: 'rubric/published' });
  const next = await officer.post(`${RUBRICS}/${id}/revise`);
  expect(next).toMatchObject({ status: 201, body: { firstId: id, number: 2, status: 'draft', threshold: '6' } });
  expect(await officer.post(`${RUBRICS}/${id}/revise`)).toMatchObject({ code: 'rubric/drafted-already' });
  await officer.post(`${RUBRICS}/${next.body.id}/change`, { ...text, title: 'Jinak' }, { version: 1 });
  expect((await officer.get(`${RUBRICS}/${id}`)).body).toMatchObject({ title: 'Zásady', threshold: '6' });
  const versions = (await officer.get(`${RUBRICS}?first=${id}`)).body.items;
  expect(versions.map(({ number, title }: { number: number; title: string }) => [number, title])).toEqual([
    [2, 'Jinak'],
    [1, 'Zásady'],
  ]);
});

it('names every fault with its place, and takes no number that is not one', async () => {
  const faulty = { ...text, criteria: [criterion, { ...criterion, weight: '0' }], threshold: '11' };
  const answer = await officer.post(RUBRICS, faulty);
  expect(answer).toMatchObject({ status: 422, code: 'rubric/faulty' });
  expect(JSON.stringify(answer.body)).toContain('/criteria/1/weight');
  for (const weight of ['1e3', '-1', 1, null, ''])
    expect(await officer.post(RUBRICS, { ...text, criteria: [{ ...criterion, weight }] })).toMatchObject({
      status: 400,
    });
});

it('two who write one draft: the second hears that somebody was there', async () => {
  const { id } = (await officer.post(RUBRICS, text)).body;
  const write = (title: string) => officer.post(`${RUBRICS}/${id}/change`, { ...text, title }, { version: 1 });
  const answers = await Promise.all([write('Jedna'), write('Dvě')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
});

it('the database keeps what was published, whoever writes', async () => {
  const { id } = (await officer.post(RUBRICS, text)).body;
  await publish(id);
  const raw = (sql: string) => service.database.asApp(AN_AUTHORITY, sql);
  await expect(raw(`update rubric set criteria = '[{}]', version = 3 where id = '${id}'`)).rejects.toThrow(
    'never changes',
  );
  await expect(raw(`update rubric set status = 'draft', version = 3 where id = '${id}'`)).rejects.toThrow();
  await expect(raw(`delete from rubric where id = '${id}'`)).rejects.toThrow('permission denied');
});
