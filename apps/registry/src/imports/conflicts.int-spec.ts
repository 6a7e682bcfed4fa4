import { aService, AN_AUTHORITY, type Person, type TestService } from '@levada/testing';
import { registry } from '../index.js';

const PATH = '/api/v1/registry/imports';
const ORGANISATIONS = '/api/v1/registry/organisations';
const OTHER = '019a9d3e-1c00-7000-8000-0000000000bb';

let service: TestService;
let administrator: Person;
let number = 0;

beforeAll(async () => {
  service = await aService(registry);
  administrator = service.person('registry-administrator');
});
afterAll(() => service?.stop());

/** One record of a source, brought in by a run of its own. */
async function imported(source: string, record: object): Promise<string> {
  const contentHash = (number += 1).toString(16).padStart(64, '0');
  const run = (await administrator.post(PATH, { source, contentHash, expected: 1, isConfirmed: true })).body;
  const told = { kind: 'organisation', id: '1', name: 'Charita', fields: {}, ...record };
  const { results } = (await administrator.post(`${PATH}/${run.id}/records`, { from: 0, records: [told] })).body;
  expect((await administrator.post(`${PATH}/${run.id}/end`)).status).toBe(200);
  return results[0].outcome;
}
const conflictsWith = async (source: string) =>
  (await administrator.get(`${PATH}/conflicts?source=${source}`)).body.items;
const settle = ({ id, version }: { id: string; version: number }, keep: string, by = administrator) =>
  by.post(`${PATH}/conflicts/${id}/settlement`, { keep, reason: 'Zakládací listina' }, { version });
const stands = async (id: string) => (await administrator.get(`${ORGANISATIONS}/${id}`)).body;
const change = async (id: string, told: object) => {
  const { version } = await stands(id);
  return administrator.send('PATCH', `${ORGANISATIONS}/${id}`, { ...told, reason: 'Ručně' }, { version });
};

/** An organisation of a source, whose name people and the source changed, and not alike. */
async function inConflict(source: string) {
  await imported(source, {});
  const [{ id }] = (await administrator.get(`${ORGANISATIONS}?identifier=${source}/1`)).body.items;
  await change(id, { name: 'Naše Charita' });
  expect(await imported(source, { name: 'Jejich Charita' })).toBe('conflict');
  const [conflict] = await conflictsWith(source);
  expect(conflict).toMatchObject({ nounId: id, ours: 'Naše Charita', theirs: 'Jejich Charita' });
  return { id, conflict };
}

it('keeps ours: the same statement raises nothing again, a new one does', async () => {
  const { id, conflict } = await inConflict('keeps');
  const settled = await settle(conflict, 'ours');
  expect(settled).toMatchObject({ status: 200, body: { nounId: id, kept: 'ours', theirs: 'Jejich Charita' } });
  expect(await conflictsWith('keeps')).toEqual([]);
  expect(await imported('keeps', { name: 'Jejich Charita' })).toBe('unchanged');
  // Another field of it comes in, and the name stays.
  expect(await imported('keeps', { name: 'Jejich Charita', fields: { url: 'u' } })).toBe('updated');
  expect(await stands(id)).toMatchObject({ name: 'Naše Charita' });
  expect(await imported('keeps', { name: 'Jejich Charita' })).toBe('unchanged');
  expect(await imported('keeps', { name: 'Zcela jiná Charita' })).toBe('conflict');
  expect(await conflictsWith('keeps')).toMatchObject([{ ours: 'Naše Charita', theirs: 'Zcela jiná Charita' }]);
});

it('takes theirs: it stands, with its source in the history, and the next new statement is asked about', async () => {
  const { id, conflict } = await inConflict('takes');
  expect((await settle(conflict, 'theirs')).status).toBe(200);
  expect(await stands(id)).toMatchObject({ name: 'Jejich Charita' });
  const [latest] = (await administrator.get(`${ORGANISATIONS}/${id}/history`)).body.items;
  expect(latest).toMatchObject({ field: 'name', to: 'Jejich Charita', source: 'takes', reason: 'Zakládací listina' });
  expect(await imported('takes', { name: 'Jejich Charita' })).toBe('unchanged');
  expect(await imported('takes', { name: 'Zcela jiná Charita' })).toBe('conflict');
});

