import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from '@levada/kernel';
import { keysInMemory, makeLog, Tokens, type KeyRing } from '@levada/platform';
import { eventually } from '@levada/testing';
import { anAccess, OFFICER, SECRET, type AnAccess } from './access.factory.js';
import { startGateway, type GatewaySettings, type RunningGateway } from './gateway.js';

let keys: KeyRing;
let access: AnAccess;
let funding: Server;
let seen: { authorization: string; cookie: string | undefined }[] = [];
const running: RunningGateway[] = [];

const urlOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function aGateway(more: Partial<GatewaySettings> = {}): Promise<string> {
  const gateway = await startGateway({
    ...{ host: '127.0.0.1', port: 0, keys, clock: systemClock, instanceId: 'i', described: [], version: 'test' },
    services: { access: access.url, funding: urlOf(funding) },
    log: makeLog('test', undefined, 'silent'),
    ...more,
  });
  running.push(gateway);
  return gateway.url;
}

beforeAll(async () => {
  keys = await keysInMemory();
  access = await anAccess();
  funding = createServer((request, response) => {
    seen.push({ authorization: request.headers.authorization ?? '', cookie: request.headers.cookie });
    request.resume().on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
  });
  funding.listen(0, '127.0.0.1');
  await once(funding, 'listening');
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
  seen = [];
});
afterAll(() => {
  access.stop();
  funding.closeAllConnections();
  funding.close();
});

const signIn = (url: string, headers: Record<string, string> = {}, password = 'right') =>
  fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ email: 'jana@kraj.example', password }),
  });
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

it.each([
  ['a plain-http LAN', (url: string) => ({ origin: url }), /^levada=lvs_\w+; Path=\/; HttpOnly; SameSite=Lax$/],
  [
    'https behind a proxy that says so',
    () => ({ 'x-forwarded-proto': 'https' }),
    /^__Host-levada=.*; HttpOnly; Secure; SameSite=Lax$/,
  ],
  [
    'https behind a proxy that says nothing',
    () => ({ origin: 'https://levada.kraj.example', 'sec-fetch-site': 'same-origin' }),
    /^__Host-levada=.*; Secure/,
  ],
])('signs in on %s, with the cookie that fits', async (_what, headers, cookie) => {
  const url = await aGateway();
  const answer = await signIn(url, headers(url) as Record<string, string>);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('set-cookie')).toMatch(cookie);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.json()).toMatchObject({
    person: { id: OFFICER.id, name: 'Jana Nová', language: 'cs' },
    authority: 'kraj',
    grants: [{ role: 'funding-officer' }],
  });
});

it('passes on who it is, and never the cookie', async () => {
  const url = await aGateway();
  const answer = await fetch(`${url}/api/v1/funding/rounds`, { headers: { cookie: `levada=${SECRET}` } });
  expect(answer.status).toBe(200);
  expect(seen[0]!.cookie).toBeUndefined();
  expect(await new Tokens(keys, systemClock).read(seen[0]!.authorization, 'funding')).toEqual(OFFICER);
});

it('says no as access says it, and asks no guess more than sixty a minute', async () => {
  const url = await aGateway();
  const wrong = await signIn(url, {}, 'wrong');
  expect([wrong.status, await codeOf(wrong), wrong.headers.get('set-cookie')]).toEqual([
    401,
    'session/not-accepted',
    null,
  ]);
  const answers = await Promise.all(Array.from({ length: 40 }, () => signIn(url, {}, 'wrong')));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThanOrEqual(10);
  expect([await codeOf(refused[0]!), Number(refused[0]!.headers.get('retry-after')) > 0]).toEqual([
    'request/too-many',
    true,
  ]);
});

it.each<[string, Record<string, string>, boolean]>([
  ['this site', { origin: 'HERE' }, true],
  [
    'this site, on https behind a proxy that renames the host',
    { origin: 'https://levada.example', 'sec-fetch-site': 'same-origin' },
    true,
  ],
  [
    'this site, behind a proxy that tells the host',
    { origin: 'https://levada.example', 'x-forwarded-host': 'levada.example' },
    true,
  ],
  ['another site', { origin: 'http://evil.example' }, false],
  ['another site of the same owner', { origin: 'https://x.example', 'sec-fetch-site': 'same-site' }, false],
  ['another port of this host', { origin: 'http://127.0.0.1:1' }, false],
  ['a frame without an origin', { origin: 'null' }, false],
  ['nowhere', {}, false],
])('a change with the cookie from %s: %p', async (_what, told, taken) => {
  const url = await aGateway();
  const headers = Object.fromEntries(
    Object.entries(told).map(([name, value]) => [name, value === 'HERE' ? url : value]),
  );
  const answer = await fetch(`${url}/api/v1/funding/rounds`, {
    method: 'POST',
    headers: { ...headers, cookie: `${headers.origin?.startsWith('https') ? '__Host-' : ''}levada=${SECRET}` },
  });
  expect([answer.status, seen.length]).toEqual(taken ? [200, 1] : [403, 0]);
  if (!taken) expect(await codeOf(answer)).toBe('session/cross-site');
});

