import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { enclosedIn, openSource, readTables } from '@levada/exchange';
import { refuse } from '@levada/kernel';
import { fileOf, withoutNulls, type PlanFile } from '@levada/planning';
import { Usage } from '../client/failures.js';
import { onceKnown } from '../client/client.js';
import type { System } from '../client/system.js';

const AT_ONCE = 200;
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
  const drafted = await onceKnown(() =>
    planner.post<{ id: string; title: string; version: number }>('planning/plans', withoutNulls(told) as object),
  );
  for (let from = 0; from < elements.length; from += AT_ONCE) {
    const some = elements.slice(from, from + AT_ONCE).map(({ code, kind, part, parent, ...element }) => ({
      ...{ code, kind, part, parent, element },
    }));
    await planner.post(
      `planning/plans/${drafted.id}/versions/1/elements/batch`,
      withoutNulls({ elements: some }) as object,
    );
  }
  return { id: drafted.id, title: drafted.title, version: drafted.version, elements: elements.length };
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
  for await (const table of readTables(await openSource(path))) {
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
