import { civilDate, type MoneyText } from '@levada/kernel';
import { OUTLINE, type TemplateText } from '../plan-templates/plan-template.js';
import { UNSAID, type Cost, type PlanElement } from './element.js';

export const PERIOD = { from: civilDate('2027-01-01'), to: civilDate('2029-12-31') };

export function aPriority(change: Partial<PlanElement> = {}): PlanElement {
  return { ...UNSAID, code: 'P1', kind: 'priority', part: null, parent: null, title: 'Odlehčovací služby', ...change };
}

export function aMeasure(change: Partial<PlanElement> = {}): PlanElement {
  const said = { code: 'P1.1', title: 'Zřídit službu v Turnově', measureKind: 'new' } as const;
  return { ...UNSAID, kind: 'measure', part: null, parent: 'P1', ...said, ...change };
}

export const czk = (amount: string): MoneyText => ({ amount, currency: 'CZK' });

export function aCost(amount: string, change: Partial<Cost> = {}): Cost {
  return { year: 2027, source: 'region', amount: czk(amount), ...change };
}

/** The five parts of decree 505/2006 § 39a, with a Council and an Assembly. */
export const FIVE_PARTS: TemplateText = {
  ...OUTLINE,
  source: 'vyhláška č. 505/2006 Sb., § 39a',
  parts: [
    ...['descriptive', 'analytical', 'evaluation', 'network'].map((code) => part(code)),
    { ...part('strategic'), kinds: ['goal', 'priority', 'measure', 'activity'] },
  ],
  kinds: OUTLINE.kinds.map((one) =>
    one.kind === 'measure' ? { ...one, isRequired: true, requires: ['officer', 'costs'] } : one,
  ),
  gates: [
    { code: 'consultation', kind: 'consultation', title: { cs: 'Připomínkové řízení' } },
    { code: 'council', kind: 'resolution', title: { cs: 'Rada kraje' } },
    { code: 'assembly', kind: 'resolution', title: { cs: 'Zastupitelstvo kraje' } },
  ],
};

function part(code: string): TemplateText['parts'][number] {
  return { code, title: { cs: code }, isRequired: true, kinds: [] };
}
