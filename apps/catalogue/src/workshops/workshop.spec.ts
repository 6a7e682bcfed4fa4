import { civilDate, refuse } from '@levada/kernel';
import { aDraftVersion, aPublishedVersion } from '../versions/catalogue-version.factory.js';
import { callWorkshop, expectHeld, recordAttendance } from './workshop.js';

const told = { id: 'w', title: '2. Workshop', place: 'Vaduz', heldOn: civilDate('2026-03-10'), calledBy: 'x' };
const invitation = (participantId: string) => ({
  ...{ workshopId: 'w', participantId, authorityId: 'a', attendance: null },
});

it('is called for a draft', () => {
  const draft = aDraftVersion();
  expect(callWorkshop(draft, told)).toMatchObject({ versionId: draft.id, version: 1 });
  expect(() => callWorkshop(aPublishedVersion(), told)).toThrow('catalogue-version/not-editable');
});

it('is written down when it was held', () => {
  expect(() => expectHeld(told, civilDate('2026-03-09'))).toThrow(
    refuse('workshop/not-held-yet', { date: '2026-03-10' }),
  );
  expect(() => expectHeld(told, civilDate('2026-03-10'))).not.toThrow();
});

it('records who was there, of those who were invited', () => {
  const invited = [invitation('p'), invitation('q')];
  expect(recordAttendance(invited, [{ participantId: 'q', attendance: 'excused' }])).toEqual([
    invitation('p'),
    { ...invitation('q'), attendance: 'excused' },
  ]);
  expect(() => recordAttendance(invited, [{ participantId: 'r', attendance: 'attended' }])).toThrow(
    refuse('workshop/not-invited', { id: 'r' }),
  );
});
