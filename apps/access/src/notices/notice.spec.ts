import { mailOf, nextAttempt, nextDigest, plannedDelivery } from './notice.js';

const at = new Date('2026-11-22T10:00:00Z');
const active = { status: 'active', demo: false } as const;
const same = (text: string) => ({ en: text, cs: `${text} cs`, de: text, lv: text });

it.each([
  ['at once', active, 'each', true, { delivery: 'waiting', digest: false, nextAttemptAt: at }],
  [
    'next morning',
    active,
    'daily',
    true,
    { delivery: 'waiting', digest: true, nextAttemptAt: new Date('2026-11-23T05:00:00Z') },
  ],
  ['not, who wants none', active, 'never', true, { delivery: 'inbox', digest: false, nextAttemptAt: null }],
  ['not, where no mail leaves', active, 'each', false, { delivery: 'inbox', digest: false, nextAttemptAt: null }],
  [
    'not, to an invented person',
    { ...active, demo: true },
    'each',
    true,
    { delivery: 'inbox', digest: false, nextAttemptAt: null },
  ],
  [
    'not, who never signed in',
    { ...active, status: 'invited' },
    'each',
    true,
    { delivery: 'inbox', digest: false, nextAttemptAt: null },
  ],
] as const)('is mailed %s', (_when, person, wish, leaves, planned) => {
  expect(plannedDelivery(person, wish, leaves, at)).toEqual(planned);
});

it.each([
  ['2026-11-22T04:59:59Z', '2026-11-22T05:00:00Z'],
  ['2026-11-22T05:00:00Z', '2026-11-23T05:00:00Z'],
  ['2026-12-31T23:59:59Z', '2027-01-01T05:00:00Z'],
])('the digest after %s is at %s', (now, then) => {
  expect(nextDigest(new Date(now))).toEqual(new Date(then));
});

it('is tried again after longer and longer waits, for two days, and not at all where it is of no use', () => {
  const waits: number[] = [];
  for (let attempts = 1; ; attempts += 1) {
    const next = nextAttempt(attempts, false, at);
    if (!next) break;
    waits.push((next.getTime() - at.getTime()) / 60_000);
  }
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits.reduce((sum, one) => sum + one, 0) / 60 / 24).toBeCloseTo(2, 0);
  expect(nextAttempt(1, true, at)).toBeNull();
});

it('is a mail in the reader’s language with a link to the screen, and a digest of several', () => {
  const notice = (n: number) => ({ title: same(`Title ${n}`), text: same(`Text ${n}.`), path: `/rounds/${n}` });
  expect(mailOf([notice(1)], 'cs', 'https://levada.kraj.example/')).toEqual({
    subject: 'Title 1 cs',
    text: expect.stringMatching(/^Text 1\. cs\n\nhttps:\/\/levada\.kraj\.example\/rounds\/1\n\n-- \n.*\/notices$/),
  });
  const digest = mailOf([notice(1), notice(2)], 'de', 'https://levada.kraj.example');
  expect(digest.subject).toBe('Levada: 2 neue Mitteilungen');
  expect(digest.text).toMatch(/Title 1[\s\S]*\/rounds\/1[\s\S]*Title 2[\s\S]*\/rounds\/2/);
});
