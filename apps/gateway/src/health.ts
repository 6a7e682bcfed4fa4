import type { FastifyInstance } from 'fastify';
import type { ServiceStatus } from '@levada/platform';

/** `ready` speaks for the whole system: 503 as soon as one service has lost its database. */
export async function healthRoutes(
  app: FastifyInstance,
  { services, instanceId }: { services: Readonly<Record<string, string>>; instanceId: string },
): Promise<void> {
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
