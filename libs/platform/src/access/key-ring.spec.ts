import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '@levada/kernel';
import { keepKeysFresh, keysInMemory, KeysInFolder, rotateKeys, Tokens, type Actor } from '../index.js';

const jana: Actor = {
  id: '019a9d3e-1c00-7000-8000-0000000000a1',
  name: 'Jana Nová',
  authorityId: '019a9d3e-1c00-7000-8000-0000000000aa',
  grants: [
    { id: '019a9d3e-1c00-7000-8000-0000000000ab', role: 'planner', territory: { scheme: 's', level: 'l', code: 'c' } },
  ],
};
let folder = '';
const signing = () => join(folder, 'signing');
const open = () => join(folder, 'public');
const clock = fixedClock('2026-03-02T08:00:00Z');
const kidOf = (token: string) =>
  (JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString()) as { kid: string }).kid;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'levada-keys-'));
  await keepKeysFresh(signing(), open(), clock);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const signer = () => new Tokens(new KeysInFolder(signing(), 'sign', clock), clock);
const reader = () => new Tokens(new KeysInFolder(open(), 'verify', clock), clock);

it('what the gateway signs, a service reads with the public half alone', async () => {
  const token = await signer().sign(jana, 'funding', 60);
  expect(await reader().read(`Bearer ${token}`, 'funding')).toEqual(jana);
  await expect(reader().read(`Bearer ${token}`, 'planning')).rejects.toThrow('access/not-signed-in');
  await expect(reader().sign(jana, 'funding', 60)).rejects.toThrow('no signing key');
  expect(await readFile(join(open(), 'keys.json'), 'utf8')).not.toContain('"d"');
  expect((await stat(join(signing(), 'keys.json'))).mode & 0o777).toBe(0o600);
});

it('keys rotate while tokens are under way, and an old one dies an hour after it was followed', async () => {
  const [old, service] = [await signer().sign(jana, 'funding', 7_200), reader()];
  await service.read(`Bearer ${old}`, 'funding');
  await rotateKeys(signing(), open(), clock);
  const fresh = await signer().sign(jana, 'funding', 7_200);
  expect(kidOf(fresh)).not.toBe(kidOf(old));
  // A reader that has looked already meets a key it does not know, and looks again.
  await new Promise((resolve) => setTimeout(resolve, 1_050));
  expect(await service.read(`Bearer ${fresh}`, 'funding')).toEqual(jana);
  expect(await service.read(`Bearer ${old}`, 'funding')).toEqual(jana);
  clock.advance(3_600_001);
  // Nobody rotates again, and this reader has known it all along.
  await expect(service.read(`Bearer ${old}`, 'funding')).rejects.toThrow('access/not-signed-in');
});

it('a fresh key stays, and one of thirty days is followed', async () => {
  const first = kidOf(await signer().sign(jana, 'x', 60));
  clock.advance(30 * 86_400_000 - 1);
  await keepKeysFresh(signing(), open(), clock);
  expect(kidOf(await signer().sign(jana, 'x', 60))).toBe(first);
  clock.advance(2);
  await keepKeysFresh(signing(), open(), clock);
  expect(kidOf(await signer().sign(jana, 'x', 60))).not.toBe(first);
});

it.each([
  ['another ring', async () => new Tokens(await keysInMemory(), clock).sign(jana, 'funding', 60)],
  ['none at all', async () => `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`],
  [
    'a secret that everybody knows: the public key',
    async () => {
      const { SignJWT } = await import('jose');
      const text = await readFile(join(open(), 'keys.json'), 'utf8');
      const [{ kid }] = JSON.parse(text) as [{ kid: string }];
      return new SignJWT({})
        .setProtectedHeader({ alg: 'HS256', kid })
        .setSubject('x')
        .sign(new TextEncoder().encode(text));
    },
  ],
])('takes no token signed by %s', async (_what, make) => {
  await expect(reader().read(`Bearer ${await make()}`, 'funding')).rejects.toThrow('access/not-signed-in');
});

it('gives nothing for a role it does not know', async () => {
  const king = { ...jana, grants: [...jana.grants, { id: 'x', role: 'king' as 'planner' }] };
  expect((await reader().read(`Bearer ${await signer().sign(king, 'x', 60)}`, 'x')).grants).toEqual(jana.grants);
});

it('many who ask at once wait for one look; a file that goes away takes no key from who has it', async () => {
  const [token, service] = [await signer().sign(jana, 'x', 60), reader()];
  const read = () => service.read(`Bearer ${token}`, 'x');
  expect(await Promise.all(Array.from({ length: 20 }, read))).toEqual(Array.from({ length: 20 }, () => jana));
  await rm(join(folder, 'public'), { recursive: true });
  await new Promise((resolve) => setTimeout(resolve, 1_050));
  expect(await read()).toEqual(jana);
  const stranger = await new Tokens(await keysInMemory(), clock).sign(jana, 'x', 60);
  await expect(service.read(`Bearer ${stranger}`, 'x')).rejects.toThrow('access/not-signed-in');
});

it('keys that leaked are gone at once', async () => {
  const [old, service] = [await signer().sign(jana, 'x', 7_200), reader()];
  await service.read(`Bearer ${old}`, 'x');
  expect(await rotateKeys(signing(), open(), clock, { leaked: true })).toMatchObject({ kept: 0 });
  await expect(reader().read(`Bearer ${old}`, 'x')).rejects.toThrow('access/not-signed-in');
});
