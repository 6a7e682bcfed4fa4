import { OrganisationsRecordedV1, ServicesRecordedV1 } from '@levada/contracts';
import {
  aListener,
  aService,
  AN_AUTHORITY,
  eventually,
  type Listener,
  type Person,
  type TestService,
} from '@levada/testing';
import { registry } from '../index.js';

const PATH = '/api/v1/registry/imports';
const OTHER = '019a9d3e-1c00-7000-8000-0000000000bb';
const HASH = 'a'.repeat(64);
const ico = { scheme: 'CZ-ICO', identifier: '00000019' };
const organisation = (id: string, change: object = {}) => ({
  ...{ kind: 'organisation', id, name: `Organisation ${id}`, fields: { url: 'https://a.example' } },
  ...change,
});
const site = (id: string, of: string) => ({
  kind: 'site',
  id,
  name: `Site ${id}`,
  organisation: { id: of },
  fields: {},
});
const offer = (id: string, of: string, change: object = {}) => ({
  ...{ kind: 'service', id, name: `Service ${id}`, organisation: { id: of }, sites: [], fields: { description: 'x' } },
  ...change,
});

let service: TestService;
let administrator: Person;
let services: Listener<ServicesRecordedV1>;
let organisations: Listener<OrganisationsRecordedV1>;

beforeAll(async () => {
  service = await aService(registry);
  administrator = service.person('registry-administrator');
  services = await aListener(service.nats.url, ServicesRecordedV1);
  organisations = await aListener(service.nats.url, OrganisationsRecordedV1);
});
afterAll(async () => {
  await services?.stop();
  await organisations?.stop();
  await service?.stop();
});

interface Imported {
  readonly run: { readonly id: string };
  readonly outcomes: readonly string[];
  readonly results: readonly { readonly refusal?: { readonly code: string }; readonly conflicts?: readonly string[] }[];
  readonly end: {
    readonly missing: readonly object[];
    readonly run: { readonly counts: object; readonly held: number };
  };
}

/** A whole import in batches of two, as the command line makes it. */
async function imported(source: string, records: readonly object[], told: object = {}): Promise<Imported> {
  const run = (await administrator.post(PATH, { source, contentHash: HASH, expected: records.length, ...told })).body;
  const results = [];
  for (let from = run.done as number; from < records.length; from += 2) {
    const { status, body } = await administrator.post(`${PATH}/${run.id}/records`, {
      from,
      records: records.slice(from, from + 2),
    });
    if (status !== 200) throw new Error(JSON.stringify(body));
    results.push(...body.results);
  }
  const end = (await administrator.post(`${PATH}/${run.id}/end`)).body;
  return { run, end, results, outcomes: results.map(({ outcome }: { outcome: string }) => outcome) };
}

it('brings a directory in, tells of it in bulk, and a second time changes nothing', async () => {
  const records = [
    organisation('1', { identifier: ico }),
    site('s', '1'),
    offer('a', '1', { sites: ['s'] }),
    offer('b', '1'),
  ];
  // The organisation has a national identifier: what names it by the source's id is told so by whoever reads the file.
  const named = records.map((one) => ('organisation' in one ? { ...one, organisation: ico } : one));
  expect((await imported('guide', named)).outcomes).toEqual(['created', 'created', 'created', 'created']);
  const listed = (await administrator.get('/api/v1/registry/services?source=guide')).body.items;
  expect(listed).toMatchObject([
    {
      name: 'Service a',
      organisation: 'Organisation 1',
      status: 'recorded',
      details: { description: 'x' },
      version: 1,
    },
    { name: 'Service b', siteIds: [] },
  ]);
  expect((await administrator.get('/api/v1/registry/sites?source=guide')).body.items).toMatchObject([
    { id: listed[0].siteIds[0], name: 'Site s' },
  ]);
  await eventually(() => expect([services, organisations].every(({ heard }) => heard.length > 0)).toBe(true));
  expect(organisations.heard[0]!.data.items).toMatchObject([{ name: 'Organisation 1', ...ico, version: 1 }]);
  expect(services.heard.flatMap(({ data }) => data.items)).toHaveLength(2);
  const before = await service.database.fingerprint(AN_AUTHORITY);
  const again = await imported('guide', named);
  expect(again.outcomes).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged']);
  expect(again.end).toMatchObject({ missing: [], run: { held: 4 } });
  const rows = async (table: string) =>
    (await service.database.query(`select count(*)::int as count from ${table}`))[0]!['count'];
  expect([await rows('register_change'), await rows('import_seen')]).toEqual([0, 0]);
  const [{ by }] = (await service.database.query('select created_by_run as by from service limit 1')) as [
    { by: string },
  ];
  expect((await administrator.get(`${PATH}/${by}`)).body).toMatchObject({
    source: 'guide',
    startedBy: administrator.id,
  });
  expect(before).toBeDefined();
});

