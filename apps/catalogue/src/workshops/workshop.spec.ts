import { civilDate } from '@levada/kernel';
import { aDraftVersion, aPublishedVersion } from '../versions/catalogue-version.factory.js';
import { callWorkshop } from './workshop.js';

const told = { id: 'w', title: '2. Workshop', place: 'Vaduz', heldOn: civilDate('2026-03-10'), calledBy: 'x' };

it('is called for a draft', () => {
  const draft = aDraftVersion();
  expect(callWorkshop(draft, told)).toMatchObject({ versionId: draft.id, version: 1 });
  expect(() => callWorkshop(aPublishedVersion(), told)).toThrow('catalogue-version/not-editable');
});
