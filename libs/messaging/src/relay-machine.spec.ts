import fc from 'fast-check';
import type { LoggedFact } from '@levada/persistence';
import { PAGE, relay, resting, type RelayEffect, type RelayInput, type RelayState } from './relay-machine.js';

const fact = (n: number): LoggedFact => ({ n, type: 't', body: '{}', id: `${n}`, previous: n > 1 ? `${n - 1}` : null });
const facts = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => fact(from + i));
const position = (n: number, epoch = 1) => ({ epoch, n, id: n === 0 ? null : `${n}` });
const log = (n: number, published = n, epoch = 1) => ({ ...position(n, epoch), published });

function feed(start: RelayState, ...inputs: RelayInput[]): [RelayState, RelayEffect[]] {
  return inputs.reduce<[RelayState, RelayEffect[]]>(([state], input) => relay(state, input), [start, []]);
}
const kinds = (effects: readonly RelayEffect[]) => effects.map(({ kind }) => kind);
const elected = (n = 0, published = n): RelayInput => ({ kind: 'elected', log: log(n, published) });

it('does nothing before it is elected', () => {
  for (const input of [{ kind: 'woken' }, { kind: 'wired' }, { kind: 'second' }] as const)
    expect(relay(resting, input)[1]).toEqual([]);
});

it('numbers while NATS is away, publishes once it is there', () => {
  const [state, effects] = feed(resting, elected(), { kind: 'numbered', position: position(3), facts: facts(1, 3) });
  expect(effects).toEqual([]);
  expect(relay(state, { kind: 'wired' })[1]).toEqual([{ kind: 'publish', epoch: 1, facts: facts(1, 3) }]);
});

it('reads again from the log what an earlier relay numbered and did not publish', () => {
  const [, effects] = feed(resting, { kind: 'wired' }, elected(9, 4));
  expect(effects).toContainEqual({ kind: 'read', after: { epoch: 1, n: 4 }, limit: PAGE });
});

it('numbers the next page while it publishes this one, and one page at a time', () => {
  const [state, effects] = feed(resting, { kind: 'wired' }, elected(), {
    kind: 'numbered',
    position: position(PAGE),
    facts: facts(1, PAGE),
  });
  expect(kinds(effects)).toEqual(['number', 'publish']);
  expect(kinds(relay(state, { kind: 'woken' })[1])).toEqual([]);
});

it('puts the stream in place again when a fact is not acknowledged, and then publishes the same facts', () => {
  const [state, effects] = feed(
    resting,
    { kind: 'wired' },
    elected(),
    { kind: 'numbered', position: position(2), facts: facts(1, 2) },
    { kind: 'not-published' },
  );
  expect(kinds(effects)).toEqual(['wire']);
  expect(relay(state, { kind: 'wired' })[1]).toEqual([{ kind: 'publish', epoch: 1, facts: facts(1, 2) }]);
});

it('tells its head every second, and a new epoch at once', () => {
  const [state] = feed(resting, { kind: 'wired' }, elected(5));
  expect(relay(state, { kind: 'second' })[1]).toContainEqual({ kind: 'announce', head: position(5) });
  const [fresh, effects] = relay(state, { kind: 'recognised', log: log(7, 7, 2) });
  expect(effects).toContainEqual({ kind: 'announce', head: position(7, 2) });
  expect(fresh.head).toEqual(position(7, 2));
});

it('whatever fails, and whenever: every fact is published, in order, and none beyond the head', () => {
  const step = fc.constantFrom(
    'commit',
    'woken',
    'cut',
    'wired',
    'fail-number',
    'fail-publish',
    'unseat',
    'turn',
    'second',
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 150 }), (steps) => {
      let state = resting;
      let committed = 0;
      let numbered = 0;
      let published = 0;
      let marked = 0;
      let broken: 'number' | 'publish' | undefined;
      const pending: (() => RelayInput | undefined)[] = [];
      const send = (input: RelayInput): void => {
        let effects: RelayEffect[];
        [state, effects] = relay(state, input);
        for (const effect of effects) carryOut(effect);
      };
      const carryOut = (effect: RelayEffect): void => {
        if (effect.kind === 'number') {
          pending.push(() => {
            if (broken === 'number') return { kind: 'failed', at: 'numbering' };
            const from = numbered + 1;
            numbered = Math.min(committed, numbered + effect.limit);
            return { kind: 'numbered', position: position(numbered), facts: facts(from, numbered) };
          });
        } else if (effect.kind === 'read') {
          pending.push(() => ({
            kind: 'read',
            facts: facts(effect.after.n + 1, Math.min(numbered, effect.after.n + effect.limit)),
          }));
        } else if (effect.kind === 'publish') {
          const first = effect.facts[0]!.n;
          pending.push(() => {
            if (broken === 'publish') return { kind: 'not-published' };
            // Published again is fine, left out is not: nothing is published before all that comes before it.
            expect(first).toBeLessThanOrEqual(published + 1);
            published = Math.max(published, effect.facts.at(-1)!.n);
            return { kind: 'published', epoch: 1, n: effect.facts.at(-1)!.n };
          });
        } else if (effect.kind === 'mark') marked = Math.max(marked, effect.n);
        else if (effect.kind === 'wire') pending.push(() => ({ kind: 'wired' }));
      };
      const turn = (): void => {
        const input = pending.shift()?.();
        if (input) send(input);
      };
      const elect = (): void => {
        // What the old relay asked for is never answered: its session is gone.
        pending.length = 0;
        send({ kind: 'unseated' });
        send({ kind: 'elected', log: log(numbered, marked) });
      };
      elect();
      for (const what of steps) {
        if (what === 'commit') committed += 3;
        else if (what === 'woken' || what === 'second' || what === 'wired') send({ kind: what });
        else if (what === 'cut') send({ kind: 'unwired' });
        else if (what === 'unseat') elect();
        else if (what === 'turn') turn();
        else broken = what === 'fail-number' ? 'number' : 'publish';
      }
      broken = undefined;
      send({ kind: 'wired' });
      for (let left = 400; left > 0 && published < committed; left -= 1) {
        send({ kind: 'woken' });
        turn();
      }
      expect([numbered, published]).toEqual([committed, committed]);
      expect(marked).toBeLessThanOrEqual(published);
    }),
    { numRuns: 300 },
  );
});
