import { LANGUAGES } from '@levada/kernel';
import { aCost, aMeasure, aPriority, FIVE_PARTS } from '../elements/element.factory.js';
import { UNSAID, type PlanElement } from '../elements/element.js';
import { checkCompatibility } from './compatibility.js';
import { FINDING_TEXTS } from './finding-texts.js';

const passage = (part: string): PlanElement => ({
  ...{ ...UNSAID, code: part, kind: 'passage', part, parent: null, title: part },
});
const officer = { name: 'Jana Nováková', department: null, contact: null };
const whole = [
  ...['descriptive', 'analytical', 'evaluation', 'network'].map(passage),
  aPriority({ part: 'strategic' }),
  aMeasure({ part: 'strategic', officer, costs: [aCost('1.00')] }),
];
const nothing = new Set<string>();

it('a plan with all that its methodology wants has nothing found', () => {
  const found = checkCompatibility(FIVE_PARTS, { elements: whole, partOf: null, inForce: nothing });
  expect(found.findings).toEqual([]);
  expect(found.held).toBe(found.checked);
});

it('a plan that is not compatible is told what is missing and where', () => {
  const elements = [
    passage('descriptive'),
    aPriority({ part: 'strategic' }),
    aPriority({ code: 'P2', part: 'strategic' }),
    aMeasure({ part: 'strategic' }),
  ];
  const { findings, checked, held } = checkCompatibility(FIVE_PARTS, { elements, partOf: null, inForce: nothing });
  expect(findings).toEqual([
    { found: 'part-missing', part: 'analytical' },
    { found: 'part-missing', part: 'evaluation' },
    { found: 'part-missing', part: 'network' },
    { found: 'without-measure', element: 'P2' },
    { found: 'not-said', element: 'P1.1', field: 'officer' },
    { found: 'not-said', element: 'P1.1', field: 'costs' },
  ]);
  expect(checked - held).toBe(6);
});

it('an empty plan lacks every part and what is required', () => {
  const { findings } = checkCompatibility(FIVE_PARTS, { elements: [], partOf: null, inForce: nothing });
  expect(findings).toHaveLength(6);
  expect(findings).toContainEqual({ found: 'kind-missing', kind: 'measure' });
});

it('what it refers to is in force, and something of it is in the plan that it is a part of', () => {
  const to = { planId: 'region', code: 'R1' };
  const elements = [...whole.slice(0, 5), { ...whole[5]!, alignedTo: [to] }];
  const against = (inForce: string[], partOf: string | null) =>
    checkCompatibility(FIVE_PARTS, { elements, partOf, inForce: new Set(inForce) }).findings;
  expect(against(['region/R1'], 'region')).toEqual([]);
  expect(against([], 'region')).toEqual([{ found: 'aligned-to-nothing', element: 'P1.1', to }]);
  expect(against(['region/R1'], 'nation')).toEqual([{ found: 'not-of-the-higher-plan', element: 'P1.1' }]);
});

it('held against the methodology of another plan, what stands in places that it has not is found', () => {
  const other = { ...FIVE_PARTS, kinds: FIVE_PARTS.kinds.filter(({ kind }) => kind !== 'priority') };
  const { findings } = checkCompatibility(other, { elements: whole, partOf: null, inForce: nothing });
  expect(findings).toContainEqual({ found: 'stands-elsewhere', element: 'P1', kind: 'priority' });
});

it.each(Object.entries(FINDING_TEXTS))('%s has its sentence in every language, with the same facts', (_found, text) => {
  const facts = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();
  for (const language of LANGUAGES) expect(facts(text[language])).toEqual(facts(text.en));
});

it('costs of a measure and of what stands below it are told once', () => {
  const activity = aMeasure({ code: 'P1.1.a', kind: 'activity', parent: 'P1.1', part: 'strategic', measureKind: null });
  const elements = [...whole, { ...activity, costs: [aCost('1.00')] }];
  const { findings } = checkCompatibility(FIVE_PARTS, { elements, partOf: null, inForce: nothing });
  expect(findings).toEqual([{ found: 'costs-on-two-levels', element: 'P1.1.a', above: 'P1.1' }]);
});
