import { refuse } from '@levada/kernel';
import { openDiscussion } from '../versions/catalogue-version.js';
import { aDraftVersion, aPublishedVersion, aSignedOffVersion, AT } from '../versions/catalogue-version.factory.js';
import { invite, isStanding, takePosition } from './participant.js';

const discussed = openDiscussion(aDraftVersion(), { entries: 1 });
const told = { id: 'p', organisationId: null, name: 'Frauenhaus', invitedBy: 'x', invitedAt: AT };
const agreed = { position: 'agrees', remark: null, contentHash: 'h', by: 'y', at: AT } as const;

it('is invited while it is drafted and discussed', () => {
  expect(invite(discussed, told)).toMatchObject({ versionId: discussed.id, position: null, version: 1 });
  expect(() => invite(aPublishedVersion(), told)).toThrow('catalogue-version/not-editable');
});

it('takes a position on what it has read, and may think again', () => {
  const signed = takePosition(invite(discussed, told), discussed, agreed);
  expect(signed).toMatchObject({ position: 'agrees', takenBy: 'y', version: 2 });
  expect([isStanding(signed, 'h'), isStanding(signed, 'i')]).toEqual([true, false]);
  const again = { ...agreed, position: 'objects', remark: 'Nachtdienst fehlt.' } as const;
  expect(takePosition(signed, aSignedOffVersion(), again)).toMatchObject({ position: 'objects', version: 3 });
});

it.each([
  [
    'a draft that is not discussed',
    aDraftVersion(),
    agreed,
    refuse('participant/no-position-now', { status: 'draft' }),
  ],
  ['what is published', aPublishedVersion(), agreed, refuse('participant/no-position-now', { status: 'published' })],
  [
    'an objection without a remark',
    discussed,
    { ...agreed, position: 'objects' as const },
    refuse('participant/remark-missing', { position: 'objects' }),
  ],
])('refuses a position on %s', (_what, version, position, refusal) => {
  expect(() => takePosition(invite(discussed, told), version, position)).toThrow(refusal);
});
