import { expectStanding, openBody } from './body.js';
import { aMember, aNomination, aSeatOfTwo, aWorkingGroup, day } from './body.factory.js';
import { choose, decline, endMembership, endWithSubstitutes, isSamePerson, substitute } from './member.js';
import { balance, mostSitting, seatRules } from './seat-rule.js';

const parent = aWorkingGroup({ untilOn: day('2012-12-31') });
const subgroup = { ...parent, id: 's', kind: 'subgroup', parentId: 'group' } as const;

it.each([
  ['ends before it begins', { ...parent, untilOn: day('2008-12-31') }, null, 'body/term-reversed'],
  ['a subgroup without a last day', { ...subgroup, untilOn: null }, parent, 'body/subgroup-open-ended'],
  ['a subgroup of nobody', { ...subgroup, untilOn: day('2010-06-30') }, null, 'body/subgroup-open-ended'],
  ['a subgroup that outlives its parent', { ...subgroup, untilOn: day('2013-01-01') }, parent, 'body/outside-parent'],
  ['a body without end below one with an end', { ...parent, untilOn: null }, parent, 'body/outside-parent'],
])('a body is refused that %s', (_what, told, above, code) => {
  expect(() => openBody(told, above)).toThrow(code);
});

it('a subgroup ends by itself: its last day is the last on which something is recorded', () => {
  const temporary = openBody({ ...subgroup, untilOn: day('2010-06-30') }, parent);
  expect(() => expectStanding(temporary, day('2010-06-30'))).not.toThrow();
  expect(() => expectStanding(temporary, day('2010-07-01'))).toThrow('body/ended');
});

it('two delegates of each former district are one rule of two places for each', () => {
  const pattern = { code: 'D', title: 'Delegáti', stakeholderType: 'municipality', places: 2 } as const;
  const districts = ['CZ0511', 'CZ0512'].map((code) => ({ scheme: 'cz-csu', level: 'district', code, name: code }));
  expect(seatRules(pattern, districts).map(({ code, places }) => [code, places])).toEqual([
    ['D-CZ0511', 2],
    ['D-CZ0512', 2],
  ]);
  expect(seatRules(pattern, null)).toEqual([{ ...pattern, territory: null }]);
  expect(() => seatRules(pattern, [])).toThrow('seat-rule/no-territories');
});

it.each([
  ['nobody', [], 0],
  ['two on the same days', [aMember('a', '2009-01-01', null), aMember('b', '2009-01-01', null)], 2],
  ['one after the other', [aMember('a', '2009-01-01', '2009-06-30'), aMember('b', '2009-07-01', null)], 1],
  ['both on the last day of one', [aMember('a', '2009-01-01', '2009-06-30'), aMember('b', '2009-06-30', null)], 2],
  ['one who sat before the term', [aMember('a', '2008-01-01', '2008-12-31')], 0],
  ['a substitute', [aMember('a', '2009-01-01', null), aMember('b', '2009-01-01', null, { substituteFor: 'm-a' })], 1],
])('counts who sits on one day: %s', (_what, members, most) => {
  expect(mostSitting(members, { fromOn: day('2009-01-01'), untilOn: null })).toBe(most);
});

const body = aWorkingGroup();
const rule = aSeatOfTwo();
const term = { id: 'new', fromOn: day('2009-04-01'), untilOn: null };
const sitting = (...names: string[]) => names.map((name) => aMember(name, '2009-01-01', null));

