import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimDataFolder, dataFolder, DataFolderTaken, INSTANCE_FILE, runningInstance } from './instance.js';
import { openSecrets } from './secrets.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'levada-instance-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const leave = (instance: object) => writeFile(join(folder, INSTANCE_FILE), JSON.stringify(instance));

describe('a data folder', () => {
  it.each([
    ['the option first', 'a', { LEVADA_DATA: '/b' }, join(process.cwd(), 'a')],
    ['then the environment', undefined, { LEVADA_DATA: '/b' }, '/b'],
    ['else .levada', undefined, {}, join(process.cwd(), '.levada')],
  ])('is named by %s', (_, option, env, expected) => expect(dataFolder(option, env)).toBe(expected));

  it('belongs to the process that claimed it, until it is released', async () => {
    const claim = await claimDataFolder(folder);
    await claim.update({ url: 'http://127.0.0.1:8080' });
    await expect(claimDataFolder(folder)).rejects.toThrow(`process ${process.pid} answers at http://127.0.0.1:8080`);
    expect(await runningInstance(folder)).toMatchObject({ url: 'http://127.0.0.1:8080', pid: process.pid });
    expect((await stat(join(folder, INSTANCE_FILE))).mode & 0o777).toBe(0o600);
    await claim.release();
    expect(await runningInstance(folder)).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is taken over from a process that is gone', async () => {
    await leave({ instanceId: 'old', pid: 2 ** 22 + 1, pidStartedAt: '1' });
    expect((await claimDataFolder(folder)).instance.pid).toBe(process.pid);
  });

  it('is taken over when the process id belongs to another process by now', async () => {
    await leave({ instanceId: 'old', pid: process.pid, pidStartedAt: 'another time' });
    expect((await claimDataFolder(folder)).instance.instanceId).not.toBe('old');
  });

  it.each([
    ['an empty folder', false],
    ['a stale claim', true],
  ])('goes to exactly one of many that start at once on %s', async (_, stale) => {
    if (stale) await leave({ instanceId: 'old', pid: 2 ** 22 + 1 });
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => claimDataFolder(folder)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(DataFolderTaken);
  });

  it('remembers its ports after an orderly end', async () => {
    const claim = await claimDataFolder(folder);
    await claim.update({ ports: { postgres: 21900, nats: 21901 } });
    await claim.release();
    expect((await claimDataFolder(folder)).lastPorts).toEqual({ postgres: 21900, nats: 21901 });
  });
});

describe('secrets', () => {
  it('are made once and are for their owner only', async () => {
    const [first, second] = await Promise.all([openSecrets(folder), openSecrets(folder)]);
    expect(first.postgres).toBe(second.postgres);
    expect(new Set([first.postgres, first.nats]).size).toBe(2);
    expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
  });

  it('keep the password of a role', async () => {
    const secrets = await openSecrets(folder);
    const [app, owner] = await Promise.all(['funding_app', 'funding_owner'].map((role) => secrets.rolePassword(role)));
    expect(app).not.toBe(owner);
    expect(await (await openSecrets(folder)).rolePassword('funding_app')).toBe(app);
    expect(await readFile(join(folder, 'secrets.json'), 'utf8')).toContain(owner as string);
  });
});
