import { refuse } from '@levada/kernel';
import { openDiscussion } from '../versions/catalogue-version.js';
import { aDraftVersion, aPublishedVersion } from '../versions/catalogue-version.factory.js';
import { comment } from './entry-comment.js';

const discussed = openDiscussion(aDraftVersion(), { entries: 1 });
const told = {
  ...{ id: 'c', code: 'W1', text: 'Nachtdienst fehlt.', participantId: null },
  ...{ authorName: 'Amt', madeBy: 'x', madeAt: new Date('2026-03-02T08:00:00Z') },
};
const codes = new Set(['W1']);

it('is made on an entry, or on the whole, while it is discussed', () => {
  expect(comment(discussed, codes, told)).toMatchObject({ versionId: discussed.id, disposition: null, version: 1 });
  expect(comment(discussed, codes, { ...told, code: null }).code).toBeNull();
});

it('is refused before and after, and on what is not there', () => {
  expect(() => comment(aDraftVersion(), codes, told)).toThrow(
    refuse('entry-comment/not-discussed', { status: 'draft' }),
  );
  expect(() => comment(aPublishedVersion(), codes, told)).toThrow('entry-comment/not-discussed');
  expect(() => comment(discussed, codes, { ...told, code: 'X' })).toThrow(
    refuse('entry-comment/unknown-code', { code: 'X' }),
  );
});
