import { createHash } from 'node:crypto';
import { createParamDecorator, Param, ParseUUIDPipe, type ExecutionContext } from '@nestjs/common';
import { canonicalJson, refuse, Refusal } from '@levada/kernel';
import type { IdempotencyKey } from '@levada/persistence';
import type { Actor, Reach } from '../access/actor.js';
import type { RequestWithActor } from '../access/may.guard.js';

const requestOf = (context: ExecutionContext): RequestWithActor =>
  context.switchToHttp().getRequest<RequestWithActor>();

/** The person who asks. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = requestOf(context);
  if (!actor) throw refuse('access/not-signed-in');
  return actor;
});

/** How far the permission of this route reaches for who asks. Only on routes that say they stay within it. */
export const Within = createParamDecorator((_: unknown, context: ExecutionContext): Reach => {
  const { reach } = requestOf(context);
  if (!reach) throw refuse('access/not-signed-in');
  return reach;
});

/** The version that the caller has read, from `If-Match: "3"`. */
export const ifMatch = (_: unknown, context: ExecutionContext): number => {
  const found = /^"(\d{1,9})"$/.exec(requestOf(context).headers['if-match'] ?? '');
  if (!found) throw refuse('request/if-match-missing');
  return Number(found[1]);
};
export const IfMatch = createParamDecorator(ifMatch);

/** What makes a request happen once: its `Idempotency-Key`, with who sent it, where to, and the hash of its body. */
export const once = (_: unknown, context: ExecutionContext): IdempotencyKey => {
  const key = onceIfAsked(_, context);
  if (!key) throw refuse('request/idempotency-key-missing');
  return key;
};
export const Once = createParamDecorator(once);

/** The same where a key is welcome: without one, a request that is sent again happens again. */
export const onceIfAsked = (_: unknown, context: ExecutionContext): IdempotencyKey | undefined => {
  const request = requestOf(context);
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || key.length < 1 || key.length > 255) throw refuse('request/idempotency-key-missing');
  const bodyHash = createHash('sha256').update(bodyText(request.body)).digest('hex');
  return { actorId: request.actor!.id, route: `${request.method} ${request.url.split('?')[0]}`, key, bodyHash };
};
export const OnceIfAsked = createParamDecorator(onceIfAsked);

/** Refuses when the noun is no longer at the version that was read; `standing` is told with it, so that both texts can be seen side by side. */
export function expectVersion(noun: { readonly version: number }, read: number, standing?: unknown): void {
  if (noun.version !== read) throw new Refusal('version/stale', {}, [], standing);
}

/** One spelling for one body. Guards and parameters come before validation: a body with numbers that no amount may be is told by its fault. */
function bodyText(body: unknown): string {
  try {
    return canonicalJson(body ?? null);
  } catch {
    throw refuse('request/invalid');
  }
}

/** A whole number in the path, from 1. Anything else is refused as `request/invalid`, with its place. */
export function countParam(name: string): ParameterDecorator {
  return Param(name, matching(name, /^[1-9]\d{0,8}$/, 'must be a whole number from 1', Number));
}

/** A new code in the path, as it would be taken in a body. Anything else is refused as `request/invalid`, with its place. */
export function codeParam(name: string): ParameterDecorator {
  return Param(name, matching(name, /^[^\s/]{1,60}$/, 'must be a code of at most 60 letters, without blanks', String));
}

function matching<Value>(name: string, pattern: RegExp, otherwise: string, valueOf: (text: string) => Value) {
  return {
    transform(text: string): Value {
      if (pattern.test(text)) return valueOf(text);
      const facts = { message: `${name} ${otherwise}` };
      throw refuse('request/invalid', {}, [{ pointer: `/${name}`, code: 'request/invalid', facts }]);
    },
  };
}

/** An id in the path. Anything else there is refused as `request/invalid`, with its place. */
export function idParam(name: string): ParameterDecorator {
  const exceptionFactory = () =>
    refuse('request/invalid', {}, [
      { pointer: `/${name}`, code: 'request/is-uuid', facts: { message: `${name} must be a UUID` } },
    ]);
  return Param(name, new ParseUUIDPipe({ exceptionFactory }));
}
