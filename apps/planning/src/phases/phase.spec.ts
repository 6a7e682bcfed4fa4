import { civilDate, newId } from '@levada/kernel';
import { madeAt } from '../plan-log/plan-log.js';
import { deliver, dueNotice, finish, OVERDUE, plan, start, type Phase } from './phase.js';

const at = new Date('2026-01-05T08:00:00Z');
const by = { by: 'planner', at };
const told = (change: Partial<Parameters<typeof plan>[0]> = {}) => ({
  ...{ id: 'p', authorityId: 'a', planId: 'x', code: 'swot', title: 'SWOT', bodyId: null, group: 'Senioři' },
  ...{
    dueOn: civilDate('2026-03-31'),
    deliverables: [],
    isClosing: false,
    plannedBy: 'planner',
    plannedAt: at,
    ...change,
  },
});
const first = plan(told(), []);
const second = plan(told({ id: 'q', code: 'goals' }), [first]);
const closing = plan(told({ id: 'c', code: 'end', isClosing: true, group: null }), [first, second]);
const handover = [{ what: 'Akční plán', toWhom: 'Koordinátorka' }];
const end = (phase: Phase, others: readonly Phase[], handed: typeof handover = []) =>
  finish(start(phase, by), { ...by, others, handover: handed });
const done = end(first, [second]);

it('each group has an order of its own', () => {
  expect([first, second, closing].map(({ position }) => position)).toEqual([1, 2, 1]);
  expect(end(second, [done])).toMatchObject({ status: 'done', doneBy: 'planner' });
  expect(end({ ...second, group: 'Děti' }, [first])).toMatchObject({ status: 'done' });
});

it.each<[string, string, () => unknown]>([
  ['done before the one in front', 'phase/not-in-order', () => end(second, [first])],
  ['done before it began', 'phase/not-so-now', () => finish(first, { ...by, others: [], handover: [] })],
  [
    'done without what it delivers',
    'phase/deliverable-missing',
    () => end(plan(told({ deliverables: ['x'] }), []), []),
  ],
  ['closed while another is open', 'phase/another-open', () => end(closing, [done, second], handover)],
  ['closed with nothing handed over', 'phase/handover-missing', () => end(closing, [done])],
  ['handing over without closing', 'phase/not-closing', () => end(first, [], handover)],
  ['planned once the making was closed', 'phase/making-closed', () => plan(told(), [end(closing, [done], handover)])],
  ['of a code that its group has', 'phase/code-taken', () => plan(told(), [first])],
  [
    'delivering what it does not',
    'phase/deliverable-unknown',
    () => deliver(start(first, by), 1, { ...by, evidence: 'x' }),
  ],
])('is refused %s', (_what, code, act) => {
  expect(act).toThrow(code);
});

it.each([
  [15, undefined],
  [14, 14],
  [4, 14],
  [3, 3],
  [0, 3],
  [-1, OVERDUE],
])('%d days before it is due, the notice is that of %s days', (left, days) => {
  expect(dueNotice(left)).toBe(days);
});

it('an id tells when it was made', () => {
  expect(madeAt(newId(at))).toEqual(at);
});