it.each<[string, () => unknown, string]>([
  [
    'on a third place of two',
    () => choose(aNomination('c'), { body, rule, members: sitting('a', 'b') }, term),
    'seat-rule/full',
  ],
  ['twice', () => choose(aNomination(' A'), { body, rule, members: sitting('a') }, term), 'member/sits-already'],
  [
    'on another seat, too',
    () =>
      choose(aNomination('a'), { body, rule, members: [aMember('a', '2009-01-01', null, { seatRuleId: 'x' })] }, term),
    'member/sits-already',
  ],
  [
    'before the body begins',
    () => choose(aNomination('c'), { body, rule, members: [] }, { ...term, fromOn: day('2008-12-31') }),
    'member/outside-term',
  ],
  [
    'backwards',
    () => choose(aNomination('c'), { body, rule, members: [] }, { ...term, untilOn: day('2009-03-31') }),
    'member/term-reversed',
  ],
  [
    'who was declined',
    () => choose(decline(aNomination('c'), 'x'), { body, rule, members: [] }, term),
    'nomination/settled',
  ],
  [
    'as a substitute’s substitute',
    () => substitute(aMember('a', '2009-01-01', null, { substituteFor: 'z' }), aNomination('c'), body, [], term),
    'member/substitute-of-substitute',
  ],
  [
    'in the place of who left',
    () => substitute(aMember('a', '2009-01-01', '2009-03-31'), aNomination('c'), body, [], term),
    'member/outside-term',
  ],
])('nobody sits %s', (_what, act, code) => {
  expect(act).toThrow(code);
});

it('a place is free again after the last day of who resigned', () => {
  const [a, b] = sitting('a', 'b');
  const left = endMembership(a!, day('2009-03-31'), 'Odstoupil.');
  const { nomination, member } = choose(aNomination('c'), { body, rule, members: [left, b!] }, term);
  expect([nomination.status, member.name, member.seatRuleId, member.nominationId]).toEqual([
    'chosen',
    'c',
    'seat',
    'n-c',
  ]);
  expect(() => endMembership(left, day('2009-05-01'), 'x')).toThrow('member/ends-already');
  expect(() => endMembership(b!, day('2008-05-01'), 'x')).toThrow('member/term-reversed');
});

it('tells two of one name apart by what is known of both', () => {
  const jan = aNomination('Jan Novák');
  expect(isSamePerson(jan, { ...jan, name: 'jan novák ' })).toBe(true);
  expect(isSamePerson({ ...jan, email: 'a@x.cz' }, { ...jan, email: 'b@x.cz' })).toBe(false);
  expect(isSamePerson({ ...jan, email: 'A@x.cz' }, { ...jan, name: 'J. Novák', email: 'a@x.cz' })).toBe(true);
  expect(isSamePerson({ ...jan, email: 'a@x.cz' }, jan)).toBe(true);
});

it('the balance names vacant seats and types that are missing', () => {
  const rules = [rule, aSeatOfTwo({ id: 'users', code: 'U', stakeholderType: 'user', places: 1 })];
  const told = balance(rules, sitting('a'), day('2009-04-01'));
  expect(told.seats.map(({ code, sitting: there, vacant }) => [code, there, vacant])).toEqual([
    ['D-CZ0511', 1, 1],
    ['U', 0, 1],
  ]);
  expect(told.byType).toEqual([
    { stakeholderType: 'municipality', places: 2, sitting: 1 },
    { stakeholderType: 'user', places: 1, sitting: 0 },
  ]);
  expect(told.missing).toEqual(['user']);
});

it('whoever substituted a member goes with them, and whoever was to begin later never comes', () => {
  const member = aMember('a', '2009-01-01', null);
  const substitutes = [
    aMember('gone', '2009-01-01', '2009-03-31', { substituteFor: member.id }),
    aMember('there', '2009-04-01', null, { substituteFor: member.id }),
    aMember('same day', '2009-04-01', '2009-06-30', { substituteFor: member.id }),
    aMember('later', '2009-07-01', null, { substituteFor: member.id }),
  ];
  const { ended, never } = endWithSubstitutes(member, substitutes, day('2009-06-30'), 'x');
  expect(ended.map(({ name, untilOn }) => [name, untilOn])).toEqual([
    ['there', '2009-06-30'],
    ['a', '2009-06-30'],
  ]);
  expect(never.map(({ name }) => name)).toEqual(['later']);
});
