import fc from 'fast-check';
import { refuse } from '@levada/kernel';
import { contentHash } from './content-hash.js';
import { afterImport, planImport, type Held, type Incoming } from './plan-import.js';
import { changedBy } from './changed-by.js';

const held = (id: string, imported: Record<string, string>, fields = imported): Held => ({
  ...{ id, imported, fields, importedHash: contentHash(imported) },
});

/** What the authority holds once the plan is carried out; what is missing stays. */
function carriedOut(before: readonly Held[], incoming: readonly Incoming[]): Held[] {
  const byId = new Map(before.map((one) => [one.id, one]));
  for (const one of planImport(before, incoming).planned)
    if (one.outcome !== 'missing') byId.set(one.id, afterImport(byId.get(one.id), one));
  return [...byId.values()];
}

describe('a plan of changes', () => {
  it.each<[string, Held[], Incoming, object]>([
    ['creates what is new', [], { id: 'a', fields: { name: 'x' } }, { outcome: 'created' }],
    [
      'leaves what the source says as before',
      [held('a', { name: 'x' })],
      { id: 'a', fields: { name: 'x' } },
      { outcome: 'unchanged' },
    ],
    [
      'takes over what the source changed',
      [held('a', { name: 'x', url: 'u' })],
      { id: 'a', fields: { name: 'y', url: 'u' } },
      { outcome: 'updated', changes: [{ field: 'name', from: 'x', to: 'y' }] },
    ],
    [
      'keeps what people changed and the source did not',
      [held('a', { name: 'x', url: 'u' }, { name: 'ours', url: 'u' })],
      { id: 'a', fields: { name: 'x', url: 'v' } },
      { outcome: 'updated', changes: [{ field: 'url', from: 'u', to: 'v' }] },
    ],
    [
      'keeps, and shows, what both changed',
      [held('a', { name: 'x', url: 'u' }, { name: 'ours', url: 'u' })],
      { id: 'a', fields: { name: 'theirs', url: 'v' } },
      {
        ...{ outcome: 'conflict', conflicts: [{ field: 'name', ours: 'ours', theirs: 'theirs' }] },
        changes: [{ field: 'url', from: 'u', to: 'v' }],
      },
    ],
    [
      'sees no conflict where both say the same',
      [held('a', { name: 'x' }, { name: 'y' })],
      { id: 'a', fields: { name: 'y' } },
      { outcome: 'unchanged' },
    ],
    [
      'leaves a field that the source does not name',
      [held('a', { name: 'x', url: 'u' })],
      { id: 'a', fields: { name: 'x' } },
      { outcome: 'unchanged' },
    ],
    [
      'empties a field that the source empties',
      [held('a', { name: 'x', url: 'u' })],
      { id: 'a', fields: { name: 'x', url: '' } },
      { outcome: 'updated', changes: [{ field: 'url', from: 'u', to: '' }] },
    ],
    [
      'fills what people made and left open, and overwrites nothing of it',
      [{ id: 'a', imported: {}, importedHash: null, fields: { name: 'ours', url: '' } }],
      { id: 'a', fields: { name: 'theirs', url: 'v' } },
      { outcome: 'conflict', changes: [{ field: 'url', from: '', to: 'v' }] },
    ],
  ])('%s', (_, before, incoming, expected) => {
    expect(planImport(before, [incoming]).planned).toMatchObject([expected]);
  });

  it('lists what an import brought and the source no longer has, and never what people made', () => {
    const byHand: Held = { id: 'b', imported: {}, importedHash: null, fields: {} };
    expect(planImport([held('a', {}), byHand], []).planned).toEqual([{ outcome: 'missing', id: 'a' }]);
  });

  it('shows a conflict again until somebody settles it', () => {
    const incoming = [{ id: 'a', fields: { name: 'theirs' } }];
    const after = carriedOut([held('a', { name: 'x' }, { name: 'ours' })], incoming);
    expect(planImport(after, incoming).counts.conflict).toBe(1);
    const settled = after.map((one) => ({ ...one, imported: { ...one.imported, name: 'theirs' } }));
    expect(planImport(settled, incoming).counts.conflict).toBe(0);
  });

  it('refuses a record that comes twice', () => {
    const one = { id: 'a', fields: {} };
    expect(() => planImport([], [one, one])).toThrow(refuse('plan/duplicate-id', { id: 'a' }));
  });
});