it('what comes later names an organisation as the source does, though the register knows it by a national identifier', async () => {
  const national = { scheme: 'CZ-ICO', identifier: '99000016' };
  await imported('later', [organisation('7', { identifier: national })]);
  const run = await imported('later', [offer('a', '7')], { contentHash: 'f'.repeat(64) });
  expect(run.outcomes).toEqual(['created']);
  const [one] = (await administrator.get('/api/v1/registry/services?source=later')).body.items;
  expect(one).toMatchObject({ organisation: 'Organisation 7' });
});

it('takes over what the source changed, keeps what people changed, and shows where both did', async () => {
  await imported('both', [organisation('1'), organisation('2'), organisation('3')]);
  const rows = await service.database.query<{ id: string; source_id: string }>(
    `select id, source_id from organisation where source = 'both' order by source_id`,
  );
  const byHand = (id: string, sql: string) =>
    service.database.asApp(AN_AUTHORITY, `update organisation set ${sql}, version = version + 1 where id = '${id}'`);
  await byHand(rows[0]!.id, `name = 'Renamed by hand'`);
  await byHand(rows[1]!.id, `name = 'Renamed by hand, too'`);
  const next = [
    organisation('1', { fields: { url: 'https://new.example' } }),
    organisation('2', { name: 'Renamed by the source', fields: { url: 'https://new.example' } }),
    organisation('3', { name: 'Renamed by the source' }),
  ];
  const confirmed = { isConfirmed: true, contentHash: 'b'.repeat(64) };
  const run = await imported('both', next, confirmed);
  expect(run.outcomes).toEqual(['updated', 'conflict', 'updated']);
  expect(run.results[1]!.conflicts).toEqual(['name']);
  const now = (await administrator.get('/api/v1/registry/organisations?limit=200')).body.items;
  const nameOf = (id: string) => now.find((one: { id: string }) => one.id === id).name;
  expect(rows.map(({ id }) => nameOf(id))).toEqual([
    ...['Renamed by hand', 'Renamed by hand, too', 'Renamed by the source'],
  ]);
  const conflicts = (await administrator.get(`${PATH}/conflicts?source=both`)).body.items;
  expect(conflicts).toMatchObject([{ field: 'name', ours: 'Renamed by hand, too', theirs: 'Renamed by the source' }]);
  // The url of the one in conflict was taken over, with a line of history.
  const [change] = await service.database.query(
    `select changes, source from register_change where noun_id = $1 order by id desc limit 1`,
    [rows[1]!.id],
  );
  expect(change).toEqual({
    source: 'both',
    changes: [{ field: 'url', from: 'https://a.example', to: 'https://new.example' }],
  });
  // And so until somebody settles it.
  expect((await imported('both', next, confirmed)).outcomes).toEqual(['unchanged', 'conflict', 'unchanged']);
});

