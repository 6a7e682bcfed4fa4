import { AN_AUTHORITY, aService, type Person, type TestService } from '@levada/testing';
import { funding } from '../index.js';
import { METHOD_TEXT } from './compensation-method.factory.js';

const METHODS = '/api/v1/funding/compensation-methods';

let service: TestService;
let officer: Person;
let approver: Person;
beforeAll(async () => {
  service = await aService(funding);
  officer = service.person('funding-officer', 'Jana');
  approver = service.person('approver', 'Petr');
});
afterAll(() => service.stop());

const draft = (code: string, text: object = {}) => officer.post(METHODS, { year: 2027, code, ...METHOD_TEXT, ...text });
const publish = (id: string, version = 1, by = approver) => by.post(`${METHODS}/${id}/publish`, {}, { version });

it('is written by one person, published by another, and followed by the next version', async () => {
  const first = await draft('a');
  expect(first).toMatchObject({
    status: 201,
    body: { number: 1, status: 'draft', serviceTypes: null, euroRate: null },
  });
  const { id } = first.body;
  expect(await draft('a')).toMatchObject({ status: 409, code: 'compensation-method/draft-begun' });
  expect(await publish(id, 1, officer)).toMatchObject({ status: 403, code: 'compensation-method/same-person' });
  // Whoever mended a word of it is one of its writers.
  const eva = service.person('funding-officer', 'Eva');
  await eva.send('PUT', `${METHODS}/${id}`, { ...METHOD_TEXT, title: 'Lépe' }, { version: 1 });
  expect(await publish(id, 2, eva)).toMatchObject({ code: 'compensation-method/same-person' });
  expect(await publish(id, 2)).toMatchObject({ status: 200, body: { status: 'published', publishedBy: approver.id } });
  const late = await officer.send('PUT', `${METHODS}/${id}`, METHOD_TEXT, { version: 3 });
  expect(late).toMatchObject({ status: 409, code: 'compensation-method/not-a-draft' });
  const second = await draft('a');
  expect(second.body.number).toBe(2);
  await publish(second.body.id);
  const versions = (await officer.get(`${METHODS}?code=a&year=2027`)).body.items;
  expect(versions.map(({ number, status }: { number: number; status: string }) => [number, status])).toEqual([
    [2, 'published'],
    [1, 'superseded'],
  ]);
});

it('names the place of a fault in a formula, in the reader’s language', async () => {
  const formulas = [{ code: 'compensation', is: { does: '×', of: [{ fact: 'lůžka' }, { fact: 'capacity' }] } }];
  const answer = await draft('b', { formulas });
  expect(answer).toMatchObject({ status: 422, code: 'rules/faulty' });
  expect(JSON.stringify(answer.body)).toContain('/formulas/0/is/of/0/fact');
});

it.each<[string, object, number]>([
  ['no formula', { formulas: [] }, 400],
  ['a figure with an exponent', { parameters: [{ name: 'a', source: 'x', value: '1e9' }] }, 400],
  ['a figure from nowhere', { parameters: [{ name: 'a', source: '', value: '1' }] }, 400],
  ['a formula that is no object', { formulas: [{ code: 'compensation', is: '1 + 1' }] }, 400],
  ['a name that is no name', { parameters: [{ name: '__proto__', source: 'x', value: '1' }] }, 400],
  ['a year of nowhere', { year: 1999 }, 400],
  ['a currency of nowhere', { currency: 'XXX' }, 400],
])('takes no method with %s', async (_what, text, status) => {
  expect((await draft('c', text)).status).toBe(status);
});

it('providers read what was published, and no draft', async () => {
  const { id } = (await draft('d')).body;
  const editor = service.person('provider-editor', 'own', AN_AUTHORITY, { organisationId: officer.id });
  expect((await editor.get(`${METHODS}/${id}`)).status).toBe(404);
  await publish(id);
  expect((await editor.get(`${METHODS}?code=d`)).body.items).toHaveLength(1);
});

it.each<[string, string, string]>([
  ['what was published never changes', `parameters = '[]'`, 'never changes'],
  ['no step leads back', `status = 'draft'`, 'no step|never'],
])('the database keeps it, whoever writes: %s', async (what, change, said) => {
  const { id } = (await draft(what.slice(0, 9).replaceAll(' ', '-'))).body;
  await publish(id);
  const raw = (sql: string) => service.database.asApp(AN_AUTHORITY, sql);
  await expect(raw(`update compensation_method set ${change}, version = 3 where id = '${id}'`)).rejects.toThrow(
    new RegExp(said),
  );
  await expect(raw(`delete from compensation_method where id = '${id}'`)).rejects.toThrow('permission denied');
});

it('the database keeps it, whoever writes: nobody publishes what they wrote', async () => {
  const { id } = (await draft('e')).body;
  const raw = (change: string) =>
    service.database.asApp(AN_AUTHORITY, `update compensation_method set ${change}, version = 2 where id = '${id}'`);
  const own = `status = 'published', published_by = writers->>0, published_at = now()`;
  await expect(raw(own)).rejects.toThrow('compensation_method_two_people');
  await expect(raw(`${own}, writers = '["x"]'`)).rejects.toThrow('never changes');
  await expect(raw(`status = 'published', published_by = 'x', published_at = now(), unit = 'fte'`)).rejects.toThrow(
    'never changes',
  );
});
