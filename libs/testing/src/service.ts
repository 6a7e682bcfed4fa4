import { randomUUID } from 'node:crypto';
import { idOf, systemClock, type Clock } from '@levada/kernel';
import type { Role, TerritoryRef } from '@levada/contracts';
import {
  GATEWAY,
  keysInMemory,
  makeLog,
  migrationsOf,
  startService,
  Tokens,
  visitorOf,
  type KeyRing,
  type RunningService,
  type ServiceDefinition,
} from '@levada/platform';
import { contractOf } from './contract.js';
import { aDatabase, type TestDatabase } from './database.js';
import { aNats, type TestServer } from './servers.js';

export const AN_AUTHORITY = '019a9d3e-1c00-7000-8000-0000000000aa';

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly etag: string;
  readonly code: string | undefined;
}

export interface Asking {
  readonly version?: number;
  readonly key?: string;
  readonly headers?: Record<string, string>;
}

/** How far a person's grant reaches; nothing: all of the authority. */
export interface Limit {
  readonly territory?: TerritoryRef;
  readonly organisationId?: string;
}

/** A person of a test, with a name of their own: two names are two people, whatever their roles. */
export interface Person {
  readonly id: string;
  /** What a client of one's own shows in Authorization. */
  bearer(): Promise<string | undefined>;
  get<Body = any>(path: string, asking?: Asking): Promise<Answer<Body>>; // eslint-disable-line @typescript-eslint/no-explicit-any -- a test says what it expects
  post<Body = any>(path: string, body?: unknown, asking?: Asking): Promise<Answer<Body>>; // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
  send<Body = any>(method: string, path: string, body?: unknown, asking?: Asking): Promise<Answer<Body>>; // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
}

export interface TestService {
  readonly running: RunningService;
  readonly database: TestDatabase;
  readonly nats: TestServer;
  /** What its actor tokens are signed with. */
  readonly keys: KeyRing;
  /** A person with a role, in an authority. */
  person(role: Role, name?: string, authorityId?: string, limit?: Limit, id?: string): Person;
  /** A person's API token at work. */
  script(id: string, authorityId: string): Person;
  /** The gateway, as `access` knows it. */
  gateway(): Person;
  /** Somebody without an account, at the public door. */
  visitor(authorityId?: string): Person;
  nobody(): Person;
  stop(): Promise<void>;
}

/** A whole service on a database and a nats-server of its own (or on `nats`, to meet other services). */
export async function aService(
  definition: ServiceDefinition,
  {
    clock = systemClock,
    nats,
    extras,
    logFile,
  }: { clock?: Clock; nats?: TestServer; extras?: ReadonlyMap<symbol, unknown>; logFile?: string } = {},
): Promise<TestService> {
  const database = await aDatabase(definition.name, migrationsOf(definition));
  const server = nats ?? (await aNats());
  const keys = await keysInMemory();
  const running = await startService(definition, {
    databaseUrl: database.url,
    natsUrl: server.url,
    host: '127.0.0.1',
    port: 0,
    keys,
    clock,
    // A test that reads the log reads all of it.
    log: makeLog('test', logFile, logFile ? 'trace' : (process.env.LEVADA_TEST_LOG ?? 'silent')),
    ...(extras ? { extras } : {}),
  });
  const tokens = new Tokens(keys, clock);
  const contract = contractOf(definition);
  const ask = (id: string, token: () => Promise<string | undefined>): Person => {
    const send = async (method: string, path: string, body?: unknown, { version, key, headers = {} }: Asking = {}) => {
      const bearer = await token();
      const response = await fetch(`${running.url}${path}`, {
        method,
        headers: {
          ...(body === undefined
            ? {}
            : { 'content-type': body instanceof Uint8Array ? 'application/octet-stream' : 'application/json' }),
          ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
      });
      // A stream has no end to wait for; that it opened is the answer.
      const streams = response.headers.get('content-type')?.startsWith('text/event-stream');
      if (streams) await response.body?.cancel();
      const text = streams ? '' : await response.text();
      const type = (response.headers.get('content-type') ?? '').split(';')[0]!;
      const json = type.includes('json');
      const parsed = (text === '' ? undefined : json ? JSON.parse(text) : text) as never;
      contract.check(method, path, response.status, type, parsed);
      return {
        status: response.status,
        body: parsed,
        etag: response.headers.get('etag') ?? '',
        code: (parsed as { code?: string } | undefined)?.code,
      };
    };
    return {
      id,
      bearer: token,
      get: (path, asking) => send('GET', path, undefined, asking),
      post: (path, body = {}, asking) => send('POST', path, body, asking),
      send,
    };
  };
  return {
    running,
    database,
    nats: server,
    keys,
    person: (role, name = role, authorityId = AN_AUTHORITY, limit = {}, id = idOf('person', authorityId, name)) => {
      return ask(id, () =>
        tokens.sign({ id, name, authorityId, grants: [{ id, role, ...limit }] }, definition.name, 60),
      );
    },
    script: (id, authorityId) =>
      ask(id, () => tokens.sign({ id, name: id, authorityId, grants: [], script: true }, definition.name, 60)),
    gateway: () => ask(GATEWAY.id, () => tokens.sign(GATEWAY, definition.name, 60)),
    visitor: (authorityId = AN_AUTHORITY) =>
      ask(visitorOf(authorityId).id, () => tokens.sign(visitorOf(authorityId), definition.name, 60)),
    nobody: () => ask('', async () => undefined),
    stop: async () => {
      await running.stop();
      await database.drop();
      if (!nats) await server.remove();
    },
  };
}

export const aKey = (): string => randomUUID();
