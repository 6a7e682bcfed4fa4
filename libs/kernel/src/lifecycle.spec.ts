import { movesOf, objection, take, type Guard, type Lifecycle, type Step } from './lifecycle.js';
import { refuse } from './refusal.js';

interface Gate {
  readonly status: 'shut' | 'open' | 'walled-up';
  readonly locked: boolean;
  readonly version: number;
}
const unlocked: Guard<Gate, unknown> = ({ locked }) => (locked ? refuse('gate/locked') : undefined);
const byDay: Guard<Gate, { hour: number }> = (_, { hour }) => (hour > 22 ? refuse('gate/night', { hour }) : undefined);
const elsewhere: Guard<Gate, unknown> = ({ status }) => refuse('gate/elsewhere', { status });

const GATE = {
  open: { from: ['shut'], to: 'open', otherwise: elsewhere, guards: [unlocked, byDay] } satisfies Step<
    Gate,
    { hour: number },
    'open'
  >,
  'wall-up': { from: ['shut', 'open'], to: 'walled-up', otherwise: elsewhere } satisfies Step<
    Gate,
    unknown,
    'walled-up'
  >,
} as const satisfies Lifecycle<Gate>;

const shut: Gate = { status: 'shut', locked: false, version: 4 };

it('leads a noun on at its next version, and leaves the one before as it was', () => {
  expect(take(GATE.open, shut, { hour: 9 })).toEqual({ status: 'open', locked: false, version: 5 });
  expect(shut).toMatchObject({ status: 'shut', version: 4 });
});

it.each([
  [
    'elsewhere, before any guard is asked',
    'gate/elsewhere',
    { ...shut, status: 'walled-up', locked: true } as Gate,
    23,
  ],
  ['the first guard that objects', 'gate/locked', { ...shut, locked: true }, 23],
  ['a later guard, with its facts', 'gate/night', shut, 23],
])('is refused by %s', (_what, code, gate, hour) => {
  expect(objection(GATE.open, gate, { hour })?.code).toBe(code);
  expect(() => take(GATE.open, gate, { hour })).toThrow(code);
});

it('has nothing against a step that can be taken', () => {
  expect(objection(GATE.open, shut, { hour: 22 })).toBeUndefined();
});

it('tells the moves there are, for the database', () => {
  expect(movesOf(GATE)).toEqual(['open > walled-up', 'shut > open', 'shut > walled-up']);
});
