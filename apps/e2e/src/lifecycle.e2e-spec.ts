import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { eventually } from './stories/step.js';
import { startSystem, type System } from './system.js';

interface Decision {
  id: string;
  priorityRefs: { priorityCode: string; amount: { amount: string } }[];
}

let system: System;
const decisions = async (): Promise<Decision[]> => {
  const officer = await system.as('funding-officer');
  return (await officer.get<{ items: Decision[] }>('funding/decisions?limit=200')).body.items;
};
const ready = () =>
  eventually(async () => {
    const response = await fetch(`${system.url}/health/ready`);
    const { status } = (await response.json()) as { status: string };
    if (status !== 'ready') throw new Error(`the system is ${status}`);
  });
const isGone = (pid: number): boolean => {
  try {
    return process.kill(pid, 0) && false;
  } catch {
    return true;
  }
};
/** Process ids of the two servers, as they themselves wrote them down. */
const servers = async (): Promise<{ postgres: number; nats: number }> => ({
  postgres: Number((await readFile(join(system.dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]),
  nats: Number(await readFile(join(system.dataDir, 'nats/nats.pid'), 'utf8')),
});

beforeAll(async () => {
  system = await startSystem();
}, 90_000);
afterAll(() => system.remove());

it('the demo is the region’s 215 municipalities, providers of the invented block, and a decided round', async () => {
  const steward = await system.as('data-steward');
  const summary = (await steward.get<{ levels: Record<string, number> }>('catalogue/territories/summary?scheme=cz-csu'))
    .body;
  expect(JSON.stringify(summary)).toContain('"municipality":215');
  const administrator = await system.as('registry-administrator');
  const { items } = (await administrator.get<{ items: { identifier: string }[] }>('registry/organisations?limit=200'))
    .body;
  expect(items.length).toBeGreaterThan(5);
  for (const { identifier } of items) expect(identifier).toMatch(/^990000\d\d$/);
  expect(await decisions()).toHaveLength(12);
});

it('from any decision to the plan’s sentence', async () => {
  for (const { id, priorityRefs } of await decisions()) {
    const { code, stdout } = await system.levada('trace', id, '--json');
    const traced = JSON.parse(stdout) as { priorities: { title: string; priorityCode: string }[] };
    expect([code, traced.priorities.map(({ priorityCode }) => priorityCode)]).toEqual([
      0,
      priorityRefs.map(({ priorityCode }) => priorityCode),
    ]);
    for (const { title } of traced.priorities) expect(title).toMatch(/\S/);
  }
}, 60_000);

it('a second start on the same data is refused, and says where the first one runs', async () => {
  const { code, stderr } = await system.levada('up', '--port', '0', '--data', system.dataDir);
  expect(code).toBe(1);
  expect(stderr).toContain(system.url);
  await ready();
});

it('a database and a nats-server that die are started again, and nothing is lost', async () => {
  const before = await decisions();
  const { postgres, nats } = await servers();
  process.kill(postgres, 'SIGKILL');
  process.kill(nats, 'SIGKILL');
  await eventually(async () => {
    const now = await servers();
    if (now.postgres === postgres || now.nats === nats) throw new Error('not yet');
  });
  await ready();
  expect(await decisions()).toEqual(before);
  const administrator = await system.as('registry-administrator');
  const body = { name: 'Po pádu', scheme: 'local', identifier: 'after' };
  expect((await administrator.post('registry/organisations', body)).status).toBe(201);
}, 60_000);

it('killed without warning, it is there again with all it had', async () => {
  const before = await decisions();
  const gone = once(system.process, 'exit');
  system.process.kill('SIGKILL');
  await gone;
  system = await startSystem([], system.dataDir);
  await ready();
  expect(await decisions()).toEqual(before);
}, 90_000);

it('Ctrl-C ends it within seconds and leaves nothing running', async () => {
  const { postgres, nats } = await servers();
  const begun = performance.now();
  expect(await system.stop()).toBe(0);
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect([isGone(postgres), isGone(nats)]).toEqual([true, true]);
}, 30_000);
