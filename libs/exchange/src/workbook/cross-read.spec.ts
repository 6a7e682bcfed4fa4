import { read, utils, write, type WorkBook } from '@e965/xlsx';
import type { Column } from '../export/column.js';
import { odsSheet, xlsxSheet } from '../export/workbook-sheet.js';
import { aFile, tablesRead } from '../source/source.factory.js';
import { aWorkbook, withParts } from './workbook.factory.js';

// Another library of spreadsheets, of other people: what it writes we read, and what we write it reads.
function theirs(kind: 'xlsx' | 'ods'): Buffer {
  const book: WorkBook = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ['Kód', 'Počet', 'Ano'],
    ['007', 0.1 + 0.2, true],
    ['=1+1', 1e21, false],
    [' x ', null, null],
  ]);
  sheet['B4'] = { t: 'n', f: '1+2', v: 3 };
  // It has no way to spell this format in OpenDocument.
  if (kind === 'xlsx') sheet['C4'] = { t: 'n', v: 46082, z: 'yyyy-mm-dd' };
  utils.book_append_sheet(book, sheet, 'Služby');
  return write(book, { type: 'buffer', bookType: kind }) as Buffer;
}

const title = (text: string) => ({ en: text, cs: text, de: text, lv: text });
const COLUMNS: Column<readonly [string, string, string]>[] = [
  { title: title('Name'), value: ([name]) => name },
  { title: title('Amount'), amount: true, value: ([, amount]) => amount },
  { title: title('On'), date: true, value: ([, , on]) => on },
];
async function* items() {
  yield ['=1+1', '1234.50', '2026-03-01'] as const;
  yield ['00064581', '-0.10', ''] as const;
}

async function ours(kind: 'xlsx' | 'ods'): Promise<Buffer> {
  if (kind === 'ods') return odsSheet(COLUMNS, 'cs', items());
  const parts: Buffer[] = [];
  for await (const part of xlsxSheet(COLUMNS, 'cs', items())) parts.push(part);
  return Buffer.concat(parts);
}

describe.each(['xlsx', 'ods'] as const)('%s', (kind) => {
  it('of another library is read', async () => {
    const [table] = await tablesRead([aFile(`a.${kind}`, theirs(kind))]);
    expect(table?.name).toBe(`a.${kind}#Služby`);
    expect(table?.rows).toMatchObject([
      { number: 2, values: { Kód: '007', Počet: '0.3', Ano: 'true' } },
      { number: 3, values: { Kód: '=1+1', Počet: '1000000000000000000000', Ano: 'false' } },
      { number: 4, values: { Kód: 'x' }, fault: { code: 'row/formula', facts: { cell: 'B4' } } },
    ]);
    if (kind === 'xlsx') expect(table?.rows[2]?.values).toMatchObject({ Počet: '3', Ano: '2026-03-01' });
  });

  it('of ours is read by another library, with the types that were meant', async () => {
    const book = read(await ours(kind), { cellDates: false });
    const sheet = book.Sheets['List']!;
    const cells = ['A2', 'B2', 'A3', 'B3'].map((at) => [sheet[at]?.t, sheet[at]?.v, sheet[at]?.f]);
    expect(cells).toEqual([
      ['s', '=1+1', undefined],
      ['n', 1234.5, undefined],
      ['s', '00064581', undefined],
      ['n', -0.1, undefined],
    ]);
    expect(utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false })[1]?.[2]).toMatch(/2026-03-01|3\/1\/26/);
    expect(sheet['C3']?.v).toBeUndefined();
  });
});

it('reads what LibreOffice writes: rows and columns repeated to the end of the sheet, notes, times, money', async () => {
  const cell = (type: string, text: string, more = '') =>
    `<table:table-cell office:value-type="${type}" ${more}><text:p>${text}</text:p></table:table-cell>`;
  const rest = (columns: number) => `<table:table-cell table:number-columns-repeated="${columns}"/>`;
  const row = (cells: string, repeated = 1) =>
    `<table:table-row table:number-rows-repeated="${repeated}">${cells}</table:table-row>`;
  const note = '<office:annotation><text:p>a note</text:p></office:annotation>';
  const rows = [
    row(cell('string', 'A') + cell('string', 'B') + cell('string', 'C') + rest(16_381)),
    row(
      cell('string', 'one<text:s text:c="2"/>two</text:p><text:p>three').replace('<text:p>', `${note}<text:p>`) +
        cell('currency', '1 234,50 Kč', 'office:currency="CZK" office:value="1234.5"') +
        cell('percentage', '15 %', 'office:value="0.15"') +
        rest(16_381),
    ),
    row(rest(16_384), 2),
    row(
      cell('time', '10:30:00', 'office:time-value="PT10H30M00S"') +
        cell('date', '1. 3. 26', 'office:date-value="2026-03-01"') +
        cell('date', '…', 'office:date-value="2026-03-01T10:30:00"') +
        rest(16_381),
    ),
    row(cell('string', 'same', 'table:number-columns-repeated="2"') + rest(16_382)),
    row(rest(16_384), 1_048_570),
  ];
  const bytes = await withParts(await aWorkbook('ods', [['a']]), {
    'content.xml': (xml) => xml.replace(/<table:table-row>.*<\/table:table-row>/s, rows.join('\n')),
  });
  const [table] = await tablesRead([aFile('a.ods', bytes)]);
  expect(table?.rows).toEqual([
    { number: 2, values: { A: 'one  two\nthree', B: '1234.5', C: '0.15' } },
    { number: 5, values: { A: '10:30:00', B: '2026-03-01', C: '2026-03-01T10:30:00' } },
    { number: 6, values: { A: 'same', B: 'same', C: '' } },
  ]);
});

it('reads what Excel writes: text in pieces, exponents, days counted from 1904, styled cells without a value', async () => {
  const sheet =
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t>Na</t></r><r><t>me</t></r></is></c>' +
    '<c r="B1" t="inlineStr"><is><t>On</t></is></c><c r="C1" t="inlineStr"><is><t>E</t></is></c></row>' +
    '<row r="3"><c r="A3" t="str"><v>plain</v></c><c r="B3" s="1"><v>36585</v></c><c r="C3"><v>1.0E+5</v></c></row>' +
    '<row r="4"><c r="A4" s="1"/><c r="C4"><v>5.0000000000000001E-2</v></c></row></sheetData>';
  const bytes = await withParts(await aWorkbook('xlsx', [['a', new Date(0)]]), {
    'xl/worksheets/sheet1.xml': (xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, sheet),
    'xl/workbook.xml': (xml) => xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
  });
  const [table] = await tablesRead([aFile('a.xlsx', bytes)]);
  expect(table?.rows).toEqual([
    { number: 3, values: { Name: 'plain', On: '2004-03-01', E: '100000' } },
    { number: 4, values: { Name: '', On: '', E: '0.05' } },
  ]);
});

it('refuses a workbook whose own type is one with macros, whatever else it holds', async () => {
  const bytes = await withParts(await aWorkbook('xlsx', [['a'], ['1']]), {
    '[Content_Types].xml': (xml) =>
      xml.replace(
        /application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml/,
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      ),
  });
  await expect(tablesRead([aFile('a.xlsx', bytes)])).rejects.toThrow('workbook/macros');
});
