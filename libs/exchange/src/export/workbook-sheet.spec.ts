import { aFile, tablesRead } from '../source/source.factory.js';
import { bytesOf } from '../source/source-file.js';
import { openZip } from '../zip/zip.js';
import type { Column } from './column.js';
import { odsSheet, xlsxSheet } from './workbook-sheet.js';

interface Item {
  readonly name: string;
  readonly amount: string;
  readonly on: string;
  readonly count: number | null;
}
const title = (text: string) => ({ en: text, cs: `${text} cs`, de: text, lv: text });
const COLUMNS: Column<Item>[] = [
  { title: title('Name'), value: ({ name }) => name },
  { title: title('Amount'), amount: true, value: ({ amount }) => amount },
  { title: title('On'), date: true, value: ({ on }) => on },
  { title: title('Count'), value: ({ count }) => count },
];
const ITEMS: Item[] = [
  { name: '00064581', amount: '-1234.50', on: '2026-03-01', count: 3 },
  { name: '=HYPERLINK("http://x")', amount: '1234567890123456.78', on: '', count: null },
  { name: '<b>&amp;\n"', amount: '', on: 'soon', count: 0 },
];
async function* items() {
  yield* ITEMS;
}

async function sheet(kind: 'xlsx' | 'ods'): Promise<Buffer> {
  if (kind === 'ods') return odsSheet(COLUMNS, 'cs', items());
  const parts: Buffer[] = [];
  for await (const part of xlsxSheet(COLUMNS, 'cs', items())) parts.push(part);
  return Buffer.concat(parts);
}

async function part(bytes: Buffer, name: string): Promise<string> {
  const entry = (await openZip(bytes)).find((one) => one.name === name);
  return (await bytesOf(entry!, 1e7)).toString('utf8');
}

describe.each(['xlsx', 'ods'] as const)('a list as %s', (kind) => {
  it('is read back as it was, text as text and nothing calculated', async () => {
    const [table] = await tablesRead([aFile(`list.${kind}`, await sheet(kind))]);
    expect(table?.columns).toEqual(['Name cs', 'Amount cs', 'On cs', 'Count cs']);
    expect(table?.rows.map(({ values, fault }) => fault ?? Object.values(values))).toEqual([
      ['00064581', '-1234.5', '2026-03-01', '3'],
      ['=HYPERLINK("http://x")', '1234567890123456.78', '', ''],
      ['<b>&amp;\n"', '', 'soon', '0'],
    ]);
  });

  // A second reader: the markup itself, as the standards of the two formats spell it.
  it('holds numbers as numbers, days as dates, text as text, under a header that stands still', async () => {
    const bytes = await sheet(kind);
    const xml = await part(bytes, kind === 'xlsx' ? 'xl/worksheets/sheet1.xml' : 'content.xml');
    if (kind === 'xlsx') {
      expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(xml).toMatch(/<c r="A2"[^>]*t="inlineStr"[^>]*>.*?00064581/);
      expect(xml).toMatch(/<c r="B2"(?![^>]*t=)[^>]*><v>-1234.5<\/v>/);
      expect(xml).toMatch(/<c r="C2"(?![^>]*t=)[^>]*><v>46082<\/v>/);
      expect(xml).not.toContain('<f');
    } else {
      expect(xml).toMatch(/office:value-type="string"[^>]*><text:p>00064581</);
      expect(xml).toMatch(/office:value-type="float" office:value="-1234.5"/);
      expect(xml).toMatch(/office:value-type="date" office:date-value="2026-03-01/);
      expect(xml).not.toContain('table:formula');
      expect(await part(bytes, 'settings.xml')).toMatch(/VerticalSplitMode" config:type="short">2</);
      expect(bytes.subarray(30, 38).toString()).toBe('mimetype');
    }
  });
});

it('gives a workbook of many rows in parts', async () => {
  async function* many() {
    for (let at = 0; at < 20_000; at += 1) yield { ...ITEMS[0]!, name: `n${at}` };
  }
  let parts = 0;
  for await (const _ of xlsxSheet(COLUMNS, 'en', many())) parts += 1;
  expect(parts).toBeGreaterThan(3);
});
