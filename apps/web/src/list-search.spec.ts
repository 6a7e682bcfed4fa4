import { directionOf, listSearchOf, sortedBy, wayBackOf } from './list-search.js';

it.each([
  ['sorts by what there is', { sort: '-title' }, { sort: '-title' }],
  ['does not sort by what there is not', { sort: 'secret' }, {}],
  ['searches for words', { search: ' dům 2027' }, { search: 'dům 2027' }],
  ['does not search for nothing', { search: '  ' }, {}],
  ['leaves out what it does not know', { x: 1, cursor: 'abc' }, { cursor: 'abc' }],
])('an address %s', (_, raw, search) => {
  expect(listSearchOf(raw, ['title'])).toEqual(search);
});

it('a column sorts up, then down, then not, each time from the first page and within what is searched for', () => {
  const up = sortedBy('title', { search: 'dům', cursor: 'abc' });
  expect(up).toEqual({ sort: 'title', search: 'dům' });
  const down = sortedBy('title', up);
  expect([directionOf('title', up), directionOf('title', down)]).toEqual(['ascending', 'descending']);
  expect(sortedBy('title', down)).toEqual({ search: 'dům' });
});

it.each([
  ['/rounds?sort=title', '/rounds?sort=title'],
  ['//elsewhere.example/', undefined],
  ['/\\elsewhere.example/', undefined],
  ['https://elsewhere.example/', undefined],
  [undefined, undefined],
])('the way back of %s is %s', (raw, back) => {
  expect(wayBackOf(raw)).toBe(back);
});
