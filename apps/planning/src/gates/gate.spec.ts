import { civilDate } from '@levada/kernel';
import { FIVE_PARTS } from '../elements/element.factory.js';
import type { TemplateText } from '../plan-templates/plan-template.js';
import {
  expectMarkable,
  expectRecordable,
  gatesOf,
  type AtTheGates,
  type CriterionMark,
  type GateRecord,
} from './gate.js';

const AT = new Date('2027-06-01T08:00:00Z');
const SIX_FIELDS: TemplateText = {
  ...FIVE_PARTS,
  gates: [{ code: 'quality', kind: 'criteria', title: {} }],
  criteria: [
    { code: '1a', field: '1', text: {}, isRequired: true },
    { code: '1b', field: '1', text: {}, isRequired: false },
    { code: '2a', field: '2', text: {}, isRequired: true },
  ],
};
function known(change: Partial<AtTheGates> = {}): AtTheGates {
  return {
    ...{ template: FIVE_PARTS, draftedBy: 'planner', consultations: [], unanswered: 0, findings: 0, records: [] },
    ...{ marks: [], at: AT, ...change },
  };
}
const held = { consultations: [{ closesAt: new Date('2027-05-01T08:00:00Z') }] };
function record(gate: string, heldOn: string): GateRecord {
  return {
    ...{
      id: gate,
      authorityId: 'a',
      planId: 'p',
      planVersion: 1,
      textVersion: 1,
      gate,
      body: gate,
      number: '1',
      text: 'x',
    },
    ...{ heldOn: civilDate(heldOn), recordedBy: 'clerk', recordedAt: AT },
  };
}
function mark(criterion: string, role: CriterionMark['role'], isMet = true, markedBy: string = role): CriterionMark {
  return {
    ...{ id: `${criterion}${role}`, authorityId: 'a', planId: 'p', planVersion: 1, criterion, role, isMet },
    ...{ reason: 'x', markedBy, markedAt: AT },
  };
}
const missingAt = (facts: AtTheGates) => gatesOf(facts).map(({ missing }) => missing);

it('every gate says what is missing', () => {
  expect(missingAt(known())).toEqual([
    [{ missing: 'consultation' }],
    [{ missing: 'resolution' }],
    [{ missing: 'resolution' }],
  ]);
  const open = { consultations: [{ closesAt: new Date('2027-06-02T08:00:00Z') }], unanswered: 2 };
  expect(missingAt(known(open))[0]).toEqual([
    { missing: 'end-of-consultation', until: '2027-06-02T08:00:00.000Z' },
    { missing: 'answers', count: 2 },
  ]);
  const compatible = { ...FIVE_PARTS, gates: [{ code: 'c', kind: 'compatibility' as const, title: {} }] };
  expect(missingAt(known({ template: compatible, findings: 3 }))).toEqual([[{ missing: 'compatibility', count: 3 }]]);
});

it('a criterion wants both: who drafted, and somebody else who agrees', () => {
  const marks = [mark('1a', 'self'), mark('1a', 'review'), mark('2a', 'self'), mark('2a', 'review', false)];
  const [quality] = gatesOf(known({ template: SIX_FIELDS, marks }));
  expect(quality).toMatchObject({ isPassed: false, missing: [{ missing: 'review', criterion: '2a', field: '2' }] });
});

it('a review does not count of who drafts by now', () => {
  const marks = ['1a', '2a'].flatMap((code) => [mark(code, 'self'), mark(code, 'review', true, 'judge')]);
  expect(gatesOf(known({ template: SIX_FIELDS, marks }))[0]).toMatchObject({ isPassed: true });
  expect(gatesOf(known({ template: SIX_FIELDS, marks, draftedBy: 'judge' }))[0]).toMatchObject({
    missing: [{ missing: 'review' }, { missing: 'review' }],
  });
});

it('Council, then Assembly, each with number and day', () => {
  const passed = gatesOf(known({ ...held, records: [record('council', '2027-05-10')] }));
  const today = civilDate('2027-06-01');
  const told = { gate: 'assembly', body: 'Zastupitelstvo', number: '7', heldOn: civilDate('2027-05-20') };
  expect(() => expectRecordable(passed, told, today)).not.toThrow();
  const refused =
    (change: Partial<typeof told> | { body: null }, gates = passed) =>
    () =>
      expectRecordable(gates, { ...told, ...change }, today);
  expect(refused({ gate: 'senate' })).toThrow('gate/unknown');
  expect(refused({ gate: 'consultation' })).toThrow('gate/nothing-to-record');
  expect(refused({ gate: 'council' })).toThrow('gate/already-passed');
  expect(refused({ body: null })).toThrow('gate/resolution-incomplete');
  expect(refused({ heldOn: civilDate('2027-06-02') })).toThrow('gate/not-yet');
  expect(refused({ heldOn: civilDate('2027-05-09') })).toThrow('gate/dates-not-in-order');
  expect(refused({}, gatesOf(known(held)))).toThrow('gate/not-in-order');
  // The consultation comes before the Council.
  expect(refused({ gate: 'council' }, gatesOf(known()))).toThrow('gate/not-in-order');
});

it('who drafts or assesses does not review', () => {
  const at = known({ template: SIX_FIELDS, marks: [mark('1a', 'self', true, 'helper')] });
  const marked = (criterion: string, role: 'self' | 'review', markedBy: string) => () =>
    expectMarkable(at, { criterion, role, markedBy });
  expect(marked('1a', 'self', 'planner')).not.toThrow();
  expect(marked('1a', 'review', 'reviewer')).not.toThrow();
  expect(marked('1a', 'review', 'planner')).toThrow('criterion/same-person');
  expect(marked('1a', 'review', 'helper')).toThrow('criterion/same-person');
  const reviewed = known({ template: SIX_FIELDS, marks: [mark('1a', 'review', true, 'judge')] });
  const self = { criterion: '1a', role: 'self', markedBy: 'judge' } as const;
  expect(() => expectMarkable(reviewed, self)).toThrow('criterion/same-person');
  expect(marked('9z', 'self', 'planner')).toThrow('criterion/unknown');
});
