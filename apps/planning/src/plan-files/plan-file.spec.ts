import { documentPdf, readTables, sourceFile, xlsxBook } from '@levada/exchange';
import { civilDate } from '@levada/kernel';
import { Readable } from 'node:stream';
import { aCost, aMeasure, aPriority, FIVE_PARTS } from '../elements/element.factory.js';
import { fileOf, sheetsOf, type PlanFile, type ReadRow } from './plan-file.js';
import { paperOf } from './plan-paper.js';

const LONG = `${'Odstavec s diakritikou žluťoučký. '.repeat(2_500)}\n\nKonec.`;
const file: PlanFile = {
  ...{ format: 'levada-plan', formatVersion: 1, template: 'sprss' },
  plan: {
    ...{ title: '=1+1 Plán', level: 'regional', type: 'strategic', from: '2027-01-01', to: '2029-12-31' },
    ...{ territory: { scheme: 'cz-csu', level: 'region', code: 'CZ051' }, partOfTitle: null },
    ...{ partOf: '019a9d3e-1c00-7000-8000-000000000001', follows: null },
    departments: [{ name: 'Odbor', officer: 'Jana Nováková', contact: null }],
  },
  elements: [
    aPriority({ kind: 'passage', code: 'A', part: 'analytical', title: '007', body: LONG }),
    aPriority({ part: 'strategic' }),
    aMeasure({
      ...{ part: 'strategic', body: '2027-01-01', responsible: ['Město Turnov', 'Obec Všeň'], isSocialService: false },
      ...{ budgetLine: '4379', officer: { name: 'J. N.', department: null, contact: 'a@b.example' } },
      ...{ from: civilDate('2027-01-01'), costs: [aCost('1200000.00'), aCost('0.10', { year: 2028, source: 'eu' })] },
      territories: [{ scheme: 'cz-csu', level: 'orp', code: '5109' }],
      targetGroups: ['seniors', 'families'],
      alignedTo: [{ planId: '019a9d3e-1c00-7000-8000-000000000003', code: 'N1' }],
      indicators: [
        {
          ...{ code: 'i', name: 'Místa', unit: 'místo', family: null, source: 'MPSV' },
          ...{ baseline: { value: '0010.50', on: civilDate('2026-12-31') } },
          targets: [{ value: '12', on: civilDate('2028-12-31') }],
        },
      ],
    }),
  ],
};

async function throughWorkbook(one: PlanFile): Promise<Map<string, ReadRow[]>> {
  const bytes = await xlsxBook(sheetsOf(one));
  const sheets = new Map<string, ReadRow[]>();
  for await (const table of readTables([sourceFile('plan.xlsx', () => Readable.from([bytes]))])) {
    const rows: ReadRow[] = [];
    for await (const { number, values } of table.rows) rows.push({ number, values });
    sheets.set(table.name.split('#').at(-1)!, rows);
  }
  return sheets;
}

it('a plan goes through a workbook without loss: numbers, days and formulas stay the texts that they are', async () => {
  expect(fileOf(await throughWorkbook(file))).toEqual(file);
});

it('what was written wrongly into the workbook is told with its sheet and row', async () => {
  const sheets = await throughWorkbook(file);
  const wrong = (sheet: string, change: (rows: ReadRow[]) => ReadRow[]) => () =>
    fileOf(new Map([...sheets, [sheet, change(sheets.get(sheet)!)]]));
  const firstRow = (values: Record<string, string>) => (rows: ReadRow[]) => [
    { ...rows[0]!, values: { ...rows[0]!.values, ...values } },
    ...rows.slice(1),
  ];
  expect(wrong('costs', firstRow({ code: 'P9' }))).toThrow('plan-file/code-unknown {"sheet":"costs","row":2');
  expect(wrong('targets', firstRow({ indicator: 'x' }))).toThrow('plan-file/code-unknown');
  expect(wrong('elements', firstRow({ isSocialService: 'ano' }))).toThrow('plan-file/not-true-or-false');
  expect(wrong('elements', firstRow({ territories: 'Turnov' }))).toThrow('plan-file/territory-malformed');
  expect(wrong('plan', () => [])).toThrow('plan-file/field-missing');
  const without = new Map([...sheets].filter(([name]) => name !== 'elements'));
  expect(() => fileOf(without)).toThrow('plan-file/sheet-missing');
});

it('the paper has the parts in order, the words of its reader, and related activities apart in the sums', async () => {
  const paper = paperOf(file, { template: FIVE_PARTS, language: 'cs', at: new Date('2026-11-22T10:00:00Z') });
  const headings = paper.blocks.flatMap((one) => (one.kind === 'heading' ? [`${one.level} ${one.text}`] : []));
  expect(headings).toEqual([
    ...['1 analytical', '2 007', '1 strategic', '2 P1 Odlehčovací služby', '3 P1.1 Zřídit službu v Turnově'],
    '1 Náklady plánu',
  ]);
  expect(paper.blocks[0]).toMatchObject({ facts: [{ value: '1. 1. 2027 – 31. 12. 2029' }, {}] });
  expect(paper.blocks.at(-1)).toMatchObject({
    titles: ['Rok', 'Sociální služby', 'Související aktivity'],
    rows: [
      ['2027', '0,00\u00a0CZK', '1\u00a0200\u00a0000,00\u00a0CZK'],
      ['2028', '0,00\u00a0CZK', '0,10\u00a0CZK'],
    ],
  });
  // A heading that jumps over a level would be refused by the standard.
  expect((await documentPdf(paper)).length).toBeGreaterThan(5_000);
});
