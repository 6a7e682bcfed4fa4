import { money } from '@levada/kernel';
import type { Source } from '../sources/source.js';
import { cutEnvelope, envelopeFor, OPEN_SCOPE, type Envelope } from './envelope.js';

const czk = (crowns: number) => money(BigInt(crowns) * 100n, 'CZK');
const source = {
  ...{ id: 's', authorityId: 'a', title: 'Region', kind: 'region', operationalProgramme: null, projectCode: null },
  ...{ indicators: [], amount: czk(1000), version: 1 },
} as const satisfies Source;
const cut = (id: string, scope: Partial<Envelope> = {}, parent: Envelope | null = null) =>
  cutEnvelope(source, parent, { id, title: id, amount: czk(100), ...scope });
const asked = (codes: string[], more = {}) => ({
  reference: '1',
  priorityRefs: codes.map((priorityCode) => ({ planId: 'p', priorityCode })),
  territories: ['cz/orp/1'],
  serviceType: '40',
  ...more,
});

describe('an envelope', () => {
  it('within another is for what that is for, and may say more', () => {
    const outer = cut('outer', { planId: 'p', priorityCode: 'P1' });
    expect(cut('inner', { year: 2027 }, outer)).toMatchObject({
      ...{ parentId: 'outer', planId: 'p', priorityCode: 'P1', year: 2027, territory: null },
    });
  });

  it.each([
    ['another priority than its parent', { planId: 'p', priorityCode: 'P2' }, 'envelope/outside-parent'],
    ['another year than its parent', { year: 2028 }, 'envelope/outside-parent'],
    ['nothing in it', { amount: czk(0) }, 'envelope/amount-not-positive'],
    ['another currency than its source', { amount: money(1n, 'EUR') }, 'money/mixed-currencies'],
  ])('is refused with %s', (_what, scope, code) => {
    const outer = cut('outer', { planId: 'p', priorityCode: 'P1', year: 2027 });
    expect(() => cut('inner', scope, outer)).toThrow(expect.objectContaining({ code }));
  });

  it('for a priority names its plan', () => {
    expect(() => cut('e', { priorityCode: 'P1' })).toThrow(
      expect.objectContaining({ code: 'envelope/priority-without-plan' }),
    );
  });
});

describe('the envelope of an application', () => {
  const root = cut('root');
  const first = cut('first', { planId: 'p', priorityCode: 'P1' }, root);
  const homeCare = cut('home care', { serviceType: '40' }, first);
  const second = cut('second', { planId: 'p', priorityCode: 'P2' }, root);
  const all = [first, homeCare, second];

  it.each([
    ['the innermost that is for it', asked(['P1']), 'home care'],
    ['the one of its priority', asked(['P1'], { serviceType: '47' }), 'first'],
    ['the round’s own for what serves two priorities', asked(['P1', 'P2']), 'root'],
    ['the round’s own for what serves none of theirs', asked(['P3']), 'root'],
    ['the round’s own for what names no priority yet', asked([]), 'root'],
  ])('is %s', (_what, application, title) => {
    expect(envelopeFor(root, all, application)?.title).toBe(title);
  });

  it('is none where the round’s is for something else', () => {
    expect(envelopeFor({ ...root, ...OPEN_SCOPE, territory: 'cz/orp/2' }, [], asked(['P1']))).toBeUndefined();
  });

  it('is asked for where two are for it', () => {
    const other = cut('all home care', { serviceType: '40' }, root);
    expect(() => envelopeFor(root, [...all, other], asked(['P1']))).toThrow(
      expect.objectContaining({ code: 'envelope/ambiguous' }),
    );
  });
});
