import { LANGUAGES } from '@levada/kernel';
import { amountOf, countOf, limitOf, nameOf, scoreOf, type Change, type Figure } from './reason.js';
import { reasonText, sentenceOf, sentencesOf } from './write.js';
import { writeFigure } from './write-figure.js';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const E1 = { kind: 'envelope', id: 'E1', amount: 123456789n } as const;
const P = { kind: 'provider', id: 'P', amount: 50n } as const;

describe('a figure as the languages write it: en, cs, de, lv', () => {
  it.each<[string, Figure, string[]]>([
    ['money', amountOf(123450n), ['CZK 1,234.50', '1 234,50 CZK', '1.234,50 CZK', '1234,50 CZK']],
    [
      'money below nothing',
      amountOf(-1234550n),
      ['CZK -12,345.50', '-12 345,50 CZK', '-12.345,50 CZK', '-12 345,50 CZK'],
    ],
    ['a ratio that is whole', { kind: 'ratio', value: { n: 12345n, d: 1n } }, ['12,345', '12 345', '12.345', '12 345']],
    [
      'a ratio',
      { kind: 'ratio', value: { n: 2n, d: 7n } },
      ['2/7 (≈ 0.285714)', '2/7 (≈ 0,285714)', '2/7 (≈ 0,285714)', '2/7 (≈ 0,285714)'],
    ],
    ['points', scoreOf(7500000n), ['7.5', '7,5', '7,5', '7,5']],
    ['a count', countOf(1234n), ['1,234', '1 234', '1.234', '1234']],
    ['a name', nameOf('1.234'), ['1.234', '1.234', '1.234', '1.234']],
    ['an envelope', limitOf(E1), ['envelope E1', 'obálka E1', 'Topf E1', 'aploksne E1']],
    ['a provider', limitOf(P), ['provider P', 'poskytovatel P', 'Anbieter P', 'sniedzējs P']],
    ['an area', limitOf({ kind: 'area', id: 'N' }), ['area N', 'oblast N', 'Bereich N', 'joma N']],
    [
      'amounts of limits',
      { kind: 'limits', amounts: [E1, P] },
      [
        'CZK 1,234,567.89 (envelope E1) and CZK 0.50 (provider P)',
        '1 234 567,89 CZK (obálka E1) a 0,50 CZK (poskytovatel P)',
        '1.234.567,89 CZK (Topf E1) und 0,50 CZK (Anbieter P)',
        '1 234 567,89 CZK (aploksne E1) un 0,50 CZK (sniedzējs P)',
      ],
    ],
  ])('%s', (_title, figure, expected) => {
    expect(LANGUAGES.map((language) => plain(writeFigure(figure, language, 'CZK')))).toEqual(
      LANGUAGES.map((language) => expected[['en', 'cs', 'de', 'lv'].indexOf(language)]),
    );
  });

  it('an exact fraction that would fill a line leaves it to its decimals', () => {
    const of = (d: bigint) => writeFigure({ kind: 'ratio', value: { n: 1n, d } }, 'en', 'CZK');
    expect(of(10n ** 37n)).toBe(`1/1${'0'.repeat(37)} (≈ 0)`);
    expect(of(10n ** 38n)).toBe('≈ 0');
  });
});

const reason = (change: Change | null) => ({
  clause: 'not-eligible',
  figures: { requested: amountOf(10000n), award: amountOf(0n) },
  change,
});

