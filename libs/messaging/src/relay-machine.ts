import type { LogPosition } from '@levada/contracts';
import type { LoggedFact, LogState } from '@levada/persistence';

/** Facts numbered in one go, and published in one go. */
export const PAGE = 500;
/** Numbered facts that may wait in memory while NATS is away; beyond it they are read again from the log. */
const HELD = 20 * PAGE;

export interface RelayState {
  /** Elected, and not yet fenced off by another. */
  readonly leading: boolean;
  /** Connected, with the stream in place. */
  readonly wired: boolean;
  /** The last fact that has a number. */
  readonly head: LogPosition;
  /** The last fact that JetStream acknowledged. */
  readonly published: number;
  /** Numbered facts right after `published`, without a hole. */
  readonly held: readonly LoggedFact[];
  /** There may be facts without a number. */
  readonly more: boolean;
  readonly numbering: boolean;
  readonly reading: boolean;
  readonly publishing: boolean;
  /** Published facts that the log does not know to be published yet. */
  readonly unmarked: boolean;
}

export type RelayInput =
  | { readonly kind: 'elected'; readonly log: LogState }
  | { readonly kind: 'unseated' }
  | { readonly kind: 'wired' }
  | { readonly kind: 'unwired' }
  /** A transaction told facts, or it is time to look. */
  | { readonly kind: 'woken' }
  | { readonly kind: 'numbered'; readonly position: LogPosition; readonly facts: readonly LoggedFact[] }
  | { readonly kind: 'read'; readonly facts: readonly LoggedFact[] }
  | { readonly kind: 'published'; readonly epoch: number; readonly n: number }
  /** JetStream did not acknowledge: the stream may be gone. */
  | { readonly kind: 'not-published' }
  /** The database did not answer. */
  | { readonly kind: 'failed'; readonly at: 'numbering' | 'reading' }
  /** A reader's place was checked against the log. */
  | { readonly kind: 'recognised'; readonly log: LogState }
  /** Once a second. */
  | { readonly kind: 'second' };

export type RelayEffect =
  | { readonly kind: 'number'; readonly limit: number }
  | { readonly kind: 'read'; readonly after: { readonly epoch: number; readonly n: number }; readonly limit: number }
  | { readonly kind: 'publish'; readonly epoch: number; readonly facts: readonly LoggedFact[] }
  | { readonly kind: 'mark'; readonly epoch: number; readonly n: number }
  | { readonly kind: 'announce'; readonly head: LogPosition }
  /** Put the stream in place, then say `wired`. */
  | { readonly kind: 'wire' };

export const resting: RelayState = {
  leading: false,
  wired: false,
  head: { epoch: 0, n: 0, id: null },
  published: 0,
  held: [],
  more: false,
  numbering: false,
  reading: false,
  publishing: false,
  unmarked: false,
};

/**
 * The relay: numbers what was committed, publishes what is numbered, and tells its head. Numbering goes on while NATS
 * is away; publishing goes on while the next page is numbered. Pure: the simulation runs this very function.
 */
export function relay(before: RelayState, input: RelayInput): [RelayState, RelayEffect[]] {
  const [state, effects] = take(before, input);
  return schedule(state, effects);
}

function take(state: RelayState, input: RelayInput): [RelayState, RelayEffect[]] {
  switch (input.kind) {
    case 'elected':
      return [{ ...resting, wired: state.wired, leading: true, ...fromLog(input.log), more: true }, []];
    case 'unseated':
      return [{ ...resting, wired: state.wired }, []];
    case 'wired':
      return [{ ...state, wired: true }, []];
    case 'unwired':
      return [{ ...state, wired: false }, []];
    case 'woken':
      return [{ ...state, more: true }, []];
    case 'numbered':
      return [
        {
          ...withFacts({ ...state, head: input.position }, input.facts),
          numbering: false,
          more: state.more || input.facts.length === PAGE,
        },
        [],
      ];
    case 'read':
      return [{ ...withFacts(state, input.facts), reading: false }, []];
    case 'published': {
      if (input.epoch !== state.head.epoch) return [{ ...state, publishing: false }, []];
      const published = Math.max(state.published, input.n);
      return [
        { ...state, publishing: false, published, unmarked: true, held: state.held.filter((one) => one.n > published) },
        [],
      ];
    }
    case 'not-published':
      return [{ ...state, publishing: false, wired: false }, [{ kind: 'wire' }]];
    case 'failed':
      return [{ ...state, [input.at]: false, more: true }, []];
    case 'recognised':
      return input.log.epoch === state.head.epoch
        ? [state, []]
        : [{ ...state, ...fromLog(input.log), held: [], more: true }, [announce(input.log)]];
    case 'second':
      return state.leading
        ? [{ ...state, more: true, unmarked: false }, [announce(state.head), ...mark(state)]]
        : [state, []];
  }
}

function schedule(state: RelayState, effects: RelayEffect[]): [RelayState, RelayEffect[]] {
  let next = state;
  const out = [...effects];
  if (!next.leading) return [next, out];
  if (next.more && !next.numbering) {
    out.push({ kind: 'number', limit: PAGE });
    next = { ...next, numbering: true, more: false };
  }
  if (!next.wired || next.publishing || next.published >= next.head.n) return [next, out];
  const [first] = next.held;
  if (first) {
    out.push({ kind: 'publish', epoch: next.head.epoch, facts: next.held.slice(0, PAGE) });
    next = { ...next, publishing: true };
  } else if (!next.reading) {
    out.push({ kind: 'read', after: { epoch: next.head.epoch, n: next.published }, limit: PAGE });
    next = { ...next, reading: true };
  }
  return [next, out];
}

/** Holds facts that follow on what is held; others are read from the log when their turn comes. */
function withFacts(state: RelayState, facts: readonly LoggedFact[]): RelayState {
  const last = state.held.at(-1)?.n ?? state.published;
  const following = facts.filter((one) => one.n > last);
  const fits = following[0]?.n === last + 1 && state.held.length + following.length <= HELD;
  return fits ? { ...state, held: [...state.held, ...following] } : state;
}

function fromLog({ epoch, n, id, published }: LogState): Pick<RelayState, 'head' | 'published'> {
  return { head: { epoch, n, id }, published };
}

function mark(state: RelayState): RelayEffect[] {
  return state.unmarked ? [{ kind: 'mark', epoch: state.head.epoch, n: state.published }] : [];
}

function announce({ epoch, n, id }: LogPosition): RelayEffect {
  return { kind: 'announce', head: { epoch, n, id } };
}