const fields = fc.dictionary(fc.constantFrom('name', 'url', 'email'), fc.constantFrom('', 'x', 'y', 'z'), {
  noNullPrototype: true,
});
const source = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), fields }), {
  selector: ({ id }) => id,
});

describe('whatever is imported and edited', () => {
  it('running twice changes nothing', () => {
    fc.assert(
      fc.property(source, source, source, (first, edits, second) => {
        const edited = carriedOut([], first).map((one) => ({
          ...{ ...one, fields: { ...one.fields, ...edits.find(({ id }) => id === one.id)?.fields } },
        }));
        const once = carriedOut(edited, second);
        const { planned } = planImport(once, second);
        expect(planned.filter(({ outcome }) => outcome === 'created' || outcome === 'updated')).toEqual([]);
        expect(planned.flatMap((one) => ('changes' in one ? one.changes : []))).toEqual([]);
        expect(carriedOut(once, second)).toEqual(once);
      }),
    );
  });

  it('an edit by hand survives every later import', () => {
    fc.assert(
      fc.property(source, fields, fc.array(source), (first, edit, later) => {
        const before = carriedOut([], first).map((one) => ({ ...one, fields: { ...one.fields, ...edit } }));
        const changed = before.flatMap(({ id, fields, imported }) =>
          Object.entries(fields).flatMap(([field, value]) =>
            value === (imported[field] ?? '') ? [] : [[id, field, value]],
          ),
        );
        const after = new Map(later.reduce<Held[]>(carriedOut, before).map((one) => [one.id, one.fields]));
        // Where the source came to say the same, it is the source's again.
        for (const [id, field, value] of changed) {
          const said = later.some((each) => each.some((one) => one.id === id && one.fields[field!] === value));
          if (!said) expect(after.get(id!)?.[field!]).toBe(value);
        }
      }),
    );
  });

  it('the counts add up', () => {
    fc.assert(
      fc.property(source, source, (first, second) => {
        const before = carriedOut([], first);
        const { counts } = planImport(before, second);
        expect(counts.created + counts.updated + counts.unchanged + counts.conflict).toBe(second.length);
        expect(counts.updated + counts.unchanged + counts.conflict + counts.missing).toBe(before.length);
      }),
    );
  });
});

describe('what a run changes of what is held', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => held(`${at}`, { name: 'x' }));
  const stated = (from: number, to: number, name: string): Incoming[] =>
    hundred.slice(from, to).map(({ id }) => ({ id, fields: { name } }));

  it('is what is updated, not what is created', () => {
    const made = Array.from({ length: 1000 }, (_, at) => ({ id: `n${at}`, fields: {} }));
    const incoming = [...stated(0, 6, 'y'), ...stated(6, 100, 'x'), ...made];
    expect(changedBy(planImport(hundred, incoming).planned)).toBe(6);
  });

  it('a conflict counts when another field of its record is taken over, and only then', () => {
    const edited = (imported: Record<string, string>) => [held('a', imported, { ...imported, name: 'ours' })];
    const incoming = [{ id: 'a', fields: { name: 'theirs', url: 'v' } }];
    expect(changedBy(planImport(edited({ name: 'x', url: 'u' }), incoming).planned)).toBe(1);
    expect(changedBy(planImport(edited({ name: 'x', url: 'v' }), incoming).planned)).toBe(0);
  });
});

it('the hash of content does not see order, nor the difference between empty and not stated', () => {
  expect(contentHash({ a: '1', b: '2', c: '' })).toBe(contentHash({ b: '2', a: '1' }));
  expect(contentHash({ a: '1' })).not.toBe(contentHash({ a: '2' }));
});