describe('a change, as data and as the end of the sentence', () => {
  it.each<[Change, object, string]>([
    [
      { kind: 'met-with', limits: [E1, P], most: 70n },
      {
        limits: [
          { ...E1, amount: '1234567.89' },
          { ...P, amount: '0.50' },
        ],
        most: '0.70',
      },
      'with CZK 1,234,567.89 (envelope E1) and CZK 0.50 (provider P) it would be met up to CZK 0.70',
    ],
    [
      { kind: 'more-above', limits: [P] },
      { limits: [{ ...P, amount: '0.50' }] },
      'with more than CZK 0.50 (provider P) it would get more',
    ],
    [
      { kind: 'cut-below', limits: [P] },
      { limits: [{ ...P, amount: '0.50' }] },
      'with less than CZK 0.50 (provider P) it would be cut',
    ],
    [{ kind: 'asking-at-most', amount: 50n }, { amount: '0.50' }, 'at CZK 0.50 or less it would have been funded'],
    [{ kind: 'asking-above', amount: 50n }, { amount: '0.50' }, 'above CZK 0.50 it would not have been funded'],
    [{ kind: 'score-above', score: 1500000n }, { score: '1.5' }, 'with more than 1.5 points it would have been funded'],
    [{ kind: 'score-of', score: 7000000n }, { score: '7' }, 'with 7 points it would have taken part'],
    [{ kind: 'something-eligible' }, {}, 'any eligible amount would have taken part'],
    [{ kind: 'some-support' }, {}, 'a single vote would have counted'],
  ])('%p', (change, figures, ending) => {
    expect(reasonText(reason(change), [], 'CZK').change).toEqual({ kind: change.kind, figures });
    const sentence = 'Nothing of the CZK 100.00 requested is eligible';
    expect(plain(sentenceOf(reason(change), [], 'en', 'CZK'))).toBe(`${sentence}; ${ending}.`);
  });

  it.each<[Change, object, RegExp]>([
    [{ kind: 'score-below', score: 1500000n }, { score: '1.5' }, /; .*1\.5/],
    [{ kind: 'minimum-at-most', amount: 50n }, { amount: '0.50' }, /; .*CZK 0\.50/],
    [{ kind: 'support-of-all', voters: 12n }, { voters: '12' }, /; .*12/],
  ])('%p', (change, figures, ending) => {
    expect(reasonText(reason(change), [], 'CZK').change).toEqual({ kind: change.kind, figures });
    expect(plain(sentenceOf(reason(change), [], 'en', 'CZK'))).toMatch(ending);
  });
});

it('data of a reason: the figures that its sentence names, every kind of them, and no others', () => {
  const figures = {
    claim: amountOf(100n),
    coefficient: { kind: 'ratio', value: { n: 2n, d: 7n } } as const,
    exact: amountOf(28n),
    award: amountOf(28n),
    binding: amountOf(100n),
    limit: limitOf(E1),
    score: scoreOf(1n),
  };
  const of = (clause: string, more: Readonly<Record<string, Figure>>) =>
    reasonText({ clause, figures: { ...figures, ...more }, change: null }, [], 'CZK');
  expect(of('cut-coefficient', {})).toEqual({
    clause: 'cut-coefficient',
    figures: {
      claim: '1.00',
      coefficient: '2/7',
      coefficientDecimal: '0.285714',
      exact: '0.28',
      award: '0.28',
      binding: '1.00',
      limit: 'envelope E1',
    },
    change: null,
    notes: [],
  });
  const whole = of('cut-coefficient', { coefficient: { kind: 'ratio', value: { n: 3n, d: 1n } } });
  expect(whole.figures).toMatchObject({ coefficient: '3', coefficientDecimal: '3' });
  expect(
    of('rank-after-stop', { stoppedAt: nameOf('c'), rank: countOf(4n), left: amountOf(5n) }).figures,
  ).toMatchObject({
    stoppedAt: 'c',
    rank: '4',
    left: '0.05',
  });
});

it('notes stand at the end, each with its figures, in every language', () => {
  const notes = [
    { kind: 'priority', figures: { priority: nameOf('1.2') } },
    { kind: 'dearer-unfunded', figures: { neighbour: nameOf('c'), amount: amountOf(5n) } },
  ] as const;
  expect(reasonText(reason(null), notes, 'CZK').notes).toEqual([
    { kind: 'priority', figures: { priority: '1.2' } },
    { kind: 'dearer-unfunded', figures: { neighbour: 'c', amount: '0.05' } },
  ]);
  const sentences = sentencesOf(reason(null), notes, 'CZK');
  expect(plain(sentences.en)).toMatch(
    / is eligible; .*1\.2.*; the next dearer one that is not funded is c with CZK 0\.05\.$/,
  );
  expect(Object.keys(sentences).sort()).toEqual([...LANGUAGES].sort());
  for (const language of LANGUAGES) expect(sentences[language]).toBe(sentenceOf(reason(null), notes, language, 'CZK'));
});
