import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { EventEmitter, once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { systemClock } from '@levada/kernel';
import { keysInMemory, makeLog, Tokens, type KeyRing } from '@levada/platform';
import { startGateway, type RunningGateway } from './gateway.js';

let keys: KeyRing;
let tokens: Tokens;
const officer = {
  id: 'p',
  name: 'P',
  authorityId: '019a9d3e-1c00-7000-8000-0000000000aa',
  grants: [{ id: '019a9d3e-1c00-7000-8000-0000000000ab', role: 'funding-officer' as const }],
};

let service: Server;
let gateway: RunningGateway;
let web: string;
const slow = new EventEmitter();
let seen: { url: string; authorization: string | undefined; body: string }[] = [];

beforeAll(async () => {
  keys = await keysInMemory();
  tokens = new Tokens(keys, systemClock);
  service = createServer((request: IncomingMessage, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      if (request.url!.endsWith('/slow')) return void slow.emit('asked', response);
      seen.push({ url: request.url!, authorization: request.headers.authorization, body });
      response
        .writeHead(201, { 'content-type': 'application/json', etag: '"7"' })
        .end('{"status":"ready","degraded":[]}');
    });
  });
  service.listen(0, '127.0.0.1');
  await once(service, 'listening');
  const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  const log = makeLog('test', undefined, 'silent');
  web = await mkdtemp(join(tmpdir(), 'levada-web-'));
  await mkdir(join(web, 'assets'));
  await writeFile(join(web, 'index.html'), '<!doctype html><title>Levada</title>');
  await writeFile(join(web, 'assets/index-1a2b.js'), 'export {};');
  gateway = await startGateway({
    host: '127.0.0.1',
    port: 0,
    services: { funding: url, planning: 'http://127.0.0.1:9' },
    keys,
    clock: systemClock,
    log,
    instanceId: 'i',
    described: [],
    version: 'test',
    web,
  });
});
afterAll(async () => {
  await gateway.stop();
  service.close();
  await rm(web, { recursive: true });
});
beforeEach(() => {
  seen = [];
});

const ask = async (path: string, init: RequestInit = {}, token?: string) =>
  fetch(gateway.url + path, {
    ...init,
    headers: { ...init.headers, ...(token ? { authorization: `Bearer ${token}` } : {}) },
  });

it('passes a request on byte for byte, with a token for that service alone', async () => {
  const body = '{"amount": "1.50" }';
  const answer = await ask(
    '/api/v1/funding/rounds?x=1',
    { method: 'POST', body, headers: { 'content-type': 'application/json' } },
    await tokens.sign(officer, 'levada', 60),
  );
  expect([answer.status, answer.headers.get('etag')]).toEqual([201, '"7"']);
  expect(seen[0]).toMatchObject({ url: '/api/v1/funding/rounds?x=1', body });
  expect(await tokens.read(seen[0]!.authorization, 'funding')).toEqual(officer);
  await expect(tokens.read(seen[0]!.authorization, 'planning')).rejects.toThrow('access/not-signed-in');
});

it('takes a body that waits for 100 Continue, as curl sends a file', async () => {
  const authorization = `Bearer ${await tokens.sign(officer, 'levada', 60)}`;
  const headers = { authorization, expect: '100-continue', 'content-type': 'application/octet-stream' };
  const asking = request(`${gateway.url}/api/v1/funding/files`, { method: 'POST', headers });
  asking.once('continue', () => asking.end('bytes'));
  asking.flushHeaders();
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  answer.resume();
  expect([answer.statusCode, seen[0]?.body]).toEqual([201, 'bytes']);
});

it.each([
  ['no token', async () => undefined],
  ['an actor token of a service', () => tokens.sign(officer, 'funding', 60)],
  ['an expired token', () => tokens.sign(officer, 'levada', -5)],
  ['a token of another key', async () => new Tokens(await keysInMemory(), systemClock).sign(officer, 'levada', 60)],
])('asks who you are: %s', async (_what, token) => {
  const answer = await ask('/api/v1/funding/rounds', {}, await token());
  expect(answer.status).toBe(401);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(seen).toEqual([]);
});

it('whoever goes before the answer comes keeps nothing open behind the door', async () => {
  const authorization = `Bearer ${await tokens.sign(officer, 'levada', 60)}`;
  const asking = request(`${gateway.url}/api/v1/funding/slow`, { headers: { authorization } });
  asking.on('error', () => undefined).end();
  const [response] = (await once(slow, 'asked')) as [ServerResponse];
  asking.destroy();
  await new Promise((resolve) => setTimeout(resolve, 200));
  // More than lies in the buffers between two sockets: unread, it would never be written.
  const closed = once(response, 'close', { signal: AbortSignal.timeout(5_000) });
  response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(Buffer.alloc(32 * 1024 * 1024));
  await closed;
});

it('says when a service is away, and when there is none', async () => {
  const token = await tokens.sign(officer, 'levada', 60);
  const away = await ask('/api/v1/planning/plans', {}, token);
  expect([away.status, ((await away.json()) as { code: string }).code]).toEqual([503, 'service/unavailable']);
  for (const path of ['/api/v1/nowhere/x', '/api/v1/constructor/x', '/api/elsewhere'])
    expect((await ask(path, {}, token)).status).toBe(404);
});

it('is ready only when every service is', async () => {
  const answer = await ask('/health/ready');
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({
    status: 'not ready',
    services: { funding: { status: 'ready' }, planning: { status: 'not ready' } },
  });
  expect(await (await ask('/health/live')).json()).toEqual({ status: 'live', instanceId: 'i' });
});

describe('the screens', () => {
  it.each(['/', '/rounds', '/decisions/019a9d3e-1c00-7000-8000-0000000000aa', '/invitation', '/healthy'])(
    'come for %s, asked for anew each time',
    async (path) => {
      const answer = await ask(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    },
  );

  it('have files that are kept for ever, since their names change with their content', async () => {
    const answer = await ask('/assets/index-1a2b.js');
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  });

  it.each([
    ['GET', '/api/nothing'],
    ['GET', '/api/v1'],
    ['GET', '/health/nothing'],
    ['GET', '/assets/gone-9f9f.js'],
    ['POST', '/rounds'],
  ])('are no answer to %s %s', async (method, path) => {
    const answer = await ask(path, { method });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
    expect(await answer.json()).toMatchObject({ code: 'request/no-such-route' });
  });
});
