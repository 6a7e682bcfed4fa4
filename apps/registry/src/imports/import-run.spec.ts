import { refuse } from '@levada/kernel';
import { advance, finish, startRun, stop, type BatchResult, type ImportRun } from './import-run.js';

const run = (change: Partial<ImportRun> = {}): ImportRun => ({
  ...startRun({
    ...{ id: 'r', authorityId: 'a', source: 'rpss', contentHash: 'h', expected: 100, held: 100 },
    ...{ isConfirmed: false, startedBy: 'x', startedAt: new Date('2026-03-01T08:00:00Z') },
  }),
  ...change,
});
const batch = (change: Partial<BatchResult> = {}): BatchResult => ({
  ...{ created: 0, updated: 0, unchanged: 0, conflict: 0, refused: 0, changed: 0 },
  ...change,
});

it('adds up what became of the records, and is finished when all are there', () => {
  const half = advance(run(), batch({ created: 10, unchanged: 40 }));
  expect(half).toMatchObject({ done: 50, version: 2, status: 'running' });
  expect(() => finish(half)).toThrow(refuse('import/not-all-there', { done: 50, expected: 100 }));
  const all = advance(half, batch({ unchanged: 48, conflict: 2 }));
  expect(finish(all)).toMatchObject({
    ...{ done: 100, status: 'finished', version: 4 },
    counts: { created: 10, updated: 0, unchanged: 88, conflict: 2, refused: 0 },
  });
});

it.each<[string, Partial<ImportRun>, Partial<BatchResult>, boolean]>([
  ['5 of 100 changed', {}, { updated: 5, changed: 5 }, true],
  ['6 of 100 changed', {}, { updated: 6, changed: 6 }, false],
  ['3 now and 3 before', { changed: 3 }, { updated: 3, changed: 3 }, false],
  ['6 changed beside a conflict', {}, { conflict: 6, changed: 6 }, false],
  ['6 in conflict, nothing taken over', {}, { conflict: 6 }, true],
  ['a hundred created', {}, { created: 100 }, true],
  ['6 of 100 changed, and somebody wants it', { isConfirmed: true }, { updated: 6, changed: 6 }, true],
  ['one changed of a source that held nothing', { held: 0 }, { updated: 1, changed: 1 }, false],
])('%s', (_what, change, told, passes) => {
  const act = () => advance(run(change), batch(told));
  if (passes) expect(act).not.toThrow();
  else expect(act).toThrow('import/too-many-changes');
});

it('takes no more than was told to come, and nothing after its end', () => {
  expect(() => advance(run(), batch({ created: 101 }))).toThrow(refuse('import/more-than-expected', { expected: 100 }));
  const over = stop(run());
  expect(() => advance(over, batch())).toThrow(refuse('import/over', { status: 'stopped' }));
  expect(() => finish(over)).toThrow('import/over');
  expect(() => stop(over)).toThrow('import/over');
});
