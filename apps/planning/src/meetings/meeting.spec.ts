import { civilDate } from '@levada/kernel';
import { agree, quorumOf, type Invitation } from './agreement.js';
import { approveMinutes, callMeeting, cancel, expectRecordable, minute, setAgenda, type Meeting } from './meeting.js';
import { instantOf, occurrences } from './series.js';
import { finish, type Task } from './task.js';

const STARTS = new Date('2009-06-10T12:00:00Z');
const AFTER = new Date('2009-06-10T15:00:00Z');
const aMeeting = (change: Partial<Meeting> = {}): Meeting => ({
  ...callMeeting({
    ...{
      id: 'm',
      authorityId: 'a',
      bodyId: 'b',
      seriesId: null,
      title: '2. zasedání',
      kind: 'meeting',
      form: 'formal',
    },
    ...{
      calling: 'ad-hoc',
      startsAt: STARTS,
      endsAt: AFTER,
      place: 'Liberec',
      quorum: null,
      agenda: [],
      calledBy: 'x',
    },
  }),
  ...change,
});
const clerk = { by: 'clerk', at: AFTER };
const chair = { by: 'chair', at: AFTER };
const minuted = minute(aMeeting(), 'Zápis', clerk);

it('goes from the call over minutes to their approval by another person', () => {
  expect(setAgenda(aMeeting(), [{ title: 'Priority' }])).toMatchObject({ status: 'called', version: 2 });
  expect(minute(minuted, 'Zápis 2', clerk)).toMatchObject({ status: 'minutes-draft', minutes: 'Zápis 2', version: 3 });
  expect(approveMinutes(minuted, chair)).toMatchObject({ status: 'approved', approvedBy: 'chair' });
});

const before = { by: 'clerk', at: new Date('2009-06-10T11:59:59Z') };
it.each<[string, () => unknown, string]>([
  ['ends before it begins', () => callMeeting({ ...aMeeting(), endsAt: STARTS }), 'meeting/reversed'],
  ['minutes before it was held', () => minute(aMeeting(), 'x', before), 'meeting/not-held-yet'],
  ['attendance before it was held', () => expectRecordable(aMeeting(), before.at), 'meeting/not-held-yet'],
  ['approval by who wrote them', () => approveMinutes(minuted, clerk), 'meeting/same-person'],
  ['approval of none', () => approveMinutes(aMeeting(), chair), 'meeting/no-minutes'],
  ['minutes that were approved', () => minute(approveMinutes(minuted, chair), 'x', clerk), 'meeting/settled'],
  ['an agenda after the minutes', () => setAgenda(minuted, []), 'meeting/settled'],
  ['a meeting that was held, cancelled', () => cancel(aMeeting(), clerk), 'meeting/held-already'],
  ['minutes of a cancelled one', () => minute(cancel(aMeeting(), before), 'x', clerk), 'meeting/settled'],
])('refuses %s', (_what, act, code) => {
  expect(act).toThrow(code);
});

const invited = (...attendances: Invitation['attendance'][]): Invitation[] =>
  attendances.map((attendance, at) => ({
    ...{
      meetingId: 'm',
      memberId: `p${at}`,
      authorityId: 'a',
      told: 'office',
      attendance,
      substituteId: null,
      notedAt: null,
    },
  }));

it.each([
  ['two of three, a quorum', null, ['attended', 'attended', 'absent'], true],
  ['half of four, none', null, ['attended', 'attended', 'absent', 'excused'], false],
  ['as many as were told', 2, ['attended', 'attended', 'absent', null], true],
  ['nobody of nobody, none', null, [], false],
] as const)('is %s', (_what, quorum, attendances, reached) => {
  expect(quorumOf({ quorum }, invited(...attendances)).reached).toBe(reached);
});

const told = {
  ...{ id: 'g', text: 'Směry na další období', positions: [], planId: null, elementCode: null },
  ...{ recordedBy: 'x', recordedAt: AFTER, votes: null },
};
const votes = (infavour: number, against: number, abstained = 0) => ({ infavour, against, abstained });

it('an agreement is by consensus, or by more votes for than against', () => {
  const quorate = invited('attended', 'attended', 'absent');
  expect(agree(aMeeting(), quorate, told)).toMatchObject({ way: 'consensus', reached: true });
  expect(agree(aMeeting(), quorate, { ...told, votes: votes(1, 1) })).toMatchObject({ way: 'votes', reached: false });
  expect(agree(aMeeting({ form: 'informal' }), invited(null), told)).toMatchObject({ reached: true });
  expect(() => agree(aMeeting(), invited('attended', 'absent'), told)).toThrow('agreement/no-quorum');
  expect(() => agree(aMeeting(), quorate, { ...told, votes: votes(2, 1) })).toThrow('agreement/more-votes');
  expect(() => agree(aMeeting({ form: 'informal' }), quorate, { ...told, votes: votes(1, 0) })).toThrow(
    'agreement/informal-votes',
  );
});

const day = civilDate;
const series = {
  first: day('2009-01-31'),
  until: day('2009-05-31'),
  time: '14:00',
  minutes: 90,
  timeZone: 'Europe/Prague',
};

it('a series keeps its hour on the wall over the change of clocks, and its day at the end of short months', () => {
  expect(occurrences({ ...series, every: { months: 1 } }).map(({ startsAt }) => startsAt.toISOString())).toEqual([
    '2009-01-31T13:00:00.000Z',
    '2009-02-28T13:00:00.000Z',
    '2009-03-31T12:00:00.000Z',
    '2009-04-30T12:00:00.000Z',
    '2009-05-31T12:00:00.000Z',
  ]);
  expect(occurrences({ ...series, every: { weeks: 8 } })).toHaveLength(3);
  expect(() => occurrences({ ...series, until: day('2009-01-30'), every: { weeks: 1 } })).toThrow(
    'meeting/series-empty',
  );
  expect(() => occurrences({ ...series, until: day('2019-01-31'), every: { weeks: 1 } })).toThrow(
    'meeting/series-too-long',
  );
  expect(instantOf(day('2009-03-29'), '02:30', 'Europe/Prague').toISOString()).toBe('2009-03-29T01:30:00.000Z');
});

it('a task is done once', () => {
  const task = { id: 't', doneAt: null, version: 1 } as Task;
  expect(finish(task, clerk)).toMatchObject({ doneBy: 'clerk', version: 2 });
  expect(() => finish(finish(task, clerk), clerk)).toThrow('task/done-already');
});
