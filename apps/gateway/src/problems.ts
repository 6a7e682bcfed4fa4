import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
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

/** Answers what is no request that a route could get: its head is too long, or is no HTTP. The connection ends with it. */
export function tellUnread(error: Error & { readonly code?: string }, socket: Socket, clock: Clock): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const refusal = refuse(error.code === 'HPE_HEADER_OVERFLOW' ? 'request/head-too-large' : 'request/not-json');
  const problem = JSON.stringify(problemOf(refusal, catalogue, 'en', '', newId(clock.now())));
  const status = catalogue[refusal.code]!.status;
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Type: application/problem+json\r\n` +
      `Content-Length: ${Buffer.byteLength(problem)}\r\n\r\n${problem}`,
  );
}
