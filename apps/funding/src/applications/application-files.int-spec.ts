import { createHash, randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { FILE_LIFECYCLE } from '@levada/platform';
import { AN_AUTHORITY, eventually, movesKnown, movesLetBy, type Person } from '@levada/testing';
import { aFundingWorld, anOpenRound, submit, type FundingWorld, type OpenedRound } from '../rounds/round.factory.js';

const MB = 1024 * 1024;
let world: FundingWorld;
let round: OpenedRound;
let base: string;
let officer: Person;
beforeAll(async () => {
  world = await aFundingWorld();
  round = await anOpenRound(world);
  const application = await submit(world, round, '1', '100.00', [round.ref('P1')]);
  base = `/api/v1/funding/applications/${application}/files`;
  officer = world.service.person('funding-officer');
});
afterAll(() => world.stop());

const attach = (bytes: Uint8Array, name: string, who = officer) =>
  who.post(`${base}?${new URLSearchParams({ name, mediaType: 'application/pdf' })}`, bytes);
const stored = () => world.service.database.query('select count(*)::int as rows from file_chunk');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

it('keeps a file byte for byte, once, and gives it back as a download', async () => {
  const bytes = randomBytes(3 * MB + 17);
  const first = await attach(bytes, 'Rozpočet „2027“.pdf');
  expect(first).toMatchObject({ status: 201, etag: '"2"' });
  expect(first.body).toMatchObject({ size: bytes.length, sha256: sha256(bytes), status: 'kept', keptBy: officer.id });
  const again = await attach(bytes, 'Rozpočet „2027“.pdf');
  expect([again.status, again.body.id]).toEqual([200, first.body.id]);
  expect((await officer.get(base)).body.items).toEqual([first.body]);
  expect(await stored()).toEqual([{ rows: 13 }]);

  const download = await rawDownload(officer, first.body.id);
  expect(sha256(download.bytes)).toBe(sha256(bytes));
  expect(download.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-length': `${bytes.length}` });
  expect(download.headers['content-disposition']).toMatch(/^attachment; .*filename\*=UTF-8''Rozpo%C4%8Det/);
});

it.each([
  ['nothing', new Uint8Array(), 422, 'file/empty'],
  ['one byte more than 25 MB', Buffer.alloc(25 * MB + 1), 413, 'file/too-large'],
])('refuses %s, and keeps nothing of it', async (_what, bytes, status, code) => {
  const before = await stored();
  expect(await attach(bytes, 'x.bin')).toMatchObject({ status, code });
  expect(await stored()).toEqual(before);
});

it('takes a file of exactly 25 MB', async () => {
  expect(await attach(Buffer.alloc(25 * MB, 7), 'largest.bin')).toMatchObject({ status: 201 });
});

it.each([
  ['a folder in the name', `${'a/b.pdf'}`, 'application/pdf'],
  ['a line break in the name', 'a\r\nSet-Cookie: x', 'application/pdf'],
  ['no name', '', 'application/pdf'],
  ['a media type that is none', 'a.pdf', 'text/html; charset=utf-8'],
])('refuses %s', async (_what, name, mediaType) => {
  const answer = await officer.post(`${base}?${new URLSearchParams({ name, mediaType })}`, Buffer.from('x'));
  expect(answer).toMatchObject({ status: 400, code: 'request/invalid' });
});

it('refuses what is no file where a file belongs, and a file where none belongs', async () => {
  expect(await officer.post(`${base}?name=x`, { a: 1 })).toMatchObject({ status: 400, code: 'request/not-a-file' });
  expect(await officer.post('/api/v1/funding/sources', Buffer.from('x'))).toMatchObject({
    status: 400,
    code: 'request/not-json',
  });
});

it('sweeps away what breaks off on the way', async () => {
  const before = await stored();
  const url = new URL(`${world.service.running.url}${base}?name=broken.bin`);
  const token = await officer.bearer();
  await new Promise<void>((resolve) => {
    const sending = httpRequest(url, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${token}`, 'content-length': MB },
    });
    sending.on('error', () => resolve());
    sending.write(randomBytes(600 * 1024), () => setTimeout(() => sending.destroy(new Error('line cut')), 100));
  });
  await eventually(async () => {
    expect(await stored()).toEqual(before);
    expect(await world.service.database.query(`select from file where status = 'arriving'`)).toEqual([]);
  });
});

it('is removed with a reason: the bytes go, what they were stays', async () => {
  const { body: file } = await attach(Buffer.from('by mistake'), 'mistake.txt');
  const remove = (version?: number) =>
    officer.post(`${base}/${file.id}/remove`, { reason: 'Wrong annex' }, version ? { version } : {});
  expect(await remove()).toMatchObject({ status: 428 });
  expect(await remove(1)).toMatchObject({ status: 412 });
  const removed = await remove(2);
  expect(removed.body).toMatchObject({ status: 'removed', reason: 'Wrong annex', sha256: file.sha256, version: 3 });
  expect(await remove(3)).toMatchObject({ status: 410, code: 'file/removed' });
  expect(await officer.get(`${base}/${file.id}/content`)).toMatchObject({ status: 410, code: 'file/removed' });
  expect(await world.service.database.query('select from file_chunk where file_id = $1', [file.id])).toEqual([]);
});

it('a provider takes back what they handed in, until it was decided on; the office removes any', async () => {
  const application = await submit(world, round, '3', '100.00', [round.ref('P1')]);
  const files = `/api/v1/funding/applications/${application}/files`;
  const { organisationId } = round;
  const provider = world.service.person('provider-editor', 'own', AN_AUTHORITY, { organisationId });
  const hand = async (who: Person, name: string) =>
    (await who.post(`${files}?name=${name}`, Buffer.from(name))).body.id as string;
  const remove = (who: Person, id: string) => who.post(`${files}/${id}/remove`, { reason: 'x' }, { version: 2 });
  const [letter, first, second] = [await hand(officer, 'letter'), await hand(provider, 'a'), await hand(provider, 'b')];
  expect(await remove(provider, letter)).toMatchObject({ status: 403, code: 'file/not-yours' });
  expect((await remove(provider, first)).status).toBe(200);
  await world.service.database.query(`update application set status = 'decided', version = 2 where id = $1`, [
    application,
  ]);
  expect(await remove(provider, second)).toMatchObject({ code: 'application/decided' });
  expect((await remove(officer, second)).status).toBe(200);
});

it('no more than 50 at a time, however many come at once', async () => {
  const application = await submit(world, round, '4', '100.00', [round.ref('P1')]);
  const files = `/api/v1/funding/applications/${application}/files`;
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, at) => officer.post(`${files}?name=f${at}`, Buffer.from(`${at}`))),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(50);
  expect(answers.filter(({ code }) => code === 'file/too-many')).toHaveLength(10);
});

it('is seen by its own organisation and its own authority alone', async () => {
  const { body: file } = await attach(Buffer.from('private'), 'private.txt');
  const { organisationId } = round;
  const own = world.service.person('provider-editor', 'own', AN_AUTHORITY, { organisationId });
  const strange = world.service.person('provider-editor', 'strange', AN_AUTHORITY, {
    organisationId: await world.anOrganisation(),
  });
  const foreign = world.service.person('funding-officer', 'foreign', '019a9d3e-1c00-7000-8000-0000000000bb');
  expect((await own.get(`${base}/${file.id}/content`)).status).toBe(200);
  expect((await attach(Buffer.from('own'), 'own.txt', own)).status).toBe(201);
  for (const who of [strange, foreign]) {
    expect(await who.get(base)).toMatchObject({ status: 404, code: 'application/not-found' });
    expect(await who.get(`${base}/${file.id}/content`)).toMatchObject({ code: 'application/not-found' });
    expect(await attach(Buffer.from('x'), 'x.txt', who)).toMatchObject({ code: 'application/not-found' });
  }
  const application = await submit(world, round, '2', '100.00', [round.ref('P1')]);
  const elsewhere = `/api/v1/funding/applications/${application}/files/${file.id}/content`;
  expect(await officer.get(elsewhere)).toMatchObject({ status: 404, code: 'file/not-found' });
});

it('the database lets a file take the steps that the code knows, and no other', async () => {
  expect(await movesLetBy(world.service.database, 'file', FILE_LIFECYCLE)).toEqual(movesKnown(FILE_LIFECYCLE));
});

it('the database keeps it as it was handed in, whatever the service says', async () => {
  const { body: file } = await attach(Buffer.from('kept'), 'kept.txt');
  for (const sql of [
    `update file set name = 'other' where id = '${file.id}'`,
    `delete from file where id = '${file.id}'`,
    `update file_chunk set bytes = 'x' where file_id = '${file.id}'`,
    `delete from file_chunk where file_id = '${file.id}'`,
    `insert into file_chunk (file_id, n, authority_id, bytes) values ('${file.id}', 1, '${AN_AUTHORITY}', 'x')`,
    `update file set status = 'arriving' where id = '${file.id}'`,
  ])
    await expect(world.service.database.asApp(AN_AUTHORITY, sql)).rejects.toMatchObject({
      constraint: expect.stringMatching(/^file_(stays|lifecycle)$/),
    });
});

it('bytes that rotted on the disk are never handed out as whole, and the check tells which', async () => {
  const bytes = randomBytes(MB);
  const { body: file } = await attach(bytes, 'rots.bin');
  await world.service.database.query('alter table file_chunk disable trigger file_chunk_stays');
  await world.service.database.query(
    `update file_chunk set bytes = set_byte(bytes, 5, (get_byte(bytes, 5) + 1) % 256) where file_id = $1 and n = 1`,
    [file.id],
  );
  await world.service.database.query('alter table file_chunk enable trigger file_chunk_stays');
  await expect(rawDownload(officer, file.id)).rejects.toThrow();
  const check = await world.service.person('operator').get('/api/v1/funding/check');
  expect(check.body.files).toMatchObject({ broken: [file.id] });
});

async function rawDownload(who: Person, id: string): Promise<{ bytes: Buffer; headers: Record<string, string> }> {
  const response = await fetch(`${world.service.running.url}${base}/${id}/content`, {
    headers: { authorization: `Bearer ${await who.bearer()}` },
  });
  return { bytes: Buffer.from(await response.arrayBuffer()), headers: Object.fromEntries(response.headers) };
}
