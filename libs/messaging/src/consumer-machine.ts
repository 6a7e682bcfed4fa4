import type { LogPosition, NumberedEvent } from '@levada/contracts';
import type { LogState } from '@levada/persistence';

/** Events applied in one transaction, at most: a transaction of the worker stays well below a second. */
export const BATCH = 100;
/** An event that still fails at this try is put aside as a dead letter. */
export const TRIES = 5;

export interface ConsumerState {
  /** The last event that took effect. */
  readonly at: LogPosition;
  /** Delivered by JetStream, in the order of arrival, not yet acknowledged. */
  readonly delivered: readonly Delivery[];
  /** Fetched from the producer's log, in order. */
  readonly fetched: readonly NumberedEvent[];
  readonly busy: 'applying' | 'fetching' | 'pausing' | null;
  /** Events applied at once; fewer after a failure, so that those before the failing one take effect. */
  readonly batch: number;
  /** Failed tries of the event after `at`. */
  readonly tries: number;
  /** Where we were when the last announced head found us behind. */
  readonly behindAt: number | null;
  /** How far the producer's log reached when it was last asked, or where a rebuild ends that is under way. */
  readonly target: LogPosition;
}

export interface Delivery {
  readonly event: NumberedEvent;
  /** Names the message to acknowledge. */
  readonly receipt: number;
}

export type ConsumerInput =
  | { readonly kind: 'delivered'; readonly event: NumberedEvent; readonly receipt: number }
  | { readonly kind: 'head'; readonly head: LogPosition }
  | { readonly kind: 'caught-up'; readonly log: LogState; readonly events: readonly NumberedEvent[] }
  | { readonly kind: 'not-caught-up' }
  /** Effects are committed up to here; also after a rebuild was begun or a dead letter written. */
  | { readonly kind: 'applied'; readonly at: LogPosition }
  /** Event `n` failed (`null`: nobody can say which), and its whole batch with it. `passing`: the database is away. `broken`: no try will help. */
  | {
      readonly kind: 'failed';
      readonly n: number | null;
      readonly cause: string;
      readonly passing: boolean;
      readonly broken: boolean;
    }
  | { readonly kind: 'resumed' };

export type ConsumerEffect =
  | { readonly kind: 'ack'; readonly receipts: readonly number[] }
  /** Delivered once more: only the newest copy is acknowledged. */
  | { readonly kind: 'forget'; readonly receipts: readonly number[] }
  | { readonly kind: 'apply'; readonly from: LogPosition; readonly events: readonly NumberedEvent[] }
  | {
      readonly kind: 'bury';
      readonly from: LogPosition;
      readonly event: NumberedEvent;
      readonly cause: string;
      readonly tries: number;
    }
  /** `heard`: the furthest place of the log that we were told of. A log that does not know it was restored to an older state. */
  | { readonly kind: 'fetch'; readonly from: LogPosition; readonly heard: LogPosition }
  /** Begin the producer's log of the epoch of `to` from its first event; stale rows go once `to` is handled. */
  | { readonly kind: 'rebuild'; readonly from: LogPosition; readonly to: LogPosition }
  | { readonly kind: 'pause'; readonly milliseconds: number };

export function consumerAt(at: LogPosition, target = at): ConsumerState {
  return { at, delivered: [], fetched: [], busy: null, batch: BATCH, tries: 0, behindAt: null, target };
}

/**
 * A consumer of one producer: applies every event of the log once and in order, whatever JetStream loses, doubles or
 * swaps. What does not follow on the last applied event is looked up in the producer's own log. Pure: the simulation
 * runs this very function.
 */
export function consume(before: ConsumerState, input: ConsumerInput): [ConsumerState, ConsumerEffect[]] {
  const [state, effects] = take(before, input);
  return schedule(state, effects);
}

function take(state: ConsumerState, input: ConsumerInput): [ConsumerState, ConsumerEffect[]] {
  switch (input.kind) {
    case 'delivered':
      return onDelivered(state, { event: input.event, receipt: input.receipt });
    case 'head':
      return onHead(state, input.head);
    case 'caught-up':
      return onCaughtUp({ ...state, busy: null }, input.log, input.events);
    case 'not-caught-up':
      return pause(state, 500);
    case 'applied':
      return [
        {
          ...state,
          busy: null,
          at: input.at,
          tries: 0,
          batch: BATCH,
          fetched: state.fetched.filter((event) => follows(event, input.at)),
        },
        [],
      ];
    case 'failed':
      return onFailed(state, input);
    case 'resumed':
      return [{ ...state, busy: null }, []];
  }
}

/** JetStream delivers again what waits for long: a copy takes the place of the one before it, so that what waits stays bounded. */
function onDelivered(state: ConsumerState, delivery: Delivery): [ConsumerState, ConsumerEffect[]] {
  const { epoch, n } = delivery.event;
  const copies = state.delivered.filter(({ event }) => event.epoch === epoch && event.n === n);
  const others = copies.length > 0 ? state.delivered.filter((one) => !copies.includes(one)) : state.delivered;
  const next = { ...state, delivered: [...others, delivery] };
  return [next, copies.length > 0 ? [{ kind: 'forget', receipts: copies.map((one) => one.receipt) }] : []];
}

