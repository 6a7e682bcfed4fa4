import fc from 'fast-check';
import type { NumberedEvent } from '@levada/contracts';
import {
  BATCH,
  consume,
  consumerAt,
  TRIES,
  type ConsumerEffect,
  type ConsumerInput,
  type ConsumerState,
} from './consumer-machine.js';

const idOf = (epoch: number, n: number): string => `${epoch}-${n}`;
const event = (n: number, epoch = 1): NumberedEvent =>
  ({
    id: idOf(epoch, n),
    epoch,
    n,
    producer: 'funding',
    type: 't',
    ...(n > 1 ? { previous: idOf(epoch, n - 1) } : {}),
  }) as NumberedEvent;
const at = (n: number, epoch = 1) => ({ epoch, n, id: n === 0 ? null : idOf(epoch, n) });
const deliver = (n: number, receipt = n, epoch = 1): ConsumerInput => ({
  kind: 'delivered',
  event: event(n, epoch),
  receipt,
});
const log = (n: number, epoch = 1) => ({ ...at(n, epoch), published: n });

/** Feeds inputs one after another; gives the last state and the effects of the last input. */
function feed(start: ConsumerState, ...inputs: ConsumerInput[]): [ConsumerState, ConsumerEffect[]] {
  return inputs.reduce<[ConsumerState, ConsumerEffect[]]>(([state], input) => consume(state, input), [start, []]);
}
const kinds = (effects: readonly ConsumerEffect[]) => effects.map(({ kind }) => kind);

it('applies what follows, and acknowledges it only after the commit', () => {
  const [waiting, first] = feed(consumerAt(at(4)), deliver(5, 50));
  expect(first).toEqual([{ kind: 'apply', from: at(4), events: [event(5)] }]);
  const [done, second] = consume(waiting, { kind: 'applied', at: at(5) });
  expect(second).toEqual([{ kind: 'ack', receipts: [50] }]);
  expect(done.at).toEqual(at(5));
});

it('acknowledges a duplicate and one of an epoch that is over, and applies neither', () => {
  expect(feed(consumerAt(at(4)), deliver(3, 30))[1]).toEqual([{ kind: 'ack', receipts: [30] }]);
  expect(feed(consumerAt(at(4, 2)), deliver(9, 90))[1]).toEqual([{ kind: 'ack', receipts: [90] }]);
});

it.each([
  ['a hole', consumerAt(at(4)), deliver(6)],
  ['a new epoch', consumerAt(at(4)), deliver(1, 1, 2)],
  ['a log that is no longer the one read so far', consumerAt({ ...at(4), id: 'another' }), deliver(5)],
])('looks %s up in the producer’s log', (_what, state, input) => {
  expect(kinds(consume(state, input)[1])).toEqual(['fetch']);
});

it('fills a hole from the log, then goes on with what was delivered meanwhile', () => {
  const [state, effects] = feed(consumerAt(at(4)), deliver(7, 70), {
    kind: 'caught-up',
    log: log(7),
    events: [event(5), event(6)],
  });
  expect(effects).toEqual([{ kind: 'apply', from: at(4), events: [event(5), event(6), event(7)] }]);
  expect(consume(state, { kind: 'applied', at: at(7) })[1]).toEqual([{ kind: 'ack', receipts: [70] }]);
});

it('begins a new epoch from its first event', () => {
  const [, effects] = feed(consumerAt(at(4)), deliver(1, 1, 2), { kind: 'caught-up', log: log(9, 2), events: [] });
  expect(effects).toEqual([{ kind: 'rebuild', from: at(4), to: at(9, 2) }]);
});

it('says the furthest place it heard of, so that a log restored to an older state is recognised', () => {
  const asked = (state: ConsumerState, ...inputs: ConsumerInput[]) => feed(state, ...inputs)[1];
  expect(asked(consumerAt(at(4)), deliver(7), deliver(6))).toEqual([]);
  expect(asked(consumerAt(at(4)), deliver(7))).toEqual([{ kind: 'fetch', from: at(4), heard: at(7) }]);
  // A message of an epoch that the producer has forgotten is not asked about for ever: the next question names it.
  const [, again] = feed(
    consumerAt(at(4)),
    deliver(2, 20, 2),
    { kind: 'caught-up', log: log(4), events: [] },
    { kind: 'resumed' },
  );
  expect(again).toEqual([{ kind: 'fetch', from: at(4), heard: at(2, 2) }]);
  // So is the place to which a rebuild is under way, also after a new start.
  const [, rebuilding] = feed(consumerAt(at(4, 2), at(9, 2)), { kind: 'resumed' });
  expect(rebuilding).toEqual([{ kind: 'fetch', from: at(4, 2), heard: at(9, 2) }]);
});

