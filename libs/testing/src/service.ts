import { randomUUID } from 'node:crypto';
import { idOf, systemClock, type Clock } from '@levada/kernel';
import {
  makeLog,
  startService,
  Tokens,
  type Role,
  type RunningService,
  type ServiceDefinition,
} from '@levada/platform';
import { aDatabase, type TestDatabase } from './database.js';
import { aNats, type TestServer } from './servers.js';

const SECRET = 'a signing secret that only tests know';
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

/** A person of a test, with a name of their own: two names are two people, whatever their roles. */
export interface Person {
  readonly id: string;
  get<Body = any>(path: string, asking?: Asking): Promise<Answer<Body>>; // eslint-disable-line @typescript-eslint/no-explicit-any -- a test says what it expects
  post<Body = any>(path: string, body?: unknown, asking?: Asking): Promise<Answer<Body>>; // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
}

export interface TestService {
  readonly running: RunningService;
  readonly database: TestDatabase;
  readonly nats: TestServer;
  /** A person with a role, in an authority. */
  person(role: Role, name?: string, authorityId?: string): Person;
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
  }: { clock?: Clock; nats?: TestServer; extras?: ReadonlyMap<symbol, unknown> } = {},
): Promise<TestService> {
  const database = await aDatabase(definition.name, definition.migrations);
  const server = nats ?? (await aNats());
  const running = await startService(definition, {
    databaseUrl: database.url,
    natsUrl: server.url,
    host: '127.0.0.1',
    port: 0,
    signingSecret: SECRET,
    clock,
    log: makeLog('test', undefined, process.env.LEVADA_TEST_LOG ?? 'silent'),
    ...(extras ? { extras } : {}),
  });
  const tokens = new Tokens(SECRET, clock);
  const ask = (id: string, token: () => Promise<string | undefined>): Person => {
    const send = async (method: string, path: string, body: unknown, { version, key, headers = {} }: Asking = {}) => {
      const bearer = await token();
      const response = await fetch(`${running.url}${path}`, {
        method,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const parsed = (text === '' ? undefined : JSON.parse(text)) as never;
      return {
        status: response.status,
        body: parsed,
        etag: response.headers.get('etag') ?? '',
        code: (parsed as { code?: string } | undefined)?.code,
      };
    };
    return {
      id,
      get: (path, asking) => send('GET', path, undefined, asking),
      post: (path, body = {}, asking) => send('POST', path, body, asking),
    };
  };
  return {
    running,
    database,
    nats: server,
    person: (role, name = role, authorityId = AN_AUTHORITY) => {
      const id = idOf('person', authorityId, name);
      return ask(id, () => tokens.sign({ id, name, roles: [role], authorityId }, definition.name, 60));
    },
    nobody: () => ask('', async () => undefined),
    stop: async () => {
      await running.stop();
      await database.drop();
      if (!nats) await server.remove();
    },
  };
}

export const aKey = (): string => randomUUID();
