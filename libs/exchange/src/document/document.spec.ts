import { openZip } from '../zip/zip.js';
import { bytesOf } from '../source/source-file.js';
import type { PaperDocument } from './document.js';
import { documentOdt, enclosedIn } from './document-odt.js';
import { documentPdf, typstOf } from './document-pdf.js';

const NASTY = 'a "b" \\ #panic("x") $x$ *c* _d_ <e> & f @g [h]\nzweite Zeile ěščř āčē';
const paper: PaperDocument = {
  ...{ title: `Plán ${NASTY}`, language: 'cs', author: 'Kraj & spol.', at: new Date('2026-11-22T10:00:00Z') },
  blocks: [
    { kind: 'heading', level: 1, text: NASTY },
    { kind: 'heading', level: 2, text: 'Cíl' },
    { kind: 'text', text: `${NASTY}\n\nDruhý odstavec.` },
    { kind: 'facts', facts: [{ name: NASTY, value: NASTY }] },
    { kind: 'table', titles: ['Rok', NASTY], rows: [['2027', NASTY]], numbers: [1] },
  ],
};

it('a text is never a command of what prints it', () => {
  expect(typstOf(paper)).toContain('#heading(level: 1, "a \\"b\\" \\\\ #panic(\\"x\\") $x$');
});

it('the PDF is tagged, says its language and that a screen reader can read it; the same paper gives the same bytes', async () => {
  const pdf = await documentPdf(paper);
  const text = pdf.toString('latin1');
  for (const mark of ['/StructTreeRoot', '/MarkInfo', '/Lang', 'pdfuaid:part']) expect(text).toContain(mark);
  expect((await documentPdf(paper)).equals(pdf)).toBe(true);
  // What it says is in it: the paper without its table is another one.
  expect((await documentPdf({ ...paper, blocks: paper.blocks.slice(0, 4) })).equals(pdf)).toBe(false);
});

it('prints every letter that it lets through, and a mark for each run of others', async () => {
  const all = Array.from({ length: 0x10000 - 32 }, (_, at) => String.fromCharCode(at + 32)).filter(
    (one) => !/\p{Cs}/u.test(one),
  );
  const block = { kind: 'text', text: all.map((one) => `a${one}b`).join(' ') } as const;
  expect((await documentPdf({ ...paper, blocks: [block] })).length).toBeGreaterThan(10_000);
  const emoji = typstOf({ ...paper, title: 'Šance 👨‍👩‍👧 pro 漢字 a Ωмега − 3 ½ €' });
  expect(emoji).toContain('"Šance \ufffd pro \ufffd a Ωмега − 3 ½ €"');
});

it('what stands above the title comes first', () => {
  const head = [{ kind: 'facts', facts: [{ name: 'Od', value: 'Kraj' }] }] as const;
  const [above, title] = [typstOf({ ...paper, head }).indexOf('"Kraj"'), typstOf({ ...paper, head }).indexOf('18pt')];
  expect(above).toBeGreaterThan(0);
  expect(title).toBeGreaterThan(above);
});

it('the text opens as OpenDocument: its type first, every part well-formed, nothing of a text taken for XML', async () => {
  const odt = documentOdt(paper);
  expect(odt.subarray(30, 38).toString()).toBe('mimetype');
  const entries = await openZip(odt);
  expect(entries.map(({ name }) => name)).toEqual([
    ...['mimetype', 'content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml'],
  ]);
  const content = (await bytesOf(entries[1]!, 1e6)).toString('utf8');
  expect(content).toContain('&lt;e&gt; &amp; f');
  expect(content).toContain('<text:line-break/>zweite Zeile');
  expect(content.match(/<table:table-row>/g)).toHaveLength(2);
});

it('what was enclosed is read back, and whether the text is as it was given out', async () => {
  const name = 'levada/plan.json';
  const odt = documentOdt(paper, [{ name, bytes: Buffer.from('{}') }]);
  const read = await enclosedIn(odt, name);
  expect(read).toMatchObject({ isUnchanged: true });
  expect(read!.bytes.toString()).toBe('{}');
  expect(await enclosedIn(documentOdt(paper), name)).toBeUndefined();
});
