import type { AddressInfo } from 'node:net';
import replyFrom from '@fastify/reply-from';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { isRefusal, newId, refuse, type Clock } from '@levada/kernel';
import { houseRefusals, languageOf, problemOf, Tokens, type ServiceStatus } from '@levada/platform';
import { doors } from './doors.js';

export interface GatewaySettings {
  readonly host: string;
  readonly port: number;
  /** Where each service answers: `{ funding: 'http://127.0.0.1:4105' }`. */
  readonly services: Readonly<Record<string, string>>;
  readonly signingSecret: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Names this running system, so that a second start can say whom it met. */
  readonly instanceId: string;
}

export interface RunningGateway {
  readonly url: string;
  stop(): Promise<void>;
}

/** An actor token lives just long enough for the one request it goes with. */
const ACTOR_SECONDS = 60;

/** The public door: asks who you are, and passes the request on with a short-lived token that says so. No domain in here. */
export async function startGateway(settings: GatewaySettings): Promise<RunningGateway> {
  const { services, clock, log } = settings;
  const tokens = new Tokens(settings.signingSecret, clock);
  const app = Fastify({ forceCloseConnections: 'idle' });
  await app.register(replyFrom, { undici: { connections: 64, pipelining: 1 } });
  // Bodies are passed on byte for byte, as they come: only the service reads them, and limits their size.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, body, done) => done(null, body));

  app.setErrorHandler((error, request, reply) => tell(error, request, reply, settings));
  app.setNotFoundHandler((request, reply) => tell(refuse('request/no-such-route'), request, reply, settings));
  health(app, settings);
  app.all('/api/v1/:service/*', async (request, reply) => {
    const { service } = request.params as { service: string };
    const target = Object.hasOwn(services, service) ? services[service] : undefined;
    if (!target) throw refuse('request/no-such-route');
    const open = doors.some((door) => door.method === request.method && door.path === request.url.split('?')[0]);
    const authorization = open ? undefined : await actorToken(tokens, request, service);
    return reply.from(target + request.url, {
      rewriteRequestHeaders: (_original, headers) => ({ ...headers, authorization }),
      onError: (answer, { error }) => {
        log.warn({ service, error: String(error) }, 'a service did not answer');
        tell(refuse('service/unavailable'), request, answer as FastifyReply, settings);
      },
    });
  });
  await app.listen({ host: settings.host, port: settings.port });
  return {
    url: `http://${settings.host === '0.0.0.0' ? '127.0.0.1' : settings.host}:${(app.server.address() as AddressInfo).port}`,
    stop: () => app.close(),
  };
}

async function actorToken(tokens: Tokens, request: FastifyRequest, service: string): Promise<string> {
  const actor = await tokens.read(request.headers.authorization, 'levada');
  return `Bearer ${await tokens.sign(actor, service, ACTOR_SECONDS)}`;
}

/** `ready` speaks for the whole system: 503 as soon as one service has lost its database. */
function health(app: FastifyInstance, { services, instanceId }: GatewaySettings): void {
  app.get('/health/live', async () => ({ status: 'live', instanceId }));
  app.get('/health/ready', async (_request, reply) => {
    const answers = await Promise.all(
      Object.entries(services).map(async ([name, url]) => {
        const status = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(3_000) })
          .then((response) => response.json() as Promise<ServiceStatus & { status: string }>)
          .catch(() => ({ status: 'not ready', degraded: [] }));
        return [name, status] as const;
      }),
    );
    const ready = answers.every(([, { status }]) => status !== 'not ready');
    const degraded = answers.flatMap(([name, one]) => one.degraded.map((what) => `${name}: ${what}`));
    void reply.status(ready ? 200 : 503);
    return {
      status: !ready ? 'not ready' : degraded.length > 0 ? 'degraded' : 'ready',
      instanceId,
      degraded,
      services: Object.fromEntries(answers),
    };
  });
}

function tell(error: unknown, request: FastifyRequest, reply: FastifyReply, { clock, log }: GatewaySettings): void {
  const traceId = newId(clock.now());
  const status = (error as { statusCode?: number }).statusCode;
  const refusal = isRefusal(error)
    ? error
    : status === 413
      ? refuse('request/too-large')
      : status !== undefined && status < 500
        ? refuse('request/not-json')
        : refuse('service/failed', { trace: traceId });
  if (refusal.code === 'service/failed') log.error({ traceId, error: String(error) }, 'the gateway failed');
  const problem = problemOf(
    refusal,
    houseRefusals,
    languageOf(request.headers['accept-language']),
    request.url,
    traceId,
  );
  void reply.status(problem.status).header('content-type', 'application/problem+json').send(JSON.stringify(problem));
}