it('lets nobody try more than sixty links a minute', async () => {
  const url = await aGateway();
  const look = () =>
    fetch(`${url}/api/v1/access/invitations/look`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
  const statuses = await Promise.all(Array.from({ length: 70 }, async () => (await look()).status));
  expect(statuses.filter((status) => status === 429)).toHaveLength(10);
});

it('by https a plain cookie is not ours: a sibling of this host may have set it', async () => {
  const url = await aGateway({ publicUrl: 'https://levada.kraj.example' });
  const ask = (cookie: string) => fetch(`${url}/api/v1/session`, { headers: { cookie } });
  expect((await ask(`levada=${SECRET}`)).status).toBe(401);
  expect((await ask(`__Host-levada=${SECRET}`)).status).toBe(200);
});

it('another site cannot sign a browser in or out', async () => {
  const url = await aGateway();
  expect(await codeOf(await signIn(url, { origin: 'http://evil.example' }))).toBe('session/cross-site');
  const out = await fetch(`${url}/api/v1/session`, {
    method: 'DELETE',
    headers: { origin: 'http://evil.example', cookie: `levada=${SECRET}` },
  });
  expect(out.status).toBe(403);
});

it('signs out: the cookie goes, and what it was opens nothing', async () => {
  const url = await aGateway();
  await signIn(url);
  const cookie = `levada=${SECRET}`;
  const out = await fetch(`${url}/api/v1/session`, { method: 'DELETE', headers: { origin: url, cookie } });
  expect([out.status, out.headers.get('set-cookie')]).toEqual([
    204,
    expect.stringMatching(/^levada=; .*Expires=Thu, 01 Jan 1970/),
  ]);
  expect((await fetch(`${url}/api/v1/session`, { headers: { cookie } })).status).toBe(401);
  await signIn(url);
});

it('believes access for half a second: a withdrawn grant is gone within one', async () => {
  const url = await aGateway();
  const headers = { authorization: `Bearer ${SECRET}` };
  await fetch(`${url}/api/v1/funding/rounds`, { headers });
  access.withdraw();
  const begun = performance.now();
  await eventually(async () => {
    await fetch(`${url}/api/v1/funding/rounds`, { headers });
    const actor = await new Tokens(keys, systemClock).read(seen.at(-1)!.authorization, 'funding');
    expect(actor.grants).toEqual([]);
  });
  expect(performance.now() - begun).toBeLessThan(1_000);
});

it('keeps scripts and frames of others out, and tells nothing of itself', async () => {
  const { headers } = await fetch(`${await aGateway()}/health/live`);
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('access-control-allow-origin')).toBeNull();
  expect(headers.get('x-powered-by')).toBeNull();
});

