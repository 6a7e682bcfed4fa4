import { refuse } from '@levada/kernel';
import { readTables } from '../source/read-tables.js';
import { aFile, endless, tablesRead } from '../source/source.factory.js';
import { sourceFile } from '../source/source-file.js';

const read = (text: string) => tablesRead([aFile('a.sql', text)]);

const DUMP = String.raw`-- PostgreSQL database dump
SET client_encoding = 'UTF8';
CREATE TABLE public.service (id text, "interval" text);
COPY public.service (id, "interval", note) FROM stdin;
1	\N	one\ntwo\t\\x
2	Přepeře	\x41\102
\.

DROP TABLE public.service;
COPY public.empty (id) FROM stdin;
\.
INSERT INTO public.phone (id, number, "text") VALUES (1, '+420 1', 'it''s
on two lines; with a (bracket)'), (2, NULL, E'a\tb');
INSERT INTO public.phone (id, number, "text") VALUES (3, 'x'::text, now());
INSERT INTO public.phone (id, number, "text") VALUES (4, true, -1.5);
`;

describe('a dump', () => {
  it('gives the data of its tables, and nothing of it is executed', async () => {
    expect(await read(DUMP)).toEqual([
      {
        name: 'a.sql#public.service',
        columns: ['id', 'interval', 'note'],
        rows: [
          { number: 5, values: { id: '1', interval: '', note: 'one\ntwo\t\\x' } },
          { number: 6, values: { id: '2', interval: 'Přepeře', note: 'AB' } },
        ],
      },
      { name: 'a.sql#public.empty', columns: ['id'], rows: [] },
      {
        name: 'a.sql#public.phone',
        columns: ['id', 'number', 'text'],
        rows: [
          { number: 12, values: { id: '1', number: '+420 1', text: "it's\non two lines; with a (bracket)" } },
          { number: 12, values: { id: '2', number: '', text: 'a\tb' } },
          { number: 14, values: { id: '', number: '', text: '' }, fault: { code: 'row/expression' } },
          { number: 15, values: { id: '4', number: 'true', text: '-1.5' } },
        ],
      },
    ]);
  });

  it('passes over the rows that nobody read', async () => {
    const names = [];
    for await (const { name, rows } of readTables([aFile('a.sql', DUMP)])) {
      names.push(name);
      for await (const _ of rows) break;
    }
    expect(names).toEqual(['a.sql#public.service', 'a.sql#public.empty', 'a.sql#public.phone']);
  });

  it.each([
    ['COPY public.a (id) FROM stdin;\n1\n', refuse('dump/cut-off', { line: 1 })],
    ["INSERT INTO a (b) VALUES ('x\n", refuse('dump/cut-off', { line: 1 })],
    ["-- x\nINSERT INTO a VALUES ('x');\n", refuse('dump/no-columns', { line: 2 })],
    [
      'COPY public.a (id, __proto__) FROM stdin;\n1\t2\n\\.\n',
      refuse('table/forbidden-column', { column: '__proto__' }),
    ],
    [`INSERT INTO a (b) VALUES ('${"''".repeat(40_000)}`, refuse('dump/cut-off', { line: 1 })],
  ])('%#: %.40s', async (text, refusal) => {
    await expect(read(text)).rejects.toThrow(refusal);
  });

  it('refuses a line without an end after reading little', async () => {
    const source = endless(new Uint8Array(65_536).fill(0x61));
    await expect(tablesRead([sourceFile('a.sql', source.open)])).rejects.toThrow(
      refuse('table/line-too-long', { line: 1, limit: 1_048_576 }),
    );
    expect(source.asked()).toBeLessThan(20);
  });
});
