import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { throwError, type Observable } from 'rxjs';
import { fill, isRefusal, newId, refuse, type Clock, type Language, type Refusal } from '@levada/kernel';
import type { Log } from '@levada/messaging';
import { brokenConstraint, isPassing, isUnstorable } from '@levada/persistence';
import { CLOCK, LOG, REFUSALS } from '../service/tokens.js';
import { languageOf, type RefusalCatalogue } from './refusals.js';

/** RFC 9457. `code` is stable; `title` and `detail` follow Accept-Language. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance: string;
  readonly code: string;
  readonly traceId: string;
  /** What stands there now, where somebody else changed it first. */
  readonly standing?: unknown;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly message: string }[];
}

/** The one border where a refusal becomes an answer in the user's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(REFUSALS) private readonly refusals: RefusalCatalogue,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void | Observable<never> {
    // A consumer's failure goes back as it is: the dead letter tells its real cause.
    if (host.getType() === 'rpc') return throwError(() => error);
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const traceId = newId(this.clock.now());
    const refusal = this.refusalOf(error, traceId);
    const problem = problemOf(
      refusal,
      this.refusals,
      languageOf(request.headers['accept-language']),
      request.url,
      traceId,
    );
    if (problem.status >= 500)
      this.log.error({ traceId, code: problem.code, error: errorText(error) }, 'a request failed');
    else this.log.info({ traceId, code: problem.code, status: problem.status }, 'a request was refused');
    void http
      .getResponse<FastifyReply>()
      .status(problem.status)
      .header('content-type', 'application/problem+json')
      .send(problem);
  }

  private refusalOf(error: unknown, trace: string): Refusal {
    if (isRefusal(error) && this.refusals[error.code]) return error;
    const constraint = brokenConstraint(error);
    const kept = Object.entries(this.refusals).find(
      ([, text]) => constraint !== undefined && text.constraint === constraint,
    );
    if (kept) return refuse(kept[0]);
    if (isUnstorable(error)) return refuse('request/unstorable-text');
    if (isPassing(error)) return refuse('service/unavailable');
    const status =
      error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown } | null)?.statusCode;
    if (status === 404) return refuse('request/no-such-route');
    if (status === 413) return refuse('request/too-large');
    if (typeof status === 'number' && status >= 400 && status < 500) return refuse('request/not-json');
    return refuse('service/failed', { trace });
  }
}

export function problemOf(
  refusal: Refusal,
  catalogue: RefusalCatalogue,
  language: Language,
  instance: string,
  traceId: string,
): Problem {
  const text = catalogue[refusal.code]!;
  const errors = refusal.places.map(({ pointer, code, facts }) => ({
    pointer,
    code,
    message: catalogue[code]
      ? fill(catalogue[code][language], facts ?? {})
      : fill(String(facts?.message ?? code), facts ?? {}),
  }));
  return {
    type: `https://levada.example/problems/${refusal.code}`,
    title: fill(text[language], refusal.facts),
    status: text.status,
    instance,
    code: refusal.code,
    traceId,
    ...(errors.length > 0 ? { errors } : {}),
    ...(refusal.standing === undefined ? {} : { standing: refusal.standing }),
  };
}

function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
