import { refuse } from '@levada/kernel';
import { aFile, endless, tablesRead } from '../source/source.factory.js';
import { sourceFile } from '../source/source-file.js';
import { readTable } from './read-table.js';

const inParts = (bytes: Uint8Array, size: number) =>
  sourceFile('a.csv', async function* () {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  });

describe('a table read in parts', () => {
  it.each([
    ['UTF-8', Buffer.from('kód;název\n577626;Přepeře\n\n;\n563510;"Turnov, ""město"""\n')],
    ['UTF-16', Buffer.from('\ufeffkód\tnázev\r\n577626\tPřepeře\r\n', 'utf16le')],
    ['Windows-1250', Buffer.from('k\xf3d;n\xe1zev\n577626;P\xf8epe\xf8e\n', 'latin1')],
    ['a cell of several lines', Buffer.from('a,b\r\n"one\r\ntwo",1\r\n\r\n,\r\n1,2,3\r\nthree,2')],
    ['blank lines before the end', Buffer.from('"a,b",c\n1\n\n\n')],
  ])('has the rows of the table read as a whole, wherever the parts end: %s', async (_, bytes) => {
    const whole = readTable(bytes);
    for (const size of [1, 2, 3, 7, 65_536]) {
      const [table] = await tablesRead([inParts(bytes, size)]);
      expect(table?.columns).toEqual(whole.columns);
      expect(table?.rows.filter(({ fault }) => !fault)).toEqual(whole.rows);
      expect(table?.rows.filter(({ fault }) => fault).map(({ number }) => number)).toEqual(
        whole.bad.map(({ row }) => row),
      );
    }
  });

  it('leaves out one row and goes on, saying which', async () => {
    const [table] = await tablesRead([aFile('a.csv', 'a,b\n1,2,3\n4,5\n')]);
    expect(table?.rows).toEqual([
      { number: 2, values: { a: '1', b: '2' }, fault: { code: 'row/too-many-cells', facts: { cells: 3, columns: 2 } } },
      { number: 3, values: { a: '4', b: '5' } },
    ]);
  });

  it.each([
    ['', refuse('table/empty')],
    [' \r\n ', refuse('table/empty')],
    ['a,,b\n1,2,3', refuse('table/no-header')],
    ['a,__proto__\n1,2', refuse('table/forbidden-column', { column: '__proto__' })],
    [`${'x,'.repeat(1001)}y\n`, refuse('table/too-many-columns', { columns: 1002, limit: 1000 })],
    ['a,b\n1,2\n3,"4\n5,6', refuse('table/quote-malformed', { row: 3 })],
    ['a,b\n1,\0\n', refuse('table/binary', { line: 2 })],
    [Buffer.from('\ufeffa\t\u0000b\n', 'utf16le'), refuse('table/binary', { line: 1 })],
  ])('%#: %s', async (content, refusal) => {
    await expect(tablesRead([aFile('a.csv', content)])).rejects.toThrow(refusal);
  });

  it('reads what Latvian spreadsheets of before wrote, when told so', async () => {
    const bytes = Buffer.from([
      ...Buffer.from('nosaukums\nR'),
      0xe7,
      0x7a,
      0x65,
      0x6b,
      0x6e,
      0x65,
      0x0a,
      0xde,
      0x6f,
      0x0a,
    ]);
    const [told] = await tablesRead([aFile('a.csv', bytes)], { legacyEncoding: 'windows-1257' });
    expect(told?.rows.map(({ values }) => values['nosaukums'])).toEqual(['Rēzekne', 'Žo']);
  });

  it('does not take UTF-8 that is broken in the middle for another encoding', async () => {
    const bytes = Buffer.concat([Buffer.from('název\nPřepeře\nTur'), Buffer.from([0xc3]), Buffer.from('nov\nLázně\n')]);
    const broken = refuse('table/encoding-broken', { line: 3 });
    await expect(tablesRead([aFile('a.csv', bytes)])).rejects.toThrow(broken);
    expect(() => readTable(bytes)).toThrow(broken);
  });

  it('refuses half a character pair, which no scan of bytes sees', async () => {
    const bytes = Buffer.concat([Buffer.from('a\n'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('\n')]);
    await expect(tablesRead([aFile('a.csv', bytes)])).rejects.toThrow('table/encoding-broken');
    const late = Buffer.concat([Buffer.from('a\nb\n'.repeat(100_000)), bytes]);
    await expect(tablesRead([aFile('a.csv', late)])).rejects.toThrow(
      refuse('table/encoding-broken', { line: 200_002 }),
    );
  });

  it('refuses a quoted cell that is not closed for a mebibyte', async () => {
    const text = `a\n1\n"${'y\n'.repeat(600_000)}`;
    await expect(tablesRead([aFile('a.csv', text)])).rejects.toThrow(
      refuse('table/record-too-long', { row: 3, limit: 1_048_576 }),
    );
  });

  it('refuses before it decodes: two thousand million bytes in one line cost one mebibyte', async () => {
    const source = endless(new Uint8Array(65_536).fill(0x61));
    await expect(tablesRead([sourceFile('a.csv', source.open)])).rejects.toThrow(
      refuse('table/line-too-long', { line: 1, limit: 1_048_576 }),
    );
    expect(source.asked()).toBeLessThan(20);
  });

  it('reads a leading = as text', async () => {
    const [table] = await tablesRead([aFile('a.csv', 'a;b\n=1+1;@x\n')]);
    expect(table?.rows[0]?.values).toEqual({ a: '=1+1', b: '@x' });
  });
});
