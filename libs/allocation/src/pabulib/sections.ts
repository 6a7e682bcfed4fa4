import { refuse } from '@levada/kernel';

export type Row = Readonly<Record<string, string>>;

export interface Sections {
  readonly meta: ReadonlyMap<string, string>;
  readonly projects: readonly Row[];
  readonly votes: readonly Row[];
}

const NAMES = ['META', 'PROJECTS', 'VOTES'] as const;

/** The three sections of a Pabulib file: each a name on a line of its own, a header, and rows of cells parted by `;`. */
export function sectionsOf(text: string): Sections {
  const lines = new Map<string, string[]>();
  let open: string[] | null = null;
  for (const raw of text.split('\n')) {
    // Takes a byte order mark and a carriage return away, too.
    const line = raw.trim();
    const name = NAMES.find((one) => one === line.toUpperCase());
    if (name && !lines.has(name)) lines.set(name, (open = []));
    else if (line !== '' && open) open.push(line);
  }
  const missing = NAMES.find((one) => !lines.has(one));
  if (missing) throw refuse('allocation/section-missing', { section: missing });
  const meta = lines.get('META')!.slice(1).map(cellsOf);
  return {
    meta: new Map(meta.map(([key = '', value = '']) => [key, value])),
    projects: rowsOf(lines.get('PROJECTS')!),
    votes: rowsOf(lines.get('VOTES')!),
  };
}

function rowsOf([header = '', ...lines]: readonly string[]): Row[] {
  const columns = cellsOf(header).map((one) => one.toLowerCase());
  return lines.map((line) => {
    const cells = cellsOf(line);
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}

/** A cell in quotation marks may hold a `;`; a mark inside one is written twice. */
function cellsOf(line: string): string[] {
  const cells = line.matchAll(/(?<=^|;)(?:"(?:[^"]|"")*"(?=;|$)|[^;]*)/g);
  return [...cells].map(([cell]) => cell.trim().replace(/^"(.*)"$/, (_, held: string) => held.replaceAll('""', '"')));
}
