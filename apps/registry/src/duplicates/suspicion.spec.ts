import { dismiss, suspicionOf, type Signal, type Suspect } from './suspicion.js';

it.each<[string, Signal[], number | undefined]>([
  ['the same account', [{ kind: 'bank-account', likeness: 1000 }], 850],
  ['the same number elsewhere', [{ kind: 'identifier', likeness: 1000 }], 800],
  ['the same name', [{ kind: 'name', likeness: 1000 }], 700],
  ['a name that is much alike', [{ kind: 'name', likeness: 800 }], 560],
  ['a name that is a little alike', [{ kind: 'name', likeness: 500 }], undefined],
  ['the same house', [{ kind: 'address', likeness: 1000 }], 400],
  ['nothing', [], undefined],
  [
    'name and house',
    [
      { kind: 'address', likeness: 1000 },
      { kind: 'name', likeness: 1000 },
    ],
    820,
  ],
  [
    'two names, of which the better counts',
    [
      { kind: 'name', likeness: 600 },
      { kind: 'name', likeness: 900 },
    ],
    630,
  ],
])('%s', (_what, signals, likeness) => {
  const suspicion = suspicionOf(signals);
  expect(suspicion?.likeness).toBe(likeness);
  expect(suspicionOf([...signals].reverse())).toEqual(suspicion);
});

it('names the strongest reason first, and is never certain', () => {
  const all = suspicionOf(
    (['address', 'name', 'identifier', 'bank-account'] as const).map((kind) => ({ kind, likeness: 1000 })),
  )!;
  expect(all.reasons.map(({ kind }) => kind)).toEqual(['bank-account', 'identifier', 'name', 'address']);
  expect(all.likeness).toBeLessThan(1000);
});

it('is dismissed once', () => {
  const suspect = { status: 'open', version: 1 } as Suspect;
  const dismissed = dismiss(suspect, 'clerk', new Date(0), 'Dvě farnosti');
  expect(dismissed).toMatchObject({ status: 'not-the-same', version: 2, reason: 'Dvě farnosti' });
  expect(() => dismiss(dismissed, 'clerk', new Date(0), 'x')).toThrow('duplicate/dismissed-already');
});