it.each(['ours', 'theirs'])('so it does with a source that the organisation is not of: %s', async (keep) => {
  const identifier = { scheme: 'CZ-ICO', identifier: keep === 'ours' ? '99000008' : '99000016' };
  const { id } = (await administrator.post(ORGANISATIONS, { name: 'Naše', ...identifier })).body;
  const theirs = { name: 'Jejich', identifier };
  const source = `foreign-${keep}`;
  expect(await imported(source, theirs)).toBe('conflict');
  expect(await imported(source, theirs)).toBe('conflict');
  const [conflict] = await conflictsWith(source);
  expect((await settle(conflict, keep)).status).toBe(200);
  expect(await stands(id)).toMatchObject({ name: keep === 'ours' ? 'Naše' : 'Jejich' });
  expect(await imported(source, theirs)).toBe('unchanged');
  expect(await imported(source, { ...theirs, name: 'Nové' })).toBe('conflict');
  expect(await stands(id)).toMatchObject({ name: keep === 'ours' ? 'Naše' : 'Jejich' });
  // What is decided of one source says nothing of another.
  if (keep === 'ours') expect(await imported('third', theirs)).toBe('conflict');
});

it('keeps its id from import to import, and changes its version when what stands in it changes', async () => {
  const { id, conflict } = await inConflict('steady');
  await imported('steady', { name: 'Jejich Charita' });
  expect(await conflictsWith('steady')).toEqual([conflict]);
  await change(id, { name: 'Jinak' });
  const [fresh] = await conflictsWith('steady');
  expect(fresh).toMatchObject({ id: conflict.id, ours: 'Jinak', version: conflict.version + 1 });
  expect(await settle(conflict, 'theirs')).toMatchObject({ status: 412, code: 'version/stale' });
  expect(await stands(id)).toMatchObject({ name: 'Jinak' });
  // Written as the source has it, there is nothing left to settle.
  await change(id, { name: 'Jejich Charita' });
  expect(await conflictsWith('steady')).toEqual([]);
  expect(await settle(fresh, 'ours')).toMatchObject({ status: 404, code: 'import-conflict/not-found' });
});

it('two sources each have their own with one field; settling one leaves the other as it now stands', async () => {
  const identifier = { scheme: 'CZ-ICO', identifier: '00000019' };
  await administrator.post(ORGANISATIONS, { name: 'Naše', ...identifier });
  await imported('left', { name: 'Levé', identifier });
  await imported('right', { name: 'Pravé', identifier });
  const [left] = await conflictsWith('left');
  await settle(left, 'theirs');
  expect(await conflictsWith('right')).toMatchObject([{ ours: 'Levé', theirs: 'Pravé' }]);
});

it('is settled once, by registry administrators of the authority', async () => {
  const { conflict } = await inConflict('once');
  const own = service.person('provider-certifier', 'own', AN_AUTHORITY, { organisationId: conflict.nounId });
  for (const person of [own, service.person('planner'), service.person('auditor')])
    expect(await settle(conflict, 'ours', person)).toMatchObject({ status: 403 });
  const stranger = service.person('registry-administrator', 'stranger', OTHER);
  expect(await settle(conflict, 'ours', stranger)).toMatchObject({ status: 404 });
  expect(await settle(conflict, 'mine')).toMatchObject({ status: 400 });
  const both = await Promise.all([settle(conflict, 'ours'), settle(conflict, 'theirs')]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
  const audit = await service.database.query(
    `select action, reason, detail from audit where noun = 'import_decision'
    and noun_id = $1`,
    [both.find(({ status }) => status === 200)!.body.id],
  );
  expect(audit).toMatchObject([{ action: 'settle', reason: 'Zakládací listina' }]);
  expect(await service.database.asApp(OTHER, 'select from import_decision')).toEqual([]);
});