/** A head that we do not reach, or do not recognise, sends us to the producer's log. One second is given to what is still on its way. */
function onHead(state: ConsumerState, head: LogPosition): [ConsumerState, ConsumerEffect[]] {
  if (state.busy) return [state, []];
  const strange =
    head.epoch !== state.at.epoch || head.n < state.at.n || (head.n === state.at.n && head.id !== state.at.id);
  if (strange || (head.n > state.at.n && state.behindAt === state.at.n)) return fetch(state);
  return [{ ...state, behindAt: head.n > state.at.n ? state.at.n : null }, []];
}

function onCaughtUp(
  state: ConsumerState,
  log: LogState,
  events: readonly NumberedEvent[],
): [ConsumerState, ConsumerEffect[]] {
  const target = placeOf(log);
  if (log.epoch > state.at.epoch)
    return [{ ...state, busy: 'applying', fetched: [], target }, [{ kind: 'rebuild', from: state.at, to: target }]];
  const fetched = events.filter((event) => follows(event, state.at));
  // Nothing new there: what was delivered may have overtaken its own log entry, so it is looked up again a little later.
  return fetched.length > 0 ? [{ ...state, fetched, target }, []] : pause({ ...state, fetched, target: state.at }, 250);
}

function onFailed(
  state: ConsumerState,
  { n, cause, passing, broken }: Extract<ConsumerInput, { kind: 'failed' }>,
): [ConsumerState, ConsumerEffect[]] {
  if (passing) return pause(state, 500);
  const events = upcoming(state).slice(0, state.batch);
  const [event] = events;
  if (!event) return [{ ...state, busy: null }, []];
  // Those before the failing one first; where nobody can say which it was, one after the other.
  if (n === null ? events.length > 1 : n > event.n)
    return [{ ...state, busy: null, batch: n === null ? 1 : n - event.n }, []];
  // It could not even be put aside: not now, then.
  if (state.tries >= TRIES) return pause({ ...state, tries: TRIES - 1 }, 1_000);
  const tries = state.tries + 1;
  if (broken || tries >= TRIES) {
    return [{ ...state, busy: 'applying', tries: TRIES }, [{ kind: 'bury', from: state.at, event, cause, tries }]];
  }
  return pause({ ...state, tries }, 25 * 2 ** tries);
}

function schedule(state: ConsumerState, effects: ConsumerEffect[]): [ConsumerState, ConsumerEffect[]] {
  const done = state.delivered.filter(
    ({ event }) => event.epoch < state.at.epoch || (event.epoch === state.at.epoch && event.n <= state.at.n),
  );
  const out =
    done.length > 0 ? [...effects, { kind: 'ack', receipts: done.map((one) => one.receipt) } as const] : effects;
  const next = done.length > 0 ? { ...state, delivered: state.delivered.filter((one) => !done.includes(one)) } : state;
  if (next.busy) return [next, out];
  const events = upcoming(next).slice(0, next.batch);
  if (events.length > 0) return [{ ...next, busy: 'applying' }, [...out, { kind: 'apply', from: next.at, events }]];
  if (next.delivered.length === 0 && !isBeyond(next.target, next.at)) return [next, out];
  const [waiting, fetching] = fetch(next);
  return [waiting, [...out, ...fetching]];
}

/** Events that follow on the last applied one without a hole, from the log first, then from JetStream. */
function upcoming(state: ConsumerState): NumberedEvent[] {
  const known = new Map<number, NumberedEvent>();
  for (const { event } of state.delivered) if (event.epoch === state.at.epoch) known.set(event.n, event);
  for (const event of state.fetched) if (event.epoch === state.at.epoch) known.set(event.n, event);
  const out: NumberedEvent[] = [];
  let last: Pick<LogPosition, 'n' | 'id'> = state.at;
  for (;;) {
    const event = known.get(last.n + 1);
    if (!event || out.length === BATCH || (event.previous ?? null) !== last.id) return out;
    out.push(event);
    last = event;
  }
}

function follows(event: NumberedEvent, at: LogPosition): boolean {
  return event.epoch === at.epoch && event.n > at.n;
}

function fetch(state: ConsumerState): [ConsumerState, ConsumerEffect[]] {
  const told = [state.target, ...state.delivered.map(({ event }) => placeOf(event))];
  const heard = told.reduce((furthest, place) => (isBeyond(place, furthest) ? place : furthest), state.at);
  return [{ ...state, busy: 'fetching', behindAt: null }, [{ kind: 'fetch', from: state.at, heard }]];
}

function isBeyond(place: LogPosition, other: LogPosition): boolean {
  return place.epoch > other.epoch || (place.epoch === other.epoch && place.n > other.n);
}

function placeOf({ epoch, n, id }: LogPosition): LogPosition {
  return { epoch, n, id };
}

function pause(state: ConsumerState, milliseconds: number): [ConsumerState, ConsumerEffect[]] {
  return [{ ...state, busy: 'pausing' }, [{ kind: 'pause', milliseconds }]];
}
