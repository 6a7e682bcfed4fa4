import { isRefusal } from '@levada/kernel';
import { changeRubric, draftRubric, expectSound, publishRubric, reviseRubric, type Criterion } from './rubric.js';

const criterion = (some: Partial<Criterion> = {}): Criterion => ({
  ...{ code: 'quality', title: 'Quality', weight: '1', min: '0', max: '10', threshold: null, justification: 'always' },
  ...some,
});
const [at, later] = [new Date('2027-01-04T08:00:00Z'), new Date('2027-02-01T08:00:00Z')];
const drafted = (...criteria: Criterion[]) =>
  draftRubric({
    ...{ id: 'r1', authorityId: 'a', title: 'Principles', criteria, threshold: null, draftedBy: 'Jana', draftedAt: at },
  });

const faultsOf = (criteria: Criterion[], threshold: string | null = null) => {
  try {
    expectSound({ title: 'Principles', criteria, threshold });
    return [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return error.places.map(({ pointer, code }) => `${pointer} ${code}`);
  }
};

it.each<[string, Criterion[], string | null, string[]]>([
  ['sound criteria', [criterion(), criterion({ code: 'need', threshold: '5' })], '20', []],
  ['a total that is just within reach', [criterion({ weight: '0.5' }), criterion({ code: 'need' })], '15', []],
  [
    'a total that nobody can reach',
    [criterion({ weight: '0.5' }), criterion({ code: 'need' })],
    '15.01',
    ['/threshold rubric/threshold-out-of-reach'],
  ],
  ['one code twice', [criterion(), criterion()], null, ['/criteria/1/code rubric/criterion-twice']],
  ['a weight of nothing', [criterion({ weight: '0.0' })], null, ['/criteria/0/weight rubric/weight-not-positive']],
  ['as little as much', [criterion({ min: '10', max: '10.0' })], null, ['/criteria/0/max rubric/no-points']],
  [
    'a threshold above the points',
    [criterion({ threshold: '10.5' })],
    null,
    ['/criteria/0/threshold rubric/threshold-out-of-reach'],
  ],
  [
    'words below a threshold that is not there',
    [criterion({ justification: 'when-below' })],
    null,
    ['/criteria/0/justification rubric/below-nothing'],
  ],
  [
    'two faults at once',
    [criterion({ weight: '0' }), criterion({ min: '3', max: '1' })],
    null,
    [
      '/criteria/0/weight rubric/weight-not-positive',
      '/criteria/1/code rubric/criterion-twice',
      '/criteria/1/max rubric/no-points',
    ],
  ],
])('tells the faults of %s', (_what, criteria, threshold, faults) => {
  expect(faultsOf(criteria, threshold)).toEqual(faults);
});

it('a draft changes, a published version never does; the next one begins from it', () => {
  const draft = drafted(criterion());
  const text = { title: 'Principles', criteria: [criterion({ weight: '2' })], threshold: null };
  const published = publishRubric(changeRubric(draft, text), 'Petr', later);
  expect(published).toMatchObject({ number: 1, status: 'published', publishedBy: 'Petr', version: 3 });
  expect(() => changeRubric(published, text)).toThrow('rubric/published');
  expect(() => publishRubric(published, 'Petr', later)).toThrow('rubric/published');
  const next = reviseRubric(published, { id: 'r2', by: 'Eva', at: later });
  expect(next).toMatchObject({ id: 'r2', firstId: 'r1', number: 2, status: 'draft', draftedBy: 'Eva', version: 1 });
  expect(next.criteria).toEqual(published.criteria);
  expect(() => reviseRubric(next, { id: 'r3', by: 'Eva', at: later })).toThrow('rubric/drafted-already');
});
