import { readCsv, writeCsv } from './csv-text.js';

it.each([
  ['commas', 'id,name\n1,Dům\n', ['id', 'name'], [['1', 'Dům']]],
  ['semicolons and a mark at the start', '\ufeffid;name\r\n1;"Dům; z. s."\r\n', ['id', 'name'], [['1', 'Dům; z. s.']]],
  ['quotes in quotes and a new line', 'id,name\n1,"a ""b""\nc"', ['id', 'name'], [['1', 'a "b"\nc']]],
  ['empty lines', 'id,name\n\n1,\n,\n', ['id', 'name'], [['1', '']]],
])('reads %s', (_what, text, head, rows) => expect(readCsv(text)).toEqual({ head, rows }));

it('what is written is read again, and no cell is a formula', () => {
  expect(
    readCsv(
      writeCsv([
        ['id', 'note'],
        ['1', 'a "b", c'],
      ]),
    ),
  ).toEqual({ head: ['id', 'note'], rows: [['1', 'a "b", c']] });
  expect(writeCsv([['=1+1']])).toContain("'=1+1");
});