it('gives an announced tail a second to arrive, then fetches it', () => {
  const [behind, first] = feed(consumerAt(at(4)), { kind: 'head', head: at(6) });
  expect(first).toEqual([]);
  expect(kinds(consume(behind, { kind: 'head', head: at(6) })[1])).toEqual(['fetch']);
});

it('asks the producer when its head lies behind us: it was restored', () => {
  for (const head of [at(3), { ...at(4), id: 'another' }, at(1, 2)]) {
    expect(kinds(feed(consumerAt(at(4)), { kind: 'head', head })[1])).toEqual(['fetch']);
  }
});

it('lets those before a failing event take effect, tries it again, and puts it aside at the last try', () => {
  const failed = (broken = false): ConsumerInput => ({ kind: 'failed', n: 7, cause: 'moon', passing: false, broken });
  let [state] = feed(consumerAt(at(4)), deliver(5), deliver(6), deliver(7), { kind: 'applied', at: at(5) });
  let effects: ConsumerEffect[];
  [state, effects] = consume(state, failed());
  expect(effects).toEqual([{ kind: 'apply', from: at(5), events: [event(6)] }]);
  [state] = consume(state, { kind: 'applied', at: at(6) });
  for (let tries = 1; tries < TRIES; tries += 1) {
    [state, effects] = consume(state, failed());
    expect(kinds(effects)).toEqual(['pause']);
    [state, effects] = consume(state, { kind: 'resumed' });
    expect(kinds(effects)).toEqual(['apply']);
  }
  expect(consume(state, failed())[1]).toEqual([
    { kind: 'bury', from: at(6), event: event(7), cause: 'moon', tries: TRIES },
  ]);
  // A broken contract is not tried again; a database that is away costs no try.
  const [fresh] = feed(consumerAt(at(6)), deliver(7));
  expect(kinds(consume(fresh, failed(true))[1])).toEqual(['bury']);
  const [paused] = consume(fresh, { kind: 'failed', n: 7, cause: 'away', passing: true, broken: false });
  expect([paused.tries, paused.busy]).toEqual([0, 'pausing']);
});

it('whatever is lost, doubled, swapped or failing: every event takes effect once and in order', () => {
  const TAIL = 40;
  const scenario = fc.array(
    fc.record({
      what: fc.constantFrom('deliver', 'double', 'head', 'fail', 'lose-answer'),
      n: fc.integer({ min: 1, max: TAIL }),
    }),
    { maxLength: 120 },
  );
  fc.assert(
    fc.property(scenario, (steps) => {
      let state = consumerAt(at(0));
      const applied: number[] = [];
      let answers = true;
      let failing = 0;
      const send = (input: ConsumerInput): void => {
        let effects: ConsumerEffect[];
        [state, effects] = consume(state, input);
        for (const effect of effects) carryOut(effect);
      };
      const carryOut = (effect: ConsumerEffect): void => {
        if (effect.kind === 'fetch') {
          const from = effect.from.n;
          const events = Array.from({ length: Math.min(BATCH, TAIL - from) }, (_, i) => event(from + 1 + i));
          pending.push(answers ? { kind: 'caught-up', log: log(TAIL), events } : { kind: 'not-caught-up' });
        } else if (effect.kind === 'apply') {
          expect(effect.from.n).toBe(applied.at(-1) ?? 0);
          if (failing > 0) {
            failing -= 1;
            pending.push({ kind: 'failed', n: effect.events.at(-1)!.n, cause: 'x', passing: true, broken: false });
          } else {
            applied.push(...effect.events.map(({ n }) => n));
            pending.push({ kind: 'applied', at: at(applied.at(-1)!) });
          }
        } else if (effect.kind === 'pause') pending.push({ kind: 'resumed' });
      };
      const pending: ConsumerInput[] = [];
      let receipt = 0;
      const settle = (most: number): void => {
        for (let turn = 0; turn < most && pending.length > 0; turn += 1) send(pending.shift()!);
      };
      for (const { what, n } of steps) {
        answers = what !== 'lose-answer';
        if (what === 'fail') failing = 2;
        if (what === 'head') send({ kind: 'head', head: at(n) });
        else for (let copy = what === 'double' ? 2 : 1; copy > 0; copy -= 1) send(deliver(n, (receipt += 1)));
        settle(2);
      }
      // The faults are over; the head is announced until it is reached.
      [answers, failing] = [true, 0];
      for (let second = 0; second < 6; second += 1) {
        settle(500);
        send({ kind: 'head', head: at(TAIL) });
      }
      settle(500);
      expect(applied).toEqual(Array.from({ length: TAIL }, (_, i) => i + 1));
      expect(state.delivered).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
