import { civilDate, refuse } from '@levada/kernel';
import {
  aCheckedCase,
  aProposedCase,
  aReceivedCase,
  CLEAN,
  SOME_RULES,
  TO_REFUSE,
  TO_REGISTER,
} from './onboarding-case.factory.js';
import type { Readiness } from './case-lifecycle.js';
import {
  appeal,
  askCompletion,
  complete,
  confirmCompleteness,
  decide,
  discontinue,
  markItems,
  propose,
  reopen,
  returnToChecking,
  uphold,
  withdraw,
} from './case-steps.js';

const day = civilDate;
const ready = (standing: Readiness['standings'][number]['standing'], isRequired = true): Readiness => ({
  rules: SOME_RULES,
  standings: [{ check: 'sanctions', isRequired, standing }],
});
const deciding = { ...CLEAN, by: 'head', seen: 'h', current: 'h' };
const decision = { by: 'head', on: day('2026-11-20'), number: '7', inForceOn: day('2026-12-06') };

it('is due so many days after it came in, the days of a completion not counted', () => {
  const received = aReceivedCase();
  expect(received.dueOn).toBe('2026-12-02');
  const asked = askCompletion(received, { today: day('2026-11-05'), dueOn: day('2026-11-20') });
  expect(asked).toMatchObject({ status: 'awaiting-completion', dueOn: null, completionDueOn: '2026-11-20' });
  const back = complete(asked, { today: day('2026-11-12'), rules: SOME_RULES, calendar: null });
  expect(back).toMatchObject({ status: 'received', dueOn: '2026-12-09', stoppedDays: 7, stoppedOn: null });
  const again = askCompletion(back, { today: day('2026-11-13'), dueOn: day('2026-11-30') });
  expect(complete(again, { today: day('2026-11-16'), rules: SOME_RULES, calendar: null })).toMatchObject({
    dueOn: '2026-12-12',
    stoppedDays: 10,
  });
});

it('is due on the next open day where its day is closed', () => {
  const calendar = { closed: new Set(['2026-12-02', '2026-12-03', '2026-12-04']), open: new Set<string>() };
  const received = aReceivedCase({}, calendar);
  expect(received.dueOn).toBe('2026-12-07');
  const asked = askCompletion(received, { today: day('2026-11-05'), dueOn: day('2026-11-20') });
  const facts = { today: day('2026-11-08'), rules: SOME_RULES, calendar };
  expect(complete(asked, facts).dueOn).toBe('2026-12-07');
  const refused = decide(aProposedCase(TO_REFUSE), deciding, { ...decision, inForceOn: day('2026-11-18') });
  expect(appeal(refused, { ...facts, today: day('2026-12-07') }).status).toBe('appealed');
  expect(() => appeal(refused, { ...facts, today: day('2026-12-08') })).toThrow('onboarding-case/appeal-too-late');
});

it('asks for a completion by a day to come, and is discontinued only after that day', () => {
  const asked = { today: day('2026-11-05'), dueOn: day('2026-11-05') };
  expect(() => askCompletion(aReceivedCase(), asked)).toThrow('onboarding-case/deadline-passed');
  const waiting = askCompletion(aReceivedCase(), { ...asked, dueOn: day('2026-11-20') });
  const early = refuse('onboarding-case/deadline-not-over', { date: '2026-11-20' });
  expect(() => discontinue(waiting, day('2026-11-20'))).toThrow(early);
  expect(discontinue(waiting, day('2026-11-21'))).toMatchObject({ status: 'discontinued', people: [], dueOn: null });
});

it('is complete when all that is required is there, or is not needed with a note', () => {
  const one = markItems(aReceivedCase(), [{ code: 'statutes', state: 'present', note: '' }]);
  expect(() => confirmCompleteness(one, SOME_RULES)).toThrow(
    refuse('onboarding-case/item-missing', { items: 'staff' }),
  );
  const other = markItems(one, [{ code: 'staff', state: 'not-needed', note: 'Volunteers only.' }]);
  expect(confirmCompleteness(other, SOME_RULES).status).toBe('checking');
  expect(() => markItems(one, [{ code: 'staff', state: 'not-needed', note: ' ' }])).toThrow(
    refuse('onboarding-case/note-missing', { item: 'staff' }),
  );
  expect(() => markItems(one, [{ code: 'hygiene', state: 'present', note: '' }])).toThrow(
    refuse('onboarding-case/unknown-item', { item: 'hygiene' }),
  );
});

