import { createHash } from 'node:crypto';
import { bytesOf } from '../source/source-file.js';
import { LIMITS, type Limits } from '../limits.js';
import { openZip } from '../zip/zip.js';
import { packed, storedZip, type StoredFile } from '../zip/stored-zip.js';
import { paragraphsOf, type Block, type PaperDocument } from './document.js';

const NAMESPACES = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"',
  'office:version="1.3"',
].join(' ');
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const TYPE = 'application/vnd.oasis.opendocument.text';

/** A file that goes along inside of the paper, for programs: `levada/plan.json`. */
export interface Enclosed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Says which text the enclosed files belong to. */
const SEAL = 'levada/text.sha256';

/**
 * A file that was enclosed in a text, and whether the text is still as it was given out. `undefined`: there is none, also
 * where an office program saved the text, which leaves out what it does not know.
 */
export async function enclosedIn(
  bytes: Buffer,
  name: string,
  limits: Limits = LIMITS,
): Promise<{ readonly bytes: Buffer; readonly isUnchanged: boolean } | undefined> {
  const entries = new Map((await openZip(bytes, limits)).map((entry) => [entry.name, entry]));
  const [file, seal, content] = [name, SEAL, 'content.xml'].map((one) => entries.get(one));
  if (!file || !seal || !content) return undefined;
  const [enclosed, said, text] = [
    await bytesOf(file, limits.unpackedBytes),
    await bytesOf(seal, limits.unpackedBytes),
    await bytesOf(content, limits.unpackedBytes),
  ];
  return { bytes: enclosed, isUnchanged: createHash('sha256').update(text).digest('hex') === said.toString('utf8') };
}

/** The paper as an OpenDocument text, to be written on in any office program. */
export function documentOdt(document: PaperDocument, enclosed: readonly Enclosed[] = []): Buffer {
  const content = Buffer.from(contentXml(document));
  const seal = createHash('sha256').update(content).digest('hex');
  const files: StoredFile[] = [
    packed('content.xml', content),
    packed('styles.xml', Buffer.from(stylesXml(document))),
    packed('meta.xml', Buffer.from(metaXml(document))),
    ...enclosed.map(({ name, bytes }) => packed(name, bytes)),
    ...(enclosed.length > 0 ? [packed(SEAL, Buffer.from(seal))] : []),
  ];
  const manifest = packed('META-INF/manifest.xml', Buffer.from(manifestXml(files.map(({ name }) => name))));
  // The type stands first and unpacked, so that a program can tell it by its bytes.
  return storedZip([{ name: 'mimetype', bytes: Buffer.from(TYPE) }, ...files, manifest]);
}

function contentXml({ title, head = [], blocks }: PaperDocument): string {
  const tables = { count: 0 };
  const written = (some: readonly Block[]): string => some.map((block) => odtBlock(block, tables)).join('');
  const [above, below] = [written(head), written(blocks)];
  return `${HEAD}<office:document-content ${NAMESPACES}><office:automatic-styles>
<style:style style:name="Right" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="end"/></style:style>
<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
</office:automatic-styles><office:body><office:text>${above}<text:p text:style-name="Title">${escaped(title)}</text:p>${below}</office:text></office:body></office:document-content>`;
}

function odtBlock(block: Block, tables: { count: number }): string {
  switch (block.kind) {
    case 'heading':
      return `<text:h text:style-name="Heading_20_${block.level}" text:outline-level="${block.level}">${escaped(block.text)}</text:h>`;
    case 'text':
      return paragraphsOf(block.text)
        .map((one) => paragraph(one))
        .join('');
    case 'facts':
      return block.facts
        .map(
          ({ name, value }) =>
            `<text:p text:style-name="Standard"><text:span text:style-name="Bold">${escaped(name)}: </text:span>${broken(value)}</text:p>`,
        )
        .join('');
    case 'table': {
      tables.count += 1;
      const right = new Set(block.numbers);
      const row = (cells: readonly string[]): string =>
        `<table:table-row>${cells
          .map(
            (cell, at) =>
              `<table:table-cell office:value-type="string">${paragraph(cell, right.has(at))}</table:table-cell>`,
          )
          .join('')}</table:table-row>`;
      return `<table:table table:name="Table${tables.count}"><table:table-column table:number-columns-repeated="${block.titles.length}"/><table:table-header-rows>${row(block.titles)}</table:table-header-rows>${block.rows.map(row).join('')}</table:table>`;
    }
  }
}

function paragraph(text: string, right = false): string {
  return `<text:p text:style-name="${right ? 'Right' : 'Standard'}">${broken(text)}</text:p>`;
}

function stylesXml({ language }: PaperDocument): string {
  const heading = (level: number, size: number): string =>
    `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="${level}"><style:text-properties fo:font-size="${size}pt" fo:font-weight="bold"/></style:style>`;
  return `${HEAD}<office:document-styles ${NAMESPACES}><office:styles>
<style:default-style style:family="paragraph"><style:text-properties fo:language="${language}" fo:font-size="10pt"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>
${[16, 14, 12, 11].map((size, at) => heading(at + 1, size)).join('')}</office:styles></office:document-styles>`;
}

function metaXml({ title, author, language, at }: PaperDocument): string {
  return `${HEAD}<office:document-meta ${NAMESPACES}><office:meta><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>${language}</dc:language><dc:date>${at.toISOString().slice(0, 19)}</dc:date></office:meta></office:document-meta>`;
}

function manifestXml(names: readonly string[]): string {
  const entry = (path: string, type: string): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  return `${HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entry('/', TYPE)}${names
    .map((name) => entry(name, name.endsWith('.xml') ? 'text/xml' : 'application/json'))
    .join('')}</manifest:manifest>`;
}

function broken(text: string): string {
  return text.split('\n').map(escaped).join('<text:line-break/>');
}

/** Characters that XML has no place for are left out: an office program would not open the file. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
