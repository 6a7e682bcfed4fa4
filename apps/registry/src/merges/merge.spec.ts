import { movesOf } from '@levada/kernel';
import { expectNoObstacle, MERGE_LIFECYCLE, obstaclesIn, undo, type Facts, type Merge } from './merge.js';
import { unknownAmong } from './reference.js';

const nothing: Facts = {
  ...{ unknownReferences: [], overlappingRegistrations: [], openCases: [], identifiers: [], overlappingNames: [] },
  ...{ openProposals: 0, standsBelow: false },
};

it('nothing stands in the way of a merge where nothing collides', () => {
  expect(obstaclesIn(nothing)).toEqual([]);
  expect(() => expectNoObstacle([])).not.toThrow();
});

it.each<[string, Partial<Facts>, string]>([
  ['a table that nobody thought of', { unknownReferences: ['plant.organisation_id'] }, 'merge/unknown-reference'],
  [
    'another number of the same register',
    { identifiers: [{ scheme: 'CZ-ICO', one: '1', other: '2' }] },
    'merge/other-identifier',
  ],
  ['registrations for the same', { overlappingRegistrations: ['R 1 / R 2'] }, 'merge/registrations-overlap'],
  ['open cases for the same', { openCases: ['A / B'] }, 'merge/open-cases'],
  ['two names on one day', { overlappingNames: ['Charita'] }, 'merge/names-overlap'],
  ['a proposal about it', { openProposals: 1 }, 'merge/open-proposals'],
  ['the one that it belongs to', { standsBelow: true }, 'merge/stands-below'],
])('%s does, and is named', (_what, fact, code) => {
  const obstacles = obstaclesIn({ ...nothing, ...fact });
  expect(obstacles.map((one) => one.code)).toEqual([code]);
  expect(() => expectNoObstacle(obstacles)).toThrow(code);
});

it('a reference is known, or it is named', () => {
  expect(unknownAmong(['site.organisation_id', 'z.of', 'organisation_merge.to_id', 'a.of'])).toEqual(['a.of', 'z.of']);
});

it('is undone once', () => {
  const merge = { status: 'merged', version: 1, undoReason: null } as unknown as Merge;
  const undone = undo(merge, 'clerk', new Date(0), 'Jiná organizace');
  expect(undone).toMatchObject({ status: 'undone', version: 2, undoneBy: 'clerk', undoReason: 'Jiná organizace' });
  expect(() => undo(undone, 'clerk', new Date(0), 'x')).toThrow('merge/undone-already');
  expect(movesOf(MERGE_LIFECYCLE)).toEqual(['merged > undone']);
});
