import type { AddressInfo, Socket } from 'node:net';
import type { Readable } from 'node:stream';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import replyFrom from '@fastify/reply-from';
import serveFiles from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { refuse, type Clock } from '@levada/kernel';
import {
  closeWhenIdle,
  openApiDocument,
  Tokens,
  visitorOf,
  type Actor,
  type KeyRing,
  type OpenApiPart,
} from '@levada/platform';
import { AccessClient, secretOf, type Identity } from './access-client.js';
import { refuseCrossSite, sessionOf } from './cookies.js';
import { docsRoutes } from './docs.js';
import { doors } from './doors.js';
import { healthRoutes } from './health.js';
import { gatewayPart } from './openapi.js';
import { outsideRoutes, type OutsideIssuer } from './outside.js';
import { tell, tellUnread } from './problems.js';
import { signInRoutes } from './sign-in.js';
import { isScreen, screensIn } from './web.js';

export interface GatewaySettings {
  readonly host: string;
  readonly port: number;
  /** Where each service answers: `{ funding: 'http://127.0.0.1:4105' }`. */
  readonly services: Readonly<Record<string, string>>;
  /** The ring that signs. */
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly log: Logger;
  /** Names this running system, so that a second start can say whom it met. */
  readonly instanceId: string;
  /** What the services describe of themselves; the gateway adds its own routes. */
  readonly described: readonly OpenApiPart[];
  readonly version: string;
  readonly outside?: OutsideIssuer | undefined;
  /** Where people see it, when a proxy in between does not say so. */
  readonly publicUrl?: string | undefined;
  /** Whose `X-Forwarded-For` is believed, as addresses and networks; nobody's by default. */
  readonly trustedProxies?: readonly string[];
  /** Folder of the built screens; a door without one has the API only. */
  readonly web?: string | undefined;
  /** Of one address, a minute. */
  readonly requestsAMinute?: number;
}

export interface RunningGateway {
  readonly url: string;
  stop(): Promise<void>;
}

/** An actor token lives just long enough for the one request it goes with. */
const ACTOR_SECONDS = 60;
/** A file's door takes the most; each service keeps to less where it takes less. */
const BODY_BYTES = 26 * 1024 * 1024;
const REQUESTS_A_MINUTE = 12_000;
const DOORS_A_MINUTE = 60;
/** Of people without an account, by address: enough to read a plan, and not enough to fill a box. */
const VISITS_A_MINUTE = 300;
const WORDS_A_MINUTE = 10;
const WORDS_BYTES = 64 * 1024;

/** The public door: asks who you are, and passes the request on with a short-lived token that says so. No domain in here. */
export async function startGateway(settings: GatewaySettings): Promise<RunningGateway> {
  const { services, clock, log, publicUrl, outside } = settings;
  const tokens = new Tokens(settings.keys, clock);
  const access = new AccessClient(services.access ?? '', tokens);
  const app = Fastify({
    forceCloseConnections: 'idle',
    bodyLimit: BODY_BYTES,
    clientErrorHandler: (error, socket) => tellUnread(error, socket, clock),
    trustProxy: settings.trustedProxies?.length ? [...settings.trustedProxies] : false,
  });
  app.setErrorHandler((error, request, reply) => tell(error, request, reply, settings));
  const { web } = settings;
  app.setNotFoundHandler((request, reply) =>
    web && isScreen(request)
      ? reply.sendFile('index.html')
      : tell(refuse('request/no-such-route'), request, reply, settings),
  );
  await app.register(helmet, {
    contentSecurityPolicy: POLICY,
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
  });
  await app.register(rateLimit, { max: settings.requestsAMinute ?? REQUESTS_A_MINUTE, timeWindow: '1 minute' });
  await app.register(cookie);
  app.addHook('onSend', async (request, reply) => {
    // What one person was shown is not for the next one at this browser, nor for a proxy.
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });

  const identityOf = (request: FastifyRequest): Promise<Identity> =>
    identityBehind(request, access, publicUrl).then((found) => {
      if (!found) throw refuse('access/not-signed-in');
      return found;
    });
  await app.register(healthRoutes, settings);
  const document = openApiDocument([...settings.described, gatewayPart], settings.version);
  await app.register(docsRoutes, { document });
  await app.register(signInRoutes, { access, publicUrl, outside: outside?.name, identityOf });
  if (outside) await app.register(outsideRoutes, { issuer: outside, access, publicUrl, log });
  if (web) await app.register(serveFiles, screensIn(web));
  await app.register(passOn, {
    services,
    log,
    tell: (error, request, reply) => tell(error, request, reply, settings),
    async tokenFor(request, service) {
      const actor = (await identityBehind(request, access, publicUrl))?.actor ?? (await signed(tokens, request));
      return `Bearer ${await tokens.sign(actor, service, ACTOR_SECONDS)}`;
    },
    async visitorsTokenFor(request, service, slug) {
      const visitor = visitorOf(await access.authority(slug, request.headers['accept-language']));
      return `Bearer ${await tokens.sign(visitor, service, ACTOR_SECONDS)}`;
    },
  } satisfies PassOn);
  await app.listen({ host: settings.host, port: settings.port });
  return {
    url: `http://${settings.host === '0.0.0.0' ? '127.0.0.1' : settings.host}:${(app.server.address() as AddressInfo).port}`,
    stop: () => closeWhenIdle(app.server, () => app.close()),
  };
}