it('what people said of a service is told with what a directory changes of it', async () => {
  await imported('tied', [organisation('1'), offer('a', '1')]);
  const [{ id }] = (await administrator.get('/api/v1/registry/services?source=tied')).body.items;
  const serviceType = { catalogueVersionId: '019a9d3e-1c00-7000-8000-0000000000c1', code: '44' };
  await service.database.asApp(
    AN_AUTHORITY,
    `update service set catalogue_version_id = $2, code = $3, form = 'field', status = 'active', version = version + 1
     where id = $1`,
    [id, ...Object.values(serviceType)],
  );
  const renamed = [organisation('1'), offer('a', '1', { name: 'Jinak' })];
  const run = await imported('tied', renamed, { isConfirmed: true, contentHash: '9'.repeat(64) });
  expect(run.outcomes).toEqual(['unchanged', 'updated']);
  const told = () => services.heard.flatMap(({ data }) => data.items).filter(({ serviceId }) => serviceId === id);
  await eventually(() => expect(told()).toHaveLength(2));
  expect(told()[1]).toMatchObject({ name: 'Jinak', serviceType, form: 'field', status: 'active', version: 3 });
});

it('stops before more than 5 % of what is held is changed, unless somebody wants that', async () => {
  const many = Array.from({ length: 20 }, (_, at) => organisation(`${at}`));
  await imported('guard', many);
  const changed = (count: number) => many.map((one, at) => (at < count ? { ...one, name: `New ${at}` } : one));
  const hash = (letter: string) => ({ contentHash: letter.repeat(64) });
  expect((await imported('guard', changed(1), hash('c'))).outcomes.filter((one) => one === 'updated')).toHaveLength(1);
  await expect(imported('guard', changed(3), hash('d'))).rejects.toThrow('import/too-many-changes');
  // The same again, confirmed: it goes on where it stopped.
  const run = await imported('guard', changed(3), { ...hash('d'), isConfirmed: true });
  expect(run.end.run.counts).toMatchObject({ updated: 2, unchanged: 18 });
});

it('names what the source no longer has, and removes nothing', async () => {
  await imported('gone', [organisation('1'), organisation('2')]);
  const run = await imported('gone', [organisation('1')], { contentHash: 'e'.repeat(64) });
  expect(run.end.missing).toMatchObject([{ kind: 'organisation', id: '2', name: 'Organisation 2' }]);
  const { items } = (await administrator.get('/api/v1/registry/organisations?identifier=gone/2')).body;
  expect(items).toHaveLength(1);
});

it('leaves single records out with a reason, and takes the rest', async () => {
  const run = await imported('refused', [
    organisation('1', { identifier: { ...ico, identifier: '00000018' } }),
    organisation('2'),
    offer('a', '2'),
    offer('b', 'nobody'),
    offer('c', '2', { sites: ['nowhere'] }),
    offer('a', '2'),
    offer('d', '2'),
    offer('d', '2'),
  ]);
  expect(run.outcomes).toEqual([
    'refused',
    'created',
    'created',
    'refused',
    'refused',
    'unchanged',
    'created',
    'refused',
  ]);
  expect(run.results.map(({ refusal }) => refusal?.code ?? null)).toEqual([
    ...['organisation/identifier-invalid', null, null, 'import/organisation-unknown'],
    ...['import/site-unknown', null, null, 'import/record-twice'],
  ]);
});

it('what people registered by hand is theirs: a directory fills what is open, and overwrites nothing', async () => {
  const told = { scheme: 'CZ-ICO', identifier: '99000008' };
  const { id } = (await administrator.post('/api/v1/registry/organisations', { name: 'By hand', ...told })).body;
  const stated = [organisation('9', { name: 'From the directory', identifier: told })];
  const run = await imported('fills', stated, { isConfirmed: true });
  expect(run.outcomes).toEqual(['conflict']);
  const [row] = await service.database.query('select name, details, source from organisation where id = $1', [id]);
  expect(row).toEqual({ name: 'By hand', details: { url: 'https://a.example' }, source: null });
});

