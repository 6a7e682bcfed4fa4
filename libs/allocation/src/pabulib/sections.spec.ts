import { sectionsOf } from './sections.js';

it.each(['META', 'PROJECTS', 'VOTES'])('names %s where it is missing', (section) => {
  const text = 'META\nkey\nPROJECTS\nname\nVOTES\nvote'.replace(section, 'x');
  expect(() => sectionsOf(text)).toThrow(
    expect.objectContaining({ code: 'allocation/section-missing', facts: { section } }),
  );
});

it('the first row of each is its header, and says nothing', () => {
  const { meta, projects, votes } = sectionsOf('META\nrule;greedy\nbudget;1\nPROJECTS\nCost;Project_ID\nVOTES\nvote');
  expect([[...meta], projects, votes]).toEqual([[['budget', '1']], [], []]);
});

it('names of sections and columns in any case; a byte order mark, blank lines and line ends of Windows do not count', () => {
  const text =
    '\uFEFFmeta\r\nkey;value\r\n\r\nbudget ; 1 \r\nProjects\r\n  Project_ID;COST\r\na;60\r\nVOTES\r\nVote\r\na\r\n';
  const { meta, projects, votes } = sectionsOf(text);
  expect([[...meta], projects, votes]).toEqual([[['budget', '1']], [{ project_id: 'a', cost: '60' }], [{ vote: 'a' }]]);
});

it('a name of a section comes once: later it is a row', () => {
  expect(sectionsOf('META\nkey\nPROJECTS\nname\nmeta\nVOTES\nvote').projects).toEqual([{ name: 'meta' }]);
});

it.each<[string, string, string[]]>([
  ['cells are parted by semicolons', 'a;b ; c', ['a', 'b', 'c']],
  ['a cell may be empty, the last, too', ';b;', ['', 'b', '']],
  ['cells that are not there are empty', 'a', ['a', '', '']],
  ['a quoted cell may hold a semicolon', '"a;b";c;"d;"', ['a;b', 'c', 'd;']],
  ['a mark inside a quoted cell is written twice', '"say ""so"";";"""";""', ['say "so";', '"', '']],
  ['a mark within an unquoted cell is a mark', '5" pipe;a "b" c;"x" y', ['5" pipe', 'a "b" c', '"x" y']],
])('%s', (_title, row, expected) => {
  const { projects } = sectionsOf(`META\nkey\nPROJECTS\none;two;three\n${row}\nVOTES\nvote`);
  expect(projects).toEqual([{ one: expected[0], two: expected[1], three: expected[2] }]);
});
