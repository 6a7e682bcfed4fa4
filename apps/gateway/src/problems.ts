import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { isRefusal, newId, refuse, type Clock, type Refusal } from '@levada/kernel';
import { houseRefusals, languageOf, problemOf, type Problem, type RefusalCatalogue } from '@levada/platform';
import { refusals } from './refusals.js';

const catalogue: RefusalCatalogue = { ...houseRefusals, ...refusals };

/** A service has said no, in the reader's language: its answer goes on as it is. */
export class ServiceSaidNo extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** Answers with the problem behind an error. */
export function tell(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  { clock, log }: { clock: Clock; log: Logger },
): void {
  const traceId = newId(clock.now());
  const problem =
    error instanceof ServiceSaidNo
      ? { ...error.problem, instance: request.url }
      : problemOf(
          refusalOf(error, traceId),
          catalogue,
          languageOf(request.headers['accept-language']),
          request.url,
          traceId,
        );
  if (problem.code === 'service/failed') log.error({ traceId, error: String(error) }, 'the gateway failed');
  void reply.status(problem.status).header('content-type', 'application/problem+json').send(JSON.stringify(problem));
}

function refusalOf(error: unknown, trace: string): Refusal {
  if (isRefusal(error)) return error;
  const status = (error as { statusCode?: number }).statusCode;
  if (status === 413) return refuse('request/too-large');
  if (status === 429) return refuse('request/too-many');
  if (status !== undefined && status < 500) return refuse('request/not-json');
  return refuse('service/failed', { trace });
}
