import { AN_AUTHORITY, aService, eventually, type TestService } from '@levada/testing';
import { Tokens } from '@levada/platform';
import { systemClock } from '@levada/kernel';
import { registry } from './index.js';

let service: TestService;
beforeAll(async () => {
  service = await aService(registry);
});
afterAll(() => service.stop());

interface Heard {
  readonly id: string;
  readonly data: { type: string; subject: string; version: number };
}

/** Listens as a browser does, until it is stopped. */
async function listening(authorityId = AN_AUTHORITY, last?: string) {
  const id = `019a9d3e-1c00-7000-8000-${String(Math.floor(Math.random() * 1e12)).padStart(12, '0')}`;
  const actor = { id, name: 'x', authorityId, grants: [{ id, role: 'planner' as const }] };
  const token = await new Tokens(service.keys, systemClock).sign(actor, 'registry', 60);
  const ending = new AbortController();
  const response = await fetch(`${service.running.url}/api/v1/registry/changes`, {
    headers: { authorization: `Bearer ${token}`, ...(last ? { 'last-event-id': last } : {}) },
    signal: ending.signal,
  });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  const heard: Heard[] = [];
  let ended = false;
  void (async () => {
    let text = '';
    try {
      for await (const part of response.body!) {
        text += Buffer.from(part as Uint8Array).toString();
        for (let at = text.indexOf('\n\n'); at >= 0; at = text.indexOf('\n\n')) {
          const event = text.slice(0, at);
          text = text.slice(at + 2);
          const data = /^data: (\{.*)$/m.exec(event)?.[1];
          if (data) heard.push({ id: /^id: (.*)$/m.exec(event)![1]!, data: JSON.parse(data) as Heard['data'] });
        }
      }
    } catch {
      // Stopped by the test.
    }
    ended = true;
  })();
  return { id, heard, isOver: () => ended, stop: () => ending.abort() };
}

const register = async (name: string, identifier: string) =>
  (
    await service
      .person('registry-administrator')
      .post('/api/v1/registry/organisations', { name, scheme: 'CZ-ICO', identifier })
  ).body.id as string;

it('tells what changes in the authority as it changes, and what was missed meanwhile', async () => {
  const [own, other] = [await listening(), await listening('019a9d3e-1c00-7000-8000-0000000000bb')];
  const first = await register('Domov Pod Ještědem', '99000008');
  await eventually(async () =>
    expect(own.heard.map(({ data }) => data)).toEqual([
      { type: 'registry.organisation.registered.v1', subject: first, version: 1 },
    ]),
  );
  own.stop();
  const second = await register('Charita Liberec', '99000016');
  const back = await listening(AN_AUTHORITY, own.heard[0]!.id);
  await eventually(async () => expect(back.heard.map(({ data }) => data.subject)).toEqual([second]));
  const third = await register('Most k naději', '99000024');
  await eventually(async () => expect(back.heard.map(({ data }) => data.subject)).toEqual([second, third]));
  expect(other.heard).toEqual([]);
  back.stop();
  other.stop();
});

it('ends within a second for whoever is granted nothing any more', async () => {
  const stream = await listening();
  await service.database.query('insert into known_grant values ($1, 1, 2, true)', [stream.id]);
  const begun = performance.now();
  await eventually(async () => expect(stream.isOver()).toBe(true));
  expect(performance.now() - begun).toBeLessThan(1_500);
});

it('is closed to providers', async () => {
  const editor = service.person('provider-editor', 'e', AN_AUTHORITY, { organisationId: AN_AUTHORITY });
  expect((await editor.get('/api/v1/registry/changes')).status).toBe(403);
});
