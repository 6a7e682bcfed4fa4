import { deflateRawSync } from 'node:zlib';
import { refuse } from '@levada/kernel';
import { LIMITS } from '../limits.js';
import { aFile, tablesRead } from '../source/source.factory.js';
import { storedZip, type StoredFile } from './stored-zip.js';
import { openZip } from './zip.js';

const csv = (name: string, text = 'a,b\n1,2\n'): StoredFile => ({ name, bytes: Buffer.from(text) });
const packed = (name: string, bytes: Buffer, size = bytes.length): StoredFile => ({
  ...{ name, bytes: deflateRawSync(bytes), method: 8, size },
});
const read = (files: readonly StoredFile[], limits = LIMITS) =>
  tablesRead([aFile('a.zip', storedZip(files))], { limits });

describe('an archive', () => {
  it('gives the tables of its files, packed or not, and passes over what packers add', async () => {
    const tables = await read([
      csv('data/a.csv'),
      packed('b.csv', Buffer.from('c\n3\n')),
      csv('__MACOSX/._a.csv', '?'),
    ]);
    expect(tables.map(({ name, rows }) => [name, rows[0]?.values])).toEqual([
      ['data/a.csv', { a: '1', b: '2' }],
      ['b.csv', { c: '3' }],
    ]);
  });

  it.each<[string, StoredFile[], Error]>([
    ['../', [csv('../a.csv')], refuse('zip/unsafe-name', { name: '../a.csv' })],
    ['../ within', [csv('x/../../a.csv')], refuse('zip/unsafe-name', { name: 'x/../../a.csv' })],
    ['an absolute name', [csv('/etc/a.csv')], refuse('zip/unsafe-name', { name: '/etc/a.csv' })],
    ['a drive', [csv('C:/a.csv')], refuse('zip/unsafe-name', { name: 'C:/a.csv' })],
    ['a backslash', [csv('..\\a.csv')], refuse('zip/unsafe-name', { name: '..\\a.csv' })],
    ['a link', [{ ...csv('a.csv'), attributes: (0o120777 << 16) >>> 0 }], refuse('zip/link', { name: 'a.csv' })],
    ['the same name twice', [csv('a.csv'), csv('a.csv')], refuse('zip/duplicate-name', { name: 'a.csv' })],
    ['a password', [{ ...csv('a.csv'), flags: 1 }], refuse('zip/encrypted', { name: 'a.csv' })],
    [
      'an archive within',
      [{ name: 'b.zip', bytes: storedZip([csv('a.csv')]) }],
      refuse('zip/nested', { name: 'b.zip' }),
    ],
  ])('is refused for %s', async (_, files, refusal) => {
    await expect(read(files)).rejects.toThrow(refusal);
  });

  it('is refused for its number of files before one of them is opened', async () => {
    const files = Array.from({ length: 1001 }, (_, at) => csv(`${at}.csv`));
    await expect(read(files)).rejects.toThrow(refuse('zip/too-many-files', { files: 1001, limit: 1000 }));
  });

  it('is refused for the size that its directory says, before one of its files is opened', async () => {
    const bomb = packed('a.csv', Buffer.alloc(1_000_000, 'a,b\n'), 600 * 1024 * 1024);
    await expect(read([bomb])).rejects.toThrow(refuse('zip/too-large', { limit: LIMITS.unpackedBytes }));
    const many = Array.from({ length: 10 }, (_, at) => packed(`${at}.csv`, Buffer.alloc(10), 60 * 1024 * 1024));
    await expect(read(many)).rejects.toThrow('zip/too-large');
  });

  it('is refused while it is unpacked when its directory lies', async () => {
    const bomb = packed('a.csv', Buffer.alloc(50_000_000, 'a,b\n'), 20);
    await expect(read([bomb])).rejects.toThrow(refuse('zip/size-lies', { name: 'a.csv' }));
    await expect(read([{ ...csv('a.csv'), size: 500 }])).rejects.toThrow(refuse('zip/size-lies', { name: 'a.csv' }));
  });

  it('is unpacked no further than its directory says', async () => {
    const bomb = storedZip([packed('a.csv', Buffer.alloc(50_000_000, 'a,b\n'), 100_000)]);
    const [entry] = await openZip(bomb);
    let bytes = 0;
    const all = async () => {
      for await (const part of entry!.open()) bytes += part.length;
    };
    await expect(all()).rejects.toThrow('zip/size-lies');
    expect(bytes).toBeLessThanOrEqual(100_000);
  });

  it('may hold so much over all its files', async () => {
    const lines = Buffer.from('a,b\n'.repeat(300));
    const limits = { ...LIMITS, unpackedBytes: 2_000 };
    await expect(read([packed('a.csv', lines), packed('b.csv', lines)], limits)).rejects.toThrow('zip/too-large');
    await expect(read([packed('a.csv', lines)], limits)).resolves.toHaveLength(1);
  });

  it('is refused when it is damaged', async () => {
    const whole = storedZip([packed('a.csv', Buffer.from('a,b\n'.repeat(100)))]);
    for (const end of [whole.length - 1, 40]) {
      const cut = whole.subarray(0, end);
      await expect(tablesRead([aFile('a.zip', cut)])).rejects.toThrow('zip/malformed');
    }
    whole.fill(0xff, 36, 50);
    await expect(tablesRead([aFile('a.zip', whole)])).rejects.toThrow('zip/malformed');
  });
});
