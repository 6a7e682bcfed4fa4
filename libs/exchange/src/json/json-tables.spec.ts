import { refuse } from '@levada/kernel';
import { LIMITS } from '../limits.js';
import { aFile, tablesRead } from '../source/source.factory.js';

const read = (text: string, name = 'a.json') => tablesRead([aFile(name, text)]);
const shown = async (text: string, name?: string) =>
  Object.fromEntries((await read(text, name)).map((table) => [table.name, table.rows.map(({ values }) => values)]));

describe('a JSON document', () => {
  it('is a table for every list in it, which knows what it stands in', async () => {
    const guide = {
      title: 'Guide',
      providers: [
        { id: 'p1', seat: { town: 'Turnov' }, tags: ['a', 'b'], services: [{ name: 'S', units: [{ count: 3 }] }] },
        { id: 'p2', seat: null, services: [] },
      ],
    };
    expect(await shown(JSON.stringify(guide))).toEqual({
      'a.json#.': [{ title: 'Guide', '#': '1' }],
      'a.json#providers[]': [
        { id: 'p1', 'seat.town': 'Turnov', '^.title': 'Guide', '^.#': '1', '#': '1' },
        { id: 'p2', seat: '', '^.title': 'Guide', '^.#': '1', '#': '2' },
      ],
      'a.json#providers[].tags[]': [
        expect.objectContaining({ value: 'a', '^.id': 'p1', '#': '1' }),
        expect.objectContaining({ value: 'b', '^.id': 'p1', '#': '2' }),
      ],
      'a.json#providers[].services[]': [
        expect.objectContaining({ name: 'S', '^.id': 'p1', '^.seat.town': 'Turnov', '^^.title': 'Guide' }),
      ],
      'a.json#providers[].services[].units[]': [expect.objectContaining({ count: '3', '^.name': 'S', '^^.id': 'p1' })],
    });
  });

  it('may be a list, or one document a line', async () => {
    const rows = [
      { a: '1', '#': '1' },
      { a: 'x', '#': '2' },
    ];
    expect(await shown('[{"a":1},{"a":"x"}]')).toEqual({ 'a.json#[]': rows });
    expect(await shown('{"a":1}\n{"a":"x"}\n', 'a.ndjson')).toEqual({ 'a.ndjson#[]': rows });
  });

  it('gives numbers as plain decimals', async () => {
    const read = await shown('[{"a":1e5,"b":0.30000000000000004,"c":-1.5e-7,"d":9007199254740991,"e":true}]');
    expect(read['a.json#[]']).toEqual([
      { a: '100000', b: '0.3', c: '-0.00000015', d: '9007199254740991', e: 'true', '#': '1' },
    ]);
  });

  it.each([
    ['{"a":', refuse('json/malformed', { file: 'a.json', line: 1 })],
    ['{"a":1}\n{"a":}\n', refuse('json/malformed', { file: 'a.json', line: 2 })],
    ['[{"__proto__":{"admin":true}}]', refuse('json/forbidden-key', { file: 'a.json', key: '__proto__' })],
    ['{"a":{"constructor":{}}}', refuse('json/forbidden-key', { file: 'a.json', key: 'constructor' })],
    ['['.repeat(100_000), refuse('json/too-deep', { file: 'a.json', limit: 32 })],
    ['"text"', refuse('json/no-records', { file: 'a.json' })],
    [
      `[{${Array.from({ length: 1001 }, (_, at) => `"f${at}":1`).join()}}]`,
      refuse('table/too-many-columns', { columns: 1002, limit: 1000 }),
    ],
  ])('%#: %.40s', async (text, refusal) => {
    await expect(read(text)).rejects.toThrow(refusal);
  });

  it('is refused when it is larger than may be held', async () => {
    const limits = { ...LIMITS, fileBytes: 100 };
    const big = tablesRead([aFile('a.json', JSON.stringify(['x'.repeat(200)]))], { limits });
    await expect(big).rejects.toThrow(refuse('source/too-large', { file: 'a.json', limit: 100 }));
  });

  it('is refused when a wide object holds so many small ones that their tables would not fit', async () => {
    const wide = Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`f${at}`, 'x'.repeat(10)]));
    const text = JSON.stringify({ ...wide, list: Array.from({ length: 30_000 }, () => 1) });
    await expect(read(text)).rejects.toThrow(refuse('json/too-large', { file: 'a.json', limit: LIMITS.jsonCells }));
  });

  it('leaves every object as it was', async () => {
    await expect(read('[{"__proto__":{"polluted":1}}]')).rejects.toThrow('json/forbidden-key');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
