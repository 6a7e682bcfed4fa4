import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { enclosedIn, openSource, readTables } from '@levada/exchange';
import { refuse } from '@levada/kernel';
import { fileOf, withoutNulls, type PlanFile } from '@levada/planning';
import { onceKnown, type Client } from '../client/client.js';
import { Refused, Usage } from '../client/failures.js';
import type { System } from '../client/system.js';

const AT_ONCE = 200;
/** A service takes 2 MB at once. */
const BYTES_AT_ONCE = 1_000_000;
const ENCLOSED = 'levada/plan.json';
export const PLAN_FORMATS = ['json', 'xlsx', 'odt', 'pdf'] as const;

export interface ImportedPlan {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly elements: number;
}

/** Drafts a plan from a file that Levada gave out, perhaps worked on: JSON, a workbook, or a text as it was given out. */
export async function importPlan(
  system: System,
  path: string,
  { template, title }: { readonly template?: string; readonly title?: string },
): Promise<ImportedPlan> {
  const { plan, elements, template: own } = await readPlan(path);
  const planner = await system.as('planner');
  const chosen = template ?? own;
  const told = { ...plan, ...(title ? { title } : {}), ...(chosen ? { template: chosen } : {}) };
  const drafted = await draft(planner, told);
  try {
    for (const some of inBatches(elements.map(asTold)))
      await planner.post(`planning/plans/${drafted.id}/versions/1/elements/batch`, { elements: some });
  } catch (error) {
    // All of it, or nothing: what was begun is given up, so that the file can be mended and read again.
    const { version } = await planner.get<Noun>(`planning/plans/${drafted.id}`);
    const reason = { reason: `${basename(path)} could not be read as a whole` };
    await planner.post(`planning/plans/${drafted.id}/withdraw`, reason, { version });
    throw error;
  }
  return { id: drafted.id, title: drafted.title, version: drafted.version, elements: elements.length };
}

interface Noun {
  readonly id: string;
  readonly title: string;
  readonly version: number;
}

/** With the plans that it names; where one is not known here, without it: its title stays. */
async function draft(planner: Client, told: PlanFile['plan'] & { readonly template?: string }): Promise<Noun> {
  const post = (one: object) => onceKnown(() => planner.post<Noun>('planning/plans', withoutNulls(one) as object));
  const UNKNOWN = ['plan/higher-plan-unknown', 'plan/followed-plan-unknown'];
  return post(told).catch((error: unknown) => {
    if (!(error instanceof Refused) || !UNKNOWN.includes(error.problem.code)) throw error;
    return post({ ...told, partOf: null, follows: null });
  });
}

function asTold({ code, kind, part, parent, ...element }: PlanFile['elements'][number]): object {
  return withoutNulls({ code, kind, part, parent, element }) as object;
}

function inBatches(elements: readonly object[]): object[][] {
  const batches: object[][] = [];
  let bytes = 0;
  for (const one of elements) {
    const size = Buffer.byteLength(JSON.stringify(one));
    const last = batches.at(-1);
    if (last && last.length < AT_ONCE && bytes + size < BYTES_AT_ONCE) {
      last.push(one);
      bytes += size;
    } else {
      batches.push([one]);
      bytes = size;
    }
  }
  return batches;
}

async function readPlan(path: string): Promise<PlanFile> {
  const file = basename(path);
  if (/\.xlsx$/i.test(path)) return planOfWorkbook(path);
  const bytes = await readFile(path).catch(() => {
    throw new Usage(`${path} cannot be read`);
  });
  if (/\.odt$/i.test(path)) {
    const enclosed = await enclosedIn(bytes, ENCLOSED);
    if (!enclosed) throw refuse('plan-file/not-a-plan', { file });
    if (!enclosed.isUnchanged) throw refuse('plan-file/edited-text', { file });
    return planOfJson(enclosed.bytes, file);
  }
  return planOfJson(bytes, file);
}

function planOfJson(bytes: Buffer, file: string): PlanFile {
  let value: Partial<PlanFile> | null;
  try {
    value = JSON.parse(bytes.toString('utf8')) as Partial<PlanFile> | null;
  } catch {
    throw refuse('plan-file/not-a-plan', { file });
  }
  if (value?.format !== 'levada-plan' || value.formatVersion !== 1 || !value.plan || !Array.isArray(value.elements))
    throw refuse('plan-file/not-a-plan', { file });
  return value as PlanFile;
}

async function planOfWorkbook(path: string): Promise<PlanFile> {
  const sheets = new Map<string, { number: number; values: Readonly<Record<string, string>> }[]>();
  const source = await openSource(path).catch(() => {
    throw new Usage(`${path} cannot be read`);
  });
  for await (const table of readTables(source)) {
    const rows = [];
    for await (const { number, values } of table.rows) rows.push({ number, values });
    sheets.set(table.name.split('#').at(-1)!, rows);
  }
  return fileOf(sheets);
}

/** Writes a version of a plan into a file. Where there is one already it says so, and leaves it. */
export async function exportPlan(
  system: System,
  id: string,
  { format, out, planVersion, force = false }: { format: string; out: string; planVersion?: string; force?: boolean },
): Promise<{ readonly file: string; readonly bytes: number }> {
  if (!(PLAN_FORMATS as readonly string[]).includes(format))
    throw new Usage(`--format is one of ${PLAN_FORMATS.join(', ')}`);
  const planner = await system.as('planner');
  const number =
    planVersion ?? String((await planner.get<{ planVersion: number }>(`planning/plans/${id}`)).planVersion);
  const bytes = await planner.bytes(`planning/plans/${id}/versions/${number}/file?format=${format}`);
  await writeFile(out, bytes, { flag: force ? 'w' : 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw new Usage(
      error.code === 'EEXIST' ? `${out} is there already; --force writes over it` : `${out} cannot be written`,
    );
  });
  return { file: out, bytes: bytes.length };
}