it.each(['fail', 'unavailable', 'missing', 'outdated'] as const)(
  'does not register while a required check is %s',
  (standing) => {
    const against = refuse('onboarding-case/check-not-passed', { checks: `sanctions: ${standing}` });
    expect(() => propose(aCheckedCase(), ready(standing), TO_REGISTER)).toThrow(against);
    expect(() => decide(aProposedCase(), { ...deciding, ...ready(standing) }, decision)).toThrow(against);
    expect(propose(aCheckedCase(), ready(standing, false), TO_REGISTER).status).toBe('proposed');
    expect(propose(aCheckedCase(), ready(standing), TO_REFUSE).status).toBe('proposed');
  },
);

it.each([
  ['no reason', { reasons: [] }, 'onboarding-case/refusal-without-reason'],
  ['no text', { text: ' ' }, 'onboarding-case/refusal-without-reason'],
  ['a reason that the law does not list', { reasons: ['weather'] }, 'onboarding-case/unknown-reason'],
])('is not refused with %s', (_what, change, code) => {
  expect(() => propose(aCheckedCase(), CLEAN, { ...TO_REFUSE, ...change })).toThrow(code);
});

it('is decided by a second person on what they read, and forgets who is invited', () => {
  const proposed = aProposedCase();
  expect(() => decide(proposed, { ...deciding, by: 'clerk' }, decision)).toThrow('onboarding-case/same-person');
  expect(() => decide(proposed, { ...deciding, current: 'i' }, decision)).toThrow('onboarding-case/changed-since');
  expect(decide(proposed, deciding, decision)).toMatchObject({
    status: 'registered',
    decision,
    people: [],
    dueOn: null,
  });
  expect(returnToChecking(proposed)).toMatchObject({ status: 'checking', proposal: null });
});

it('is appealed against in time, and judged by somebody who had no part in it', () => {
  const refused = decide(aProposedCase(TO_REFUSE), deciding, decision);
  expect(refused).toMatchObject({ status: 'refused', people: [] });
  const late = { today: day('2026-12-22'), rules: SOME_RULES, calendar: null };
  expect(() => appeal(refused, late)).toThrow(refuse('onboarding-case/appeal-too-late', { date: '2026-12-21' }));
  const appealed = appeal(refused, { ...late, today: day('2026-12-21') });
  for (const by of ['head', 'clerk']) {
    expect(() => uphold(appealed, by)).toThrow('onboarding-case/same-person');
    expect(() => reopen(appealed, { by, people: [], ...late })).toThrow('onboarding-case/same-person');
  }
  expect(uphold(appealed, 'ministry')).toMatchObject({ status: 'refusal-upheld', people: [] });
  expect(reopen(appealed, { by: 'ministry', people: aReceivedCase().people, ...late })).toMatchObject({
    ...{
      status: 'checking',
      proposal: null,
      decision: null,
      dueOn: '2027-01-21',
      people: [{ role: 'provider-editor' }],
    },
  });
  const again = reopen(appealed, { by: 'ministry', people: [], ...late });
  const asked = askCompletion(again, { today: day('2026-12-28'), dueOn: day('2027-01-10') });
  expect(complete(asked, { ...late, today: day('2027-01-02') }).dueOn).toBe('2027-01-26');
});

it('is not refused before it came in: the days of an appeal would be over', () => {
  const early = { ...decision, inForceOn: day('2016-12-06') };
  expect(() => decide(aProposedCase(TO_REFUSE), deciding, early)).toThrow(
    refuse('onboarding-case/in-force-too-early', { date: '2026-11-02' }),
  );
});

it('is withdrawn until it is decided', () => {
  for (const one of [aReceivedCase(), aCheckedCase(), aProposedCase()])
    expect(withdraw(one)).toMatchObject({ status: 'withdrawn', people: [], dueOn: null });
  const registered = decide(aProposedCase(), deciding, decision);
  expect(() => withdraw(registered)).toThrow(refuse('onboarding-case/wrong-step', { status: 'registered' }));
});

it.each([
  ['nothing', []],
  ['the same form and place twice', [1, 2].map(() => ({ form: 'field' as const, siteId: null, capacities: [] }))],
  [
    'one unit counted twice',
    [{ form: 'field' as const, siteId: null, capacities: [1, 2].map((n) => ({ unit: 'client', amount: String(n) })) }],
  ],
])('refuses an application for %s', (_what, units) => {
  expect(() => aReceivedCase({ units })).toThrow(/onboarding-case\/(no-unit|unit-twice)/);
});
