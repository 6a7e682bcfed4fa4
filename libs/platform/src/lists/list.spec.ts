import {
  choice,
  cursorOf,
  equals,
  exactly,
  from,
  pageStatement,
  parseList,
  upTo,
  where,
  type ListDefinition,
} from './list.js';

type Row = { id: string; name: string };
const list: ListDefinition<Row, Row> = {
  columns: 't.id, t.name',
  from: 'thing t',
  id: 't.id',
  filters: {
    id: equals('t.id', 'uuid', 'Things.'),
    size: equals('t.size', 'int', 'Sizes.'),
    name: exactly('t.name', 'Its name.'),
    since: from('t.on_day', 'date', 'Since.'),
    before: upTo('t.at', 'instant', 'Before.'),
    status: choice({ open: `t.status = 'open'`, closed: `t.status = 'closed'`, all: 'true' }, 'Stand.', 'open'),
    tag: where('text', 'Tagged.', (text) => (bind) => `${bind(text)} = any(t.tags)`),
  },
  sorts: {
    id: { sql: 't.id', type: 'uuid' },
    name: { sql: 't.name', type: 'text' },
    size: { sql: 't.size', type: 'bigint' },
  },
  order: '-size,name',
  search: ['t.name', 't.text'],
  show: (row) => row,
  sheet: [],
};
const ID = '019a9d3e-1c00-7000-8000-0000000000aa';
const statement = (asked: Record<string, unknown>) => pageStatement(list, parseList(list, asked), []);

it('binds whatever is asked, and writes nothing of it into the statement', () => {
  const evil = `x'); drop table thing; --`;
  const [sql, parameters] = statement({ name: evil, tag: evil, search: evil, id: `${ID},${ID}`, size: '1,2' });
  expect(sql).not.toContain('drop');
  expect(parameters).toEqual([[ID, ID], ['1', '2'], evil, evil, 'x:* & drop:* & table:* & thing:*', 51]);
});

it('combines filters, and keeps to what holds by default', () => {
  const [sql] = statement({ since: '2026-01-01', before: '2026-02-01T00:00:00Z' });
  expect(sql).toContain(`t.on_day >= $1::date and t.at <= $2::timestamptz and ((t.status = 'open'))`);
  expect(statement({ status: 'open,closed' })[0]).toContain(`((t.status = 'open') or (t.status = 'closed'))`);
  expect(statement({ status: 'all' })[0]).toContain('((true))');
});

it('a page begins after the last row of the one before, whatever the directions', () => {
  const parsed = parseList(list, {});
  const cursor = cursorOf({ __key0: '7', __key1: 'b', __key2: ID }, parsed);
  const [sql, parameters] = statement({ cursor, limit: '2' });
  expect(parameters).toEqual(['7', 'b', ID, 3]);
  expect(sql.replace(/\s+/g, ' ')).toContain(
    '((t.size < $1::bigint) or (t.size = $1::bigint and t.name collate "und-x-icu" > $2::text) or (t.size = $1::bigint and t.name = $2::text and t.id > $3::uuid))',
  );
  expect(sql).toContain('order by t.size desc, t.name collate "und-x-icu" asc, t.id asc limit $4');
});

it.each<[string, Record<string, unknown>, string]>([
  ['a filter that nobody knows', { colour: 'red' }, '/colour'],
  ['a filter twice', { name: ['a', 'b'] }, '/name'],
  ['no UUID', { id: 'x' }, '/id'],
  ['half of a list of UUIDs', { id: `${ID},` }, '/id'],
  ['no number', { size: '1e9' }, '/size'],
  ['a day that is none', { since: '2026-02-30' }, '/since'],
  ['an instant without a zone', { before: '2026-02-01T00:00:00' }, '/before'],
  ['a word that is none of them', { status: 'toString' }, '/status'],
  ['no rows', { limit: '0' }, '/limit'],
  ['too many rows', { limit: '201' }, '/limit'],
  ['a sort of nothing', { sort: 'constructor' }, '/sort'],
  ['a format we do not write', { format: 'xls' }, '/format'],
  ['U+0000', { name: 'a\u0000b' }, '/name'],
])('refuses %s, with its place', (_what, asked, pointer) => {
  let places: readonly { pointer: string }[] = [];
  try {
    parseList(list, asked);
  } catch (error) {
    places = (error as { places: typeof places }).places;
  }
  expect(places.map((one) => one.pointer)).toEqual([pointer]);
});

