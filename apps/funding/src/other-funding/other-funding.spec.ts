import { funderKey } from './other-funding.js';

it.each([
  ['Město Liberec', 'město liberec'],
  ['  MĚSTO\u00a0\tLiberec ', 'město liberec'],
  ['ÚŘAD PRÁCE ČR', 'úřad práce čr'],
  ['Landkreis Görlitz', 'landkreis görlitz'],
  ['Me\u030csto Liberec', 'město liberec'],
])('“%s” goes by “%s”', (funder, key) => {
  expect(funderKey(funder)).toBe(key);
});
