import { refuse } from '@levada/kernel';
import { LIMITS } from '../limits.js';
import { aFile, tablesRead } from '../source/source.factory.js';
import { storedZip } from '../zip/stored-zip.js';
import { openZip } from '../zip/zip.js';
import { cellText, plainDecimal } from './cell-text.js';
import { aWorkbook, withParts, type Kind } from './workbook.factory.js';

const KINDS: Kind[] = ['xlsx', 'ods'];
const SHEET = { xlsx: 'xl/worksheets/sheet1.xml', ods: 'content.xml' };
const day = (text: string): Date => new Date(`${text}Z`);
const read = (kind: Kind, bytes: Uint8Array, formulas?: 'stored') =>
  tablesRead([aFile(`a.${kind}`, bytes)], formulas && { formulas });

describe.each(KINDS)('a workbook, %s', (kind) => {
  it('is read as its people see it', async () => {
    const bytes = await aWorkbook(kind, [
      ['IČO', 'počet', 'podíl', 'od', 'v', 'ano', 'text'],
      ['00064581', 1e5, 0.1 + 0.2, day('2026-03-01T00:00:00'), day('2026-03-01T10:30:00'), true, ' =1+1 '],
      [null, null, null, null, null, null, null],
      ['7', -0.5, 1e21, day('1999-12-31T00:00:00'), null, false, 'dva\nřádky'],
    ]);
    const [table] = await read(kind, bytes);
    expect(table?.name).toBe(`a.${kind}#Služby`);
    expect(table?.rows).toEqual([
      {
        number: 2,
        values: {
          ...{ IČO: '00064581', počet: '100000', podíl: '0.3', od: '2026-03-01', v: '2026-03-01T10:30:00' },
          ...{ ano: 'true', text: '=1+1' },
        },
      },
      {
        number: 4,
        values: {
          ...{ IČO: '7', počet: '-0.5', podíl: '1000000000000000000000', od: '1999-12-31', v: '', ano: 'false' },
          text: 'dva\nřádky',
        },
      },
    ]);
  });

  it('leaves out a row with a formula and names the cell, or takes what is stored when asked to', async () => {
    const bytes = await aWorkbook(
      kind,
      [
        ['a', 'b'],
        ['1', null],
        ['2', null],
        ['3', 'x'],
      ],
      {
        '1,1': { value: 3, formula: '1+2', formulaResult: 3, type: 'formula' },
        '2,1': { value: null, formula: 'A1+2', type: 'formula' },
      },
    );
    const formula = (cell: string) => ({ code: 'row/formula', facts: { cell } });
    const [refused] = await read(kind, bytes);
    expect(refused?.rows.map(({ fault }) => fault)).toEqual([formula('B2'), formula('B3'), undefined]);
    const [stored] = await read(kind, bytes, 'stored');
    expect(stored?.rows.map(({ values, fault }) => fault ?? values['b'])).toEqual(['3', formula('B3'), 'x']);
  });

  it.each([
    ['billion laughs', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'],
    ['a file of the server', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
    ['a document type in small letters', '<!doctype x>'],
  ])('is refused for %s before a parser sees it', async (_, markup) => {
    const bytes = await withParts(await aWorkbook(kind, [['a'], ['1']]), {
      [SHEET[kind]]: (xml) => xml.replace('?>', `?>${markup}`),
    });
    const part = SHEET[kind];
    await expect(read(kind, bytes)).rejects.toThrow(refuse('workbook/entities', { file: `a.${kind}`, part }));
  });

  it('is refused when its markup is spelled in two bytes a character', async () => {
    const whole = await aWorkbook(kind, [['a'], ['1']]);
    const bytes = await withParts(whole, { [SHEET[kind]]: (xml) => Buffer.from(xml, 'utf16le').toString('latin1') });
    await expect(read(kind, bytes)).rejects.toThrow(refuse('workbook/malformed', { file: `a.${kind}` }));
  });

  it('is refused for macros, a password, and more columns than a table has', async () => {
    const whole = await aWorkbook(kind, [['a'], ['1']]);
    const macro = await withParts(whole, {
      [kind === 'xlsx' ? 'xl/vbaProject.bin' : 'Basic/Standard/M.xml']: () => 'x',
    });
    await expect(read(kind, macro)).rejects.toThrow(refuse('workbook/macros', { file: `a.${kind}` }));
    const wide = await aWorkbook(kind, [Array.from({ length: 1001 }, (_, at) => `c${at}`)]);
    await expect(read(kind, wide)).rejects.toThrow('table/too-many-columns');
    await expect(read(kind, await aWorkbook(kind, [[null]]))).rejects.toThrow('table/empty');
  });

  it('is refused when it unpacks to more than may be held, in small parts or one', async () => {
    const rows = Array.from({ length: 3_000 }, () => ['the same text again and again']);
    const limits = { ...LIMITS, unpackedBytes: 50_000 };
    const bytes = await aWorkbook(kind, rows);
    expect(bytes.length).toBeLessThan(50_000);
    await expect(tablesRead([aFile('a', bytes)], { limits })).rejects.toThrow('zip/too-large');
    const packed = storedZip([{ name: 'a', bytes }]);
    const parts = (await openZip(Buffer.from(bytes))).reduce((sum, { size }) => sum + size, 0);
    const inner = { ...LIMITS, unpackedBytes: bytes.length + parts - 1 };
    await expect(tablesRead([aFile('a.zip', packed)], { limits: inner })).rejects.toThrow('zip/too-large');
    const small = { ...LIMITS, workbookBytes: 50_000 };
    await expect(tablesRead([aFile('a', bytes)], { limits: small })).rejects.toThrow(
      refuse('workbook/too-large', { file: 'a', limit: 50_000 }),
    );
  });

  it('is told by what is in it, not by what it is called, in an archive, too', async () => {
    const bytes = await aWorkbook(kind, [['a'], ['1']]);
    const [named] = await tablesRead([aFile('a.csv', bytes)]);
    expect(named?.rows).toEqual([{ number: 2, values: { a: '1' } }]);
    const [packed] = await tablesRead([aFile('b.zip', storedZip([{ name: `x/a.${kind}`, bytes }]))]);
    expect(packed?.name).toBe(`x/a.${kind}#Služby`);
  });
});

it('leaves out a row with an error of the spreadsheet', async () => {
  const bytes = await withParts(await aWorkbook('xlsx', [['a'], ['1'], ['2']]), {
    'xl/worksheets/sheet1.xml': (xml) => xml.replace(/<c r="A2"[^>]*>.*?<\/c>/, '<c r="A2" t="e"><v>#REF!</v></c>'),
  });
  const [table] = await read('xlsx', bytes);
  expect(table?.rows.map(({ fault }) => fault)).toEqual([{ code: 'row/cell-error', facts: { cell: 'A2' } }, undefined]);
});

it('does not read a hidden sheet', async () => {
  const bytes = await withParts(await aWorkbook('xlsx', [['a'], ['1']]), {
    'xl/workbook.xml': (xml) => xml.replace(/<sheet /, '<sheet state="hidden" '),
  });
  await expect(read('xlsx', bytes)).rejects.toThrow('table/empty');
});

it.each([
  ['EncryptedPackage', 'workbook/encrypted'],
  ['Workbook', 'workbook/old-format'],
])('refuses the envelope of older formats: %s', async (stream, code) => {
  const bytes = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(512),
    Buffer.from(stream, 'utf16le'),
  ]);
  await expect(tablesRead([aFile('a.xlsx', bytes)])).rejects.toThrow(refuse(code, { file: 'a.xlsx' }));
});

it('refuses an ODS with a password', async () => {
  const bytes = await withParts(await aWorkbook('ods', [['a'], ['1']]), {
    'META-INF/manifest.xml': (xml) => xml.replace('</', '<manifest:encryption-data/></'),
  });
  await expect(read('ods', bytes)).rejects.toThrow(refuse('workbook/encrypted', { file: 'a.ods' }));
});

it.each(['<html><table>', '\x89PNG\r\n', '%PDF-1.7'])('refuses what is no table: %j', async (text) => {
  await expect(tablesRead([aFile('a.xls', Buffer.from(text, 'latin1'))])).rejects.toThrow('source/unknown-format');
});

it.each([
  [0, '0'],
  [-0, '0'],
  [1e-7, '0.0000001'],
  [123456789012345680, '123456789012346000'],
  [-1234.5, '-1234.5'],
  [100, '100'],
  [Number.NaN, ''],
])('%d is written %s', (value, text) => {
  expect(plainDecimal(value)).toBe(text);
});

it('reads a time without a day', () => {
  expect(cellText(day('1899-12-30T08:30:00'))).toBe('08:30:00');
  expect(cellText(day('2026-01-01T07:59:59.9999'))).toBe('2026-01-01T08:00:00');
});