it.each([
  ['no cursor at all', 'abc'],
  ['one of another order', cursorOf({ __key0: 'a', __key1: ID }, parseList(list, { sort: 'name' }))],
  [
    'one with a value that its sort cannot have',
    cursorOf({ __key0: 'x', __key1: 'b', __key2: ID }, parseList(list, {})),
  ],
  ['JSON of something else', Buffer.from('{"a":1}').toString('base64url')],
])('refuses %s', (_what, cursor) => {
  expect(() => parseList(list, { cursor })).toThrow('request/cursor-malformed');
});

it('searches for beginnings of words, without accents and case', () => {
  expect(statement({ search: 'Pečov. LIBER-ec' })[1]).toEqual(['pecov:* & liber:* & ec:*', 51]);
  expect(statement({ search: ' ;&|! ' })[1]).toEqual([51]);
});

describe('a search of the list’s own', () => {
  const way = (name: string) => ({ where: () => `t.${name}`, rank: () => `rank_of(t.${name})` });
  const searched: ListDefinition<Row, Row> = {
    ...list,
    filters: {},
    search: {
      find: () => ({ ways: [way('first'), way('second')], descending: false }),
      guess: () => [
        { ways: [way('guess')], descending: true, settings: { least: '0.5' } },
        { ways: [way('wild')], descending: true },
      ],
    },
  };
  const parsed = (asked: Record<string, unknown>) => parseList(searched, asked);
  const sqlOf = (one: ReturnType<typeof parsed>) => pageStatement(searched, one, [])[0].replace(/\s+/g, ' ');

  it('goes its ways in their order, the next one only for a page that is not full yet', () => {
    const sql = sqlOf(parsed({ search: 'x' }));
    expect(sql).toContain('where (t.first) order by 0::int asc, rank_of(t.first) asc, t.id asc');
    expect(sql).toContain('where (t.second) and (t.first) is not true and (select count(*) from way0) < $1');
    // In an order of their own, rows of any way may come first.
    expect(sqlOf(parsed({ search: 'x', sort: 'name' }))).not.toContain('count(*)');
  });

  it('guesses one after the other, and goes on with the guess whose page it was', () => {
    const first = parsed({ search: 'x' });
    expect(sqlOf(first.otherwise!)).toContain('where (t.guess) order by 0::int asc, rank_of(t.guess) desc, t.id desc');
    expect(first.otherwise!.otherwise!.finding!.ways).toHaveLength(1);
    expect(first.otherwise!.otherwise!.otherwise).toBeUndefined();
    for (const sort of [{}, { sort: 'name' }])
      for (const page of ['otherwise', 'self'] as const) {
        const asked = { search: 'x', ...sort };
        const one = page === 'self' ? parsed(asked) : parsed(asked).otherwise!;
        const cursor = cursorOf({ __key0: '0', __key1: sort.sort ? ID : '7', __key2: ID }, one);
        const next = parsed({ ...asked, cursor });
        expect(sqlOf(next)).toContain(page === 'self' ? '(t.first)' : '(t.guess)');
        expect(next.otherwise).toBeUndefined();
      }
    const cursor = cursorOf({ __key0: '0', __key1: '7', __key2: ID }, first);
    expect(() => parsed({ cursor })).toThrow('request/cursor-malformed');
  });

  it('reads by keys where nothing is searched, and looks for nothing where no word is told', () => {
    expect(sqlOf(parsed({}))).toContain('with way0 as materialized (select t.id as "__id", t.size as "__sort0"');
    expect(parsed({ search: ' ;' }).finding).toBeUndefined();
  });
});
