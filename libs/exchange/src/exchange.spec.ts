import { LANGUAGES, refuse } from '@levada/kernel';
import { applyMapping, exchangeRefusals, importReport, inBatches, readMapping, readTable, reportCsv } from './index.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const TURNOV = [{ number: 2, values: { kód: '577626', název: 'Přepeře' } }];

describe('a table', () => {
  it.each([
    ['UTF-8', utf8('kód,název\n577626,Přepeře\n'), 'utf-8', ','],
    ['UTF-8 with a byte order mark', utf8('\ufeffkód;název\r\n577626;Přepeře'), 'utf-8', ';'],
    ['UTF-16', Buffer.from('\ufeffkód\tnázev\r\n577626\tPřepeře\r\n', 'utf16le'), 'utf-16le', '\t'],
    ['Windows-1250', Buffer.from('k\xf3d;n\xe1zev\n577626;P\xf8epe\xf8e\n', 'latin1'), 'windows-1250', ';'],
  ])('is read from %s', (_name, bytes, encoding, delimiter) => {
    expect(readTable(bytes)).toMatchObject({ columns: ['kód', 'název'], rows: TURNOV, encoding, delimiter });
  });

  it('finds the delimiter outside quotes', () => {
    const { columns, rows } = readTable(utf8('"a,b,c";"d ""e"""\n1;2'));
    expect(columns).toEqual(['a,b,c', 'd "e"']);
    expect(rows[0]?.values).toEqual({ 'a,b,c': '1', 'd "e"': '2' });
  });

  it('counts rows as a spreadsheet does, over empty rows and cells of several lines', () => {
    const { rows } = readTable(utf8('a,b\n"one\ntwo",1\n\n,\nthree,2\n'));
    expect(rows.map(({ number }) => number)).toEqual([2, 5]);
  });

  it('takes out a row with too many cells, and reads the others', () => {
    const { rows, bad } = readTable(utf8('a,b\n1,2\n1,2,3\n4\n5,6,\n'));
    expect(rows.map(({ values }) => values)).toEqual([
      { a: '1', b: '2' },
      { a: '4', b: '' },
      { a: '5', b: '6' },
    ]);
    expect(bad).toEqual([{ row: 3, reason: '3 cells under 2 columns', values: { a: '1', b: '2' } }]);
  });

  it.each([
    ['', refuse('table/empty')],
    [' \r\n ', refuse('table/empty')],
    ['\na,b\n', refuse('table/no-header')],
    ['a,,b\n', refuse('table/no-header')],
    ['a,b,a\n', refuse('table/duplicate-column', { column: 'a' })],
    ['a,b\n1,2\n3,"4\n5,6\n7,8\n', refuse('table/quote-malformed', { row: 3 })],
  ])('%j is refused', (text, refusal) => {
    expect(() => readTable(utf8(text))).toThrow(refusal);
  });
});

describe('a mapping', () => {
  const table = readTable(utf8('kód,název\n577626,Přepeře\n'));

  it('says which column holds a field', () => {
    const [row] = applyMapping(table, readMapping('code: kód\nname: "název"\n'), ['code', 'name', 'parent']);
    expect(row).toEqual({ ...TURNOV[0], fields: { code: '577626', name: 'Přepeře' } });
  });

  it('names the fields and columns that there are when one is not among them', () => {
    expect(() => applyMapping(table, { kod: 'kód' }, ['code'])).toThrow(
      refuse('mapping/unknown-field', { field: 'kod', known: 'code' }),
    );
    expect(() => applyMapping(table, { code: 'kod' }, ['code'])).toThrow(
      refuse('mapping/unknown-column', { field: 'code', column: 'kod', known: 'kód, název' }),
    );
  });

  it.each(['', '- a\n- b', 'code: [a]', 'code: 3', 'a: b: c'])('%j is none', (text) => {
    expect(() => readMapping(text)).toThrow('mapping/malformed');
  });
});

describe('a report', () => {
  it('counts records of all kinds', () => {
    const outcomes = [
      { kind: 'orp', outcome: 'created' },
      { kind: 'municipality', outcome: 'unchanged' },
    ] as const;
    const report = importReport(outcomes, [{ row: 4, kind: 'orp', reason: '', values: {} }]);
    expect(report).toEqual({
      ...{ read: 3, created: 1, updated: 0, unchanged: 1, quarantined: 1 },
      byKind: {
        orp: { read: 2, created: 1, updated: 0, unchanged: 0, quarantined: 1 },
        municipality: { read: 1, created: 0, updated: 0, unchanged: 1, quarantined: 0 },
      },
    });
  });

  it('lists the bad rows so that a spreadsheet shows them and calculates nothing', () => {
    const csv = reportCsv([{ row: 7, reason: 'no code', values: { name: '=HYPERLINK("x")', code: '-1' } }]);
    expect(csv).toBe('\ufeffrow;reason;name;code\r\n7;no code;"\'=HYPERLINK(""x"")";\'-1\r\n');
    expect(readTable(utf8(csv)).rows[0]?.values).toMatchObject({ row: '7', reason: 'no code' });
  });
});

it('parts a list into batches', () => {
  expect([...inBatches([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
});

it.each(Object.entries(exchangeRefusals))('%s has its sentence in every language, with the same facts', (_, text) => {
  const facts = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();
  for (const language of LANGUAGES) expect(facts(text[language])).toEqual(facts(text.en));
});
