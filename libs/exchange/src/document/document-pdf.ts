import { createRequire } from 'node:module';
import { refuse } from '@levada/kernel';
import { paragraphsOf, type Block, type PaperDocument } from './document.js';

/**
 * The paper as a tagged PDF that a screen reader can read (PDF/UA-1): with title and language, headings in their order and
 * tables with header rows. The same document gives the same bytes. Takes tens of milliseconds for a few pages, seconds for
 * thousands: not for the process that answers people.
 */
export async function documentPdf(document: PaperDocument): Promise<Buffer> {
  compiler ??= typst().NodeCompiler.create();
  const bytes = compiler.pdf(
    { mainFileContent: typstOf(document) },
    { pdfStandard: 'ua-1', creationTimestamp: Math.floor(document.at.getTime() / 1000) },
  );
  compiler.evictCache(PAPERS_REMEMBERED);
  return Buffer.from(bytes);
}

/** It remembers what it laid out, by the megabyte: a thousand letters would fill the memory. */
const PAPERS_REMEMBERED = 2;
let compiler: Compiler | undefined;

interface Compiler {
  pdf(paper: { mainFileContent: string }, as: { pdfStandard: 'ua-1'; creationTimestamp: number }): Uint8Array;
  evictCache(papers: number): void;
}

/** What is used of the Typst compiler; of 0.7.0, the first that makes PDF/UA, only these builds were published. */
interface Typst {
  readonly NodeCompiler: { create(): Compiler };
}
const BUILDS = ['linux-x64-gnu', 'linux-x64-musl'].map((build) => `@myriaddreamin/typst-ts-node-compiler-${build}`);

/** Loaded when it is first needed: a native library of 50 MB. Refuses `paper/no-printer` where none was installed. */
function typst(): Typst {
  const require = createRequire(import.meta.url);
  for (const build of BUILDS)
    try {
      return require(build) as Typst;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    }
  throw refuse('paper/no-printer', { platform: `${process.platform} ${process.arch}` });
}

/**
 * What the font has no shape for, a run of it at a time: a paper with an emoji, or in a script that none of the house's languages
 * has, is printed with a mark in its place, as PDF/UA takes no text without a shape.
 */
const UNPRINTED =
  /[^\n\r\t\u0020-\u007e\u00a0-\u024f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u0477\u1e00-\u1f15\u2000-\u200a\u2010-\u2027\u202f-\u2037\u2039-\u203e\u2044\u20ac\u2116\u2122\u2190-\u2195\u2212\u2260\u2264\u2265\u2248\u25a0\ufffd]+/gu;

/** What is printed, in Typst's language: every text is a string in it, so that nothing in a text is a command. */
export function typstOf({ title, language, author, head = [], blocks }: PaperDocument): string {
  return [
    `#set document(title: ${quoted(title)}, author: ${quoted(author)})`,
    // Of the fonts that the compiler brings, none of the machine's: the same bytes anywhere.
    `#set text(lang: "${language}", size: 10pt, font: "Libertinus Serif", fallback: false)`,
    '#set page(paper: "a4", margin: 2cm, numbering: "1 / 1")',
    '#set par(justify: false)',
    '#set table(stroke: 0.5pt + gray, inset: 4pt)',
    '#show table.cell.where(y: 0): strong',
    ...head.map(typstBlock),
    `#text(size: 18pt, weight: "bold", ${quoted(title)})`,
    ...blocks.map(typstBlock),
  ].join('\n\n');
}

function typstBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `#heading(level: ${block.level}, ${quoted(block.text)})`;
    case 'text':
      return paragraphsOf(block.text)
        .map((one) => `#par(${lines(one)})`)
        .join('\n\n');
    case 'facts':
      return `#terms(${block.facts.map(({ name, value }) => `terms.item(${quoted(name)}, ${lines(value)})`).join(', ')})`;
    case 'table': {
      const right = new Set(block.numbers);
      const align = block.titles.map((_, at) => (right.has(at) ? 'right' : 'left'));
      const cells = block.rows.flat().map((cell) => lines(cell));
      return `#table(columns: ${block.titles.length}, align: (${align.join(', ')},),
  table.header(${block.titles.map((one) => lines(one)).join(', ')}),
  ${cells.join(', ')})`;
    }
  }
}

/** One text with its line breaks. */
function lines(text: string): string {
  return `[${text
    .split('\n')
    .map((one) => `#${quoted(one)}`)
    .join(' #linebreak() ')}]`;
}

function quoted(text: string): string {
  return `"${text
    .normalize('NFC')
    .replaceAll(UNPRINTED, '\ufffd')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '')
    .replaceAll('\t', ' ')}"`;
}