describe('an outside issuer', () => {
  let issuer: Server;
  let answers: (path: string, form: Record<string, string>, jar: Map<string, string>) => Promise<Response>;

  const { warn, info } = console;
  let Provider: typeof import('oidc-provider').default;
  beforeAll(async () => {
    // The provider warns of its own shortcuts for trials, at length.
    console.warn = console.info = () => undefined;
    Provider = (await import('oidc-provider')).default;
    issuer = createServer();
    issuer.listen(0, '127.0.0.1');
    await once(issuer, 'listening');
    answers = (path, form, jar) =>
      fetch(path, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: cookiesOf(jar) },
        body: new URLSearchParams(form).toString(),
      });
  });
  afterAll(() => {
    Object.assign(console, { warn, info });
    issuer.closeAllConnections();
    issuer.close();
  });

  async function withProvider(email: string, verified: boolean): Promise<string> {
    const url = await aGateway({
      outside: {
        issuer: urlOf(issuer),
        clientId: 'levada',
        clientSecret: 'a secret of the two of us',
        name: 'Krajská identita',
      },
    });
    const provider = new Provider(urlOf(issuer), {
      clients: [
        {
          client_id: 'levada',
          client_secret: 'a secret of the two of us',
          redirect_uris: [`${url}/api/v1/session/outside/callback`],
        },
      ],
      pkce: { required: () => true },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      findAccount: (_context, sub) => ({
        accountId: sub,
        claims: async () => ({ sub, email, email_verified: verified }),
      }),
    });
    issuer.removeAllListeners('request');
    issuer.on('request', (request, response) => void provider.callback()(request, response));
    return url;
  }

  /** Follows the ways of a browser, with a jar for each host, until it is back at a page of ours. */
  async function walk(start: string, ours: string): Promise<{ end: Response; jar: Map<string, string> }> {
    const jars = { ours: new Map<string, string>(), theirs: new Map<string, string>() };
    let address = start;
    for (let steps = 0; steps < 20; steps += 1) {
      const jar = address.startsWith(ours) ? jars.ours : jars.theirs;
      let answer = await fetch(address, { redirect: 'manual', headers: { cookie: cookiesOf(jar) } });
      keep(answer, jar);
      if (address.includes('/interaction/') && answer.status === 200) {
        const prompt = (await answer.text()).includes('name="login"') ? 'login' : 'consent';
        answer = await answers(address, { prompt, login: 'jana', password: 'x' }, jar);
        keep(answer, jar);
      }
      const next = answer.headers.get('location');
      if (!next) return { end: answer, jar: jars.ours };
      address = new URL(next, address).href;
      if (address === `${ours}/rounds?x=1`) return { end: answer, jar: jars.ours };
    }
    throw new Error(`the browser went round in circles, last to ${address}`);
  }

  it('signs in whom it knows by a verified address, and goes back to where they were', async () => {
    const url = await withProvider('jana@kraj.example', true);
    expect(await (await fetch(`${url}/api/v1/session/ways`)).json()).toEqual({
      password: true,
      outside: 'Krajská identita',
    });
    const { jar } = await walk(`${url}/api/v1/session/outside?back=${encodeURIComponent('/rounds?x=1')}`, url);
    expect(jar.get('levada')).toBe(SECRET);
    expect(access.asked.findLast(({ path }) => path === '/internal/sign-in-outside')!.body).toEqual({
      ...{ issuer: urlOf(issuer), subject: 'jana' },
      ...{ email: 'jana@kraj.example', emailVerified: true },
    });
  });

  it('turns away whom we do not know, without a session', async () => {
    const url = await withProvider('stranger@else.example', true);
    const { end, jar } = await walk(`${url}/api/v1/session/outside`, url);
    expect([end.status, await codeOf(end), jar.has('levada')]).toEqual([401, 'session/not-known-here', false]);
  });

  it('does not believe an answer that this browser has not asked for', async () => {
    const url = await withProvider('jana@kraj.example', true);
    const forged = await fetch(`${url}/api/v1/session/outside/callback?code=x&state=y`);
    expect([forged.status, await codeOf(forged)]).toEqual([401, 'session/outside-failed']);
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'rounds'])(
    'never leads to %s',
    async (back) => {
      const url = await withProvider('jana@kraj.example', true);
      const { headers } = await fetch(`${url}/api/v1/session/outside?back=${encodeURIComponent(back)}`, {
        redirect: 'manual',
      });
      const [value] = /levada-outside=([^;]+)/.exec(headers.get('set-cookie')!)!.slice(1);
      expect(JSON.parse(Buffer.from(value!, 'base64url').toString())).toMatchObject({ back: '/' });
    },
  );

  it('says when it is away', async () => {
    const url = await aGateway({
      outside: { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'y', name: 'z' },
    });
    const answer = await fetch(`${url}/api/v1/session/outside`, { redirect: 'manual' });
    expect([answer.status, await codeOf(answer)]).toEqual([503, 'session/outside-away']);
  });
});

function cookiesOf(jar: Map<string, string>): string {
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}

function keep(answer: Response, jar: Map<string, string>): void {
  for (const line of answer.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
    if (value === '') jar.delete(name!);
    else jar.set(name!, value!);
  }
}

describe('the public door', () => {
  const door = '/api/v1/funding/public/kraj/words';
  const say = (url: string, headers: Record<string, string> = {}, body = '{}') =>
    fetch(url + door, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

  it('lets in whoever comes as a visitor of the authority, whoever else they may be', async () => {
    const url = await aGateway();
    expect((await say(url, { authorization: `Bearer ${SECRET}`, cookie: `levada=${SECRET}` })).status).toBe(200);
    const visitor = await new Tokens(keys, systemClock).read(seen[0]!.authorization, 'funding');
    expect(visitor).toEqual({ id: 'visitor', name: 'visitor', authorityId: OFFICER.authorityId, grants: [] });
    expect(seen[0]!.cookie).toBeUndefined();
  });

  it('is no way to an authority that there is not, nor to any other door', async () => {
    const url = await aGateway();
    expect(await codeOf(await fetch(`${url}/api/v1/funding/public/nowhere/words`))).toBe('authority/not-found');
    expect((await fetch(`${url}/api/v1/nothing/public/kraj/words`)).status).toBe(404);
    for (const path of ['/api/v1/funding/rounds', '/api/v1/funding/public', '/api/v1/funding/public/kraj'])
      expect((await fetch(url + path)).status).toBe(401);
    expect(seen).toEqual([]);
  });

  it('takes few and short words of one address', async () => {
    const url = await aGateway();
    expect(await codeOf(await say(url, {}, 'x'.repeat(65 * 1024)))).toBe('request/too-large');
    const many = await Promise.all(Array.from({ length: 12 }, () => say(url)));
    expect(many.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(3);
    expect((await fetch(url + door)).status).toBe(200);
  });
});
