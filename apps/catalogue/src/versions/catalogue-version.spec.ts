import { civilDate, refuse } from '@levada/kernel';
import {
  draft,
  expectEditable,
  isInForce,
  openDiscussion,
  publish,
  reopen,
  signOff,
  supersede,
  type Publication,
} from './catalogue-version.js';
import {
  aDraftVersion,
  aPublishedVersion,
  aSignedOffVersion,
  AT,
  DRAFTER,
  PUBLISHER,
  READY,
  SIGNER,
} from './catalogue-version.factory.js';

const signed = { by: SIGNER, at: AT, contentHash: 'h' };
const publication = (change: Partial<Publication> = {}): Publication => ({
  ...{ by: PUBLISHER, today: civilDate('2026-05-01'), effectiveOn: civilDate('2027-01-01') },
  ...{ predecessor: null, stillUsed: [] },
  ...change,
});

describe('from draft to publication', () => {
  it('is drafted, discussed, signed off, published and superseded, each once', () => {
    const published = aPublishedVersion();
    expect(published).toMatchObject({ status: 'published', number: 1, version: 4, publishedBy: PUBLISHER });
    expect(supersede(published, civilDate('2027-01-01'))).toMatchObject({
      ...{ status: 'superseded', effectiveOn: '2026-04-01', effectiveUntil: '2027-01-01', version: 5 },
    });
  });

  it('may be signed off as it was drafted, where there is nobody to discuss it with', () => {
    expect(signOff(aDraftVersion(), READY, signed).status).toBe('signed-off');
  });

  it('goes back to those who discuss it, and its sign-off is gone', () => {
    const again = reopen(aSignedOffVersion());
    expect(again).not.toHaveProperty('contentHash');
    expect(again).not.toHaveProperty('signedOffBy');
    expect(again).toMatchObject({ status: 'in-discussion', version: 4 });
  });

  it.each([
    ['nothing in it', { ...READY, entries: 0 }, refuse('catalogue-version/empty')],
    [
      'a comment nobody answered',
      { ...READY, unanswered: 2 },
      refuse('catalogue-version/comment-unanswered', { count: 2 }),
    ],
    [
      'entries that vanished',
      { ...READY, uncovered: ['W2', 'W3'] },
      refuse('catalogue-version/code-uncovered', { codes: 'W2, W3' }),
    ],
  ])('is not signed off with %s', (_what, facts, refusal) => {
    expect(() => signOff(aDraftVersion(), facts, signed)).toThrow(refusal);
  });

  it('an empty draft is not discussed', () => {
    expect(() => openDiscussion(aDraftVersion(), { entries: 0 })).toThrow(refuse('catalogue-version/empty'));
  });

  it.each([
    ['who drafted it', { by: DRAFTER }, refuse('catalogue-version/same-person')],
    ['who signed it off', { by: SIGNER }, refuse('catalogue-version/same-person')],
    [
      'anybody, while what it ends is used',
      { stillUsed: ['W5: Domov Pod Ještědem'] },
      refuse('catalogue-version/type-still-used', { uses: 'W5: Domov Pod Ještědem', count: 1 }),
    ],
    [
      'anybody, for the day of the version before it',
      { predecessor: aPublishedVersion('2027-01-01') },
      refuse('catalogue-version/effect-before-predecessor', { date: '2027-01-01' }),
    ],
    [
      'anybody, for a day that is over',
      { predecessor: aPublishedVersion(), effectiveOn: civilDate('2026-04-30') },
      refuse('catalogue-version/effect-in-the-past', { today: '2026-05-01' }),
    ],
  ])('is not published by %s', (_who, change, refusal) => {
    expect(() => publish(aSignedOffVersion(), publication(change), AT)).toThrow(refusal);
  });

  it('a first version may take effect in the past: the law came before the catalogue', () => {
    const facts = publication({ effectiveOn: civilDate('2007-01-01') });
    expect(publish(aSignedOffVersion(), facts, AT).effectiveOn).toBe('2007-01-01');
  });

  it('names twenty uses and says that there are more', () => {
    const stillUsed = Array.from({ length: 25 }, (_, at) => `use ${at}`);
    expect(() => publish(aSignedOffVersion(), publication({ stillUsed }), AT)).toThrow(
      refuse('catalogue-version/type-still-used', { uses: `${stillUsed.slice(0, 20).join(', ')}, …`, count: 25 }),
    );
  });
});

it('its entries change only while it is drafted and discussed', () => {
  expect(() => expectEditable(aDraftVersion())).not.toThrow();
  expect(() => expectEditable(reopen(aSignedOffVersion()))).not.toThrow();
  for (const version of [
    aSignedOffVersion(),
    aPublishedVersion(),
    supersede(aPublishedVersion(), civilDate('2027-01-01')),
  ])
    expect(() => expectEditable(version)).toThrow(refuse('catalogue-version/not-editable', { status: version.status }));
});

it('the next version follows a published one, with its questions', () => {
  const before = { ...aPublishedVersion(), attributes: [{ code: 'x', names: {}, options: [], isMultiple: false }] };
  const next = aDraftVersion({ id: 'next' }, before);
  expect(next).toMatchObject({ number: 2, predecessorId: before.id, status: 'draft', attributes: before.attributes });
  expect(() => draft(aDraftVersion(), aSignedOffVersion())).toThrow(
    refuse('catalogue-version/predecessor-not-published', { status: 'signed-off' }),
  );
});

it.each([
  ['a day before', '2026-03-31', false, false],
  ['the first day', '2026-04-01', true, true],
  ['the last day', '2026-12-31', true, true],
  ['the day of the next one', '2027-01-01', true, false],
])('is in force on %s', (_what, day, alone, withNext) => {
  const published = aPublishedVersion();
  expect(isInForce(published, civilDate(day))).toBe(alone);
  expect(isInForce(supersede(published, civilDate('2027-01-01')), civilDate(day))).toBe(withNext);
  expect(isInForce(aDraftVersion(), civilDate(day))).toBe(false);
});