/** Scripts and frames of other sites have no place in ours. */
const POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    objectSrc: ["'none'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
  },
} as const;

/** By the secret of an API token or session in Authorization, else by the browser's cookie. */
async function identityBehind(
  request: FastifyRequest,
  access: AccessClient,
  publicUrl: string | undefined,
): Promise<Identity | undefined> {
  const { authorization } = request.headers;
  const secret = authorization === undefined ? sessionOf(request, publicUrl) : secretOf(authorization);
  if (!secret) return undefined;
  if (authorization === undefined) refuseCrossSite(request, publicUrl);
  const authority = request.headers['levada-authority'];
  return access.identify(
    secret,
    authority === undefined ? undefined : String(authority),
    request.headers['accept-language'],
  );
}

/** Whoever can read the signing key runs this machine, and may say so. */
function signed(tokens: Tokens, request: FastifyRequest): Promise<Actor> {
  return tokens.read(request.headers.authorization, 'levada');
}

interface PassOn {
  readonly services: GatewaySettings['services'];
  readonly log: Logger;
  tell(error: unknown, request: FastifyRequest, reply: FastifyReply): void;
  tokenFor(request: FastifyRequest, service: string): Promise<string>;
  /** For somebody without an account, at the public door of the authority that the address names. */
  visitorsTokenFor(request: FastifyRequest, service: string, authority: string): Promise<string>;
}

async function passOn(app: FastifyInstance, settings: PassOn): Promise<void> {
  const { services, log, tell: say, tokenFor, visitorsTokenFor } = settings;
  await app.register(replyFrom, { undici: { connections: 64, pipelining: 1 } });
  // Bodies are passed on byte for byte, as they come: only the service reads them.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, body, done) => done(null, body));
  // A stream may be open for a minute; who stops does not wait for it, and its browser comes back.
  const streams = new Set<Socket>();
  app.addHook('preClose', async () => streams.forEach((socket) => socket.destroy()));
  const doorway = app.createRateLimit({ max: DOORS_A_MINUTE, timeWindow: '1 minute' });

  const forward = (
    request: FastifyRequest,
    reply: FastifyReply,
    { service, target, authorization }: { service: string; target: string; authorization: string | undefined },
  ): FastifyReply =>
    reply.from(target + request.url, {
      // The browser's cookie is ours alone; whom the token names is all that a service gets to know. Who waits for
      // `100 Continue`, as curl does with a file, has had it from here.
      rewriteRequestHeaders: (_original, headers) => ({
        ...{ ...headers, authorization },
        ...{ cookie: undefined, expect: undefined },
      }),
      // Whose browser has gone meanwhile takes nothing any more; unread, the answer would keep its service from ending.
      onResponse: (_request, answer, { stream }) => {
        const readable = stream as unknown as Readable;
        if (answer.raw.destroyed) readable.destroy();
        else answer.send(readable);
      },
      onError: (answer, { error }) => {
        log.warn({ service, error: String(error) }, 'a service did not answer');
        say(refuse('service/unavailable'), request, answer as FastifyReply);
      },
    });

  app.all('/api/v1/:service/*', async (request, reply) => {
    const { service } = request.params as { service: string };
    const target = Object.hasOwn(services, service) ? services[service] : undefined;
    if (!target) throw refuse('request/no-such-route');
    if (Number(request.headers['content-length'] ?? 0) > BODY_BYTES) throw refuse('request/too-large');
    const open = doors.find((door) => door.method === request.method && door.path === request.url.split('?')[0]);
    if (open?.guessable) {
      const limit = await doorway(request);
      if (!limit.isAllowed && limit.isExceeded) throw refuse('request/too-many');
    }
    if (request.url.split('?')[0]!.endsWith('/changes')) {
      const { socket } = request.raw;
      streams.add(socket);
      reply.raw.once('close', () => streams.delete(socket));
    }
    return forward(request, reply, {
      service,
      target,
      authorization: open ? undefined : await tokenFor(request, service),
    });
  });

  // No cookie and no token is looked at here: whoever comes this way is nobody in particular.
  const visits = app.createRateLimit({ max: VISITS_A_MINUTE, timeWindow: '1 minute' });
  const words = app.createRateLimit({ max: WORDS_A_MINUTE, timeWindow: '1 minute' });
  app.all('/api/v1/:service/public/:authority/*', async (request, reply) => {
    const { service, authority } = request.params as { service: string; authority: string };
    const target = Object.hasOwn(services, service) ? services[service] : undefined;
    if (!target) throw refuse('request/no-such-route');
    const reads = request.method === 'GET' || request.method === 'HEAD';
    const limit = await (reads ? visits : words)(request);
    if (!limit.isAllowed && limit.isExceeded) throw refuse('request/too-many');
    // A length that is not told is not believed to be small.
    if (!reads && !(Number(request.headers['content-length']) <= WORDS_BYTES)) throw refuse('request/too-large');
    return forward(request, reply, {
      service,
      target,
      authorization: await visitorsTokenFor(request, service, authority),
    });
  });
}
