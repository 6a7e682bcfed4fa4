import { Controller, Headers, Inject, Sse, type MessageEvent, type Type } from '@nestjs/common';
import { filter, interval, map, merge, mergeMap, takeUntil, timer, type Observable } from 'rxjs';
import type { Actor } from '../access/actor.js';
import { May } from '../access/may.guard.js';
import { holds } from '../access/permissions.js';
import { By } from '../http/parameters.js';
import { KnownGrants } from '../known-grants/known-grants.queries.js';
import { Does } from '../openapi/does.js';
import { ChangeFeed, type Change } from './change-feed.js';

/** A browser comes back by itself, and shows anew who it is. */
const LONGEST_MS = 60_000;
const LOOK_AGAIN_MS = 500;

/** Server-sent events of a service: which nouns changed, as they change. */
export function changesOf(service: string): Type {
  @Controller(`api/v1/${service}`)
  class ChangesController {
    constructor(
      @Inject(ChangeFeed) private readonly feed: ChangeFeed,
      @Inject(KnownGrants) private readonly known: KnownGrants,
    ) {}

    @Sse('changes')
    @May('operations:follow-changes')
    @Does({
      id: 'followChanges',
      summary:
        'What changes in the authority, as it changes: `{type, subject, version}` of the noun. Ends after a minute; come back with Last-Event-ID.',
      stream: true,
    })
    follow(@By() by: Actor, @Headers('last-event-id') last: string | undefined): Observable<MessageEvent> {
      const changes = this.feed.of(by.authorityId, placeOf(last)).pipe(map(messageOf));
      // A comment line now and then keeps proxies from closing what is silent.
      const signs = interval(15_000).pipe(map((): MessageEvent => ({ type: 'still-here', data: '' })));
      const withdrawn = interval(LOOK_AGAIN_MS).pipe(
        mergeMap(() => this.known.stillGranted(by)),
        filter(({ grants }) => !grants.some(({ role }) => holds(role, 'operations:follow-changes'))),
      );
      return merge(changes, signs).pipe(takeUntil(withdrawn), takeUntil(timer(LONGEST_MS)));
    }
  }
  return ChangesController;
}

function messageOf({ epoch, n, type, subject, version }: Change): MessageEvent {
  return { id: `${epoch}:${n}`, type: 'change', data: { type, subject, version } };
}

function placeOf(text: string | undefined): { epoch: number; n: number } | undefined {
  const [, epoch, n] = /^(\d{1,9}):(\d{1,15})$/.exec(text ?? '') ?? [];
  return epoch && n ? { epoch: Number(epoch), n: Number(n) } : undefined;
}
