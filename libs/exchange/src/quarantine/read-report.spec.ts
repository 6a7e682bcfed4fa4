import fc from 'fast-check';
import { refuse } from '@levada/kernel';
import { neutral, withoutMark } from '../export/neutral.js';
import { readMended, readRecords } from '../hsds/read-records.js';
import { readImportMapping } from '../mapping/read-import-mapping.js';
import { aFile } from '../source/source.factory.js';
import { isQuarantined, quarantined, type Quarantined } from './quarantine.js';
import { readReport } from './read-report.js';
import { reportCsv } from './report-csv.js';

const MAPPING = readImportMapping(`
services.csv:
  columns:
    Nr: { model: services, field: id, required: true }
    Name: { model: services, field: name, required: true }
    row: { model: services, field: description }
`);
const SERVICES = 'Nr,Name,row\n1,Counselling,x\n,=Night shelter,+420\n3,,\n';

async function gather(read: AsyncIterable<object>) {
  const all = [];
  for await (const one of read) all.push(one);
  return all;
}

describe('a report of rows left out', () => {
  it('is mended in a spreadsheet and read again, each row where it first stood', async () => {
    const read = await gather(readRecords([aFile('services.csv', SERVICES)], { mapping: MAPPING }));
    const left = read.filter((one): one is Quarantined => isQuarantined(one));
    expect(left.map(({ file, row, code }) => [file, row, code])).toEqual([
      ['services.csv', 3, 'record/required-missing'],
      ['services.csv', 4, 'record/required-missing'],
    ]);
    const report = reportCsv(left);
    expect(report.split('\r\n')[0]).toBe('\ufefffile;row;kind;code;reason;Nr;Name;source:row');
    expect(report).toContain(";;'=Night shelter;'+420");
    expect(reportCsv(left, 'cs')).toContain('Chybí services.id (sloupec „Nr“).');
    const mended = report.replace(";;'=Night", ";2;'=Night");
    const again = await gather(readMended(Buffer.from(mended), { mapping: MAPPING }));
    expect(again).toMatchObject([
      {
        ...{ model: 'services', id: '2', at: { file: 'services.csv', row: 3 } },
        fields: { name: '=Night shelter', description: '+420' },
      },
      { code: 'record/required-missing', file: 'services.csv', row: 4 },
    ]);
  });

  it('is read again without a mapping where its source was HSDS', async () => {
    const left = quarantined(
      { file: 'a.sql#public.phone', row: 7 },
      'phones',
      { code: 'record/no-parent' },
      { id: '1' },
    );
    const report = reportCsv([left, { ...left, file: 'b.csv', values: { x: '-1' } }]);
    const again = await gather(readMended(Buffer.from(report)));
    expect(again).toMatchObject([{ model: 'phones', id: '1', fields: {}, at: { file: 'a.sql#public.phone', row: 7 } }]);
  });

  it.each([
    ['a;b\n1;2\n', refuse('report/malformed', { column: 'file', value: '–', row: 1 })],
    ['file;row;a\n;2;x\n', refuse('report/malformed', { column: 'file', value: '–', row: 2 })],
    ['file;row;a\nx.csv;two;x\n', refuse('report/malformed', { column: 'row', value: 'two', row: 2 })],
  ])('%j is none', (text, refusal) => {
    expect(() => readReport(Buffer.from(text))).toThrow(refusal);
  });

  it('gives back every cell as it came, whatever it holds', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }).map((text) => text.replace(/[\0\ud800-\udfff]/gu, '')),
      fc.constantFrom('=1', "'=1", "''@x", "'", '-', '"', ';', 'a\r\nb', 'file', 'source:row', 'source:x'),
    );
    const trimmed = cell.map((text) => text.replace(/\ufeff/g, '').trim());
    const name = trimmed.filter((text) => text !== '' && !['__proto__', 'constructor', 'prototype'].includes(text));
    const values = fc.dictionary(
      name,
      trimmed.filter((text) => text !== ''),
      { minKeys: 1, noNullPrototype: true },
    );
    await fc.assert(
      fc.asyncProperty(values, fc.integer({ min: 2, max: 1e6 }), async (came, row) => {
        const left = quarantined(
          { file: '=a.csv', row },
          'services',
          { code: 'row/formula', facts: { cell: 'A1' } },
          came,
        );
        const [table] = readReport(Buffer.from(reportCsv([left])));
        expect(table?.name).toBe('=a.csv');
        expect(await gather(table!.rows)).toEqual([{ number: row, values: came }]);
      }),
    );
  });
});

it('takes off no mark that it did not make', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(withoutMark(neutral(text))).toBe(text);
      expect(neutral(text)).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