it('a batch that comes twice, too early or for a run that is over is refused, and nothing is lost', async () => {
  const run = (await administrator.post(PATH, { source: 'steps', contentHash: HASH, expected: 2 })).body;
  const send = (from: number, id: string) =>
    administrator.post(`${PATH}/${run.id}/records`, { from, records: [organisation(id)] });
  expect((await send(0, '1')).status).toBe(200);
  expect(await send(0, '1')).toMatchObject({ status: 409, code: 'import/out-of-step' });
  expect(await send(2, '3')).toMatchObject({ status: 409, code: 'import/out-of-step' });
  expect(await administrator.post(`${PATH}/${run.id}/end`)).toMatchObject({
    status: 409,
    code: 'import/not-all-there',
  });
  // Begun again with the same content, it goes on.
  expect((await administrator.post(PATH, { source: 'steps', contentHash: HASH, expected: 2 })).body).toMatchObject({
    ...{ id: run.id, done: 1 },
  });
  const [one, two] = await Promise.all([send(1, '2'), send(1, '2')]);
  expect([one.status, two.status].sort()).toEqual([200, 409]);
  expect((await administrator.post(`${PATH}/${run.id}/end`)).status).toBe(200);
  expect(await send(2, '3')).toMatchObject({ status: 409 });
  expect(await administrator.post(`${PATH}/${run.id}/stop`)).toMatchObject({ status: 409, code: 'import/over' });
});

it('a dry run stores nothing', async () => {
  const run = (await administrator.post(PATH, { source: 'dry', contentHash: HASH, expected: 1 })).body;
  const body = { from: 0, records: [organisation('1')] };
  const { results } = (await administrator.post(`${PATH}/${run.id}/records?dryRun=true`, body)).body;
  expect(results).toEqual([{ id: '1', outcome: 'created' }]);
  expect(await service.database.query(`select from organisation where source = 'dry'`)).toEqual([]);
});

it.each([
  ['a record of no kind', { id: '1', name: 'x', fields: {} }],
  ['a name of blanks', organisation('1', { name: '  ' })],
  ['an unknown member', organisation('1', { colour: 'red' })],
  ['fields that are no text', organisation('1', { fields: { url: 1 } })],
  ['a field that is called as nothing is', organisation('1', { fields: { 'a b': 'x' } })],
])('refuses %s', async (_what, record) => {
  const run = (await administrator.post(PATH, { source: 'bad', contentHash: HASH, expected: 1 })).body;
  expect(await administrator.post(`${PATH}/${run.id}/records`, { from: 0, records: [record] })).toMatchObject({
    ...{ status: 400, code: 'request/invalid' },
  });
});

it.each(['hand', 'proposal', 'A b'])('no source is called %s', async (source) => {
  expect(await administrator.post(PATH, { source, contentHash: HASH, expected: 1 })).toMatchObject({ status: 400 });
});

it('another authority that reads the same source has its own', async () => {
  const stranger = service.person('registry-administrator', 'stranger', OTHER);
  const run = (await stranger.post(PATH, { source: 'guide', contentHash: HASH, expected: 1 })).body;
  expect(run.held).toBe(0);
  const body = { from: 0, records: [organisation('1')] };
  expect((await stranger.post(`${PATH}/${run.id}/records`, body)).body.results).toMatchObject([{ outcome: 'created' }]);
  expect((await administrator.get(`${PATH}/${run.id}`)).status).toBe(404);
});

it('tells a screen how far it is, as it goes on, until it is over', async () => {
  const told = { source: 'followed', contentHash: HASH, expected: 3 };
  const { id } = (await administrator.post(PATH, told)).body;
  const bearer = await administrator.bearer();
  const follow = (run: string) =>
    fetch(`${service.running.url}${PATH}/${run}/progress`, { headers: { authorization: `Bearer ${bearer}` } });
  const stream = await follow(id);
  expect([stream.status, stream.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  const text = stream.text();
  for (const [from, one] of [organisation('f1'), organisation('f2'), organisation('f3')].entries()) {
    await administrator.post(`${PATH}/${id}/records`, { from, records: [one] });
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
  await administrator.post(`${PATH}/${id}/end`);
  const runs = [...(await text).matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data!));
  expect(runs.map(({ done, status }) => [done, status])).toEqual([
    ...[0, 1, 2, 3].map((done) => [done, 'running']),
    [3, 'finished'],
  ]);
  expect((await follow('019a9d3e-1c00-7000-8000-00000000dead')).status).toBe(404);
  const planner = await service.person('planner').bearer();
  const refused = await fetch(`${service.running.url}${PATH}/${id}/progress`, {
    headers: { authorization: `Bearer ${planner}` },
  });
  expect(refused.status).toBe(403);
}, 20_000);
