import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { allocate, allocationRefusals, readInput, type EngineResult } from '@levada/allocation';
import { isRefusal, LANGUAGES, type Language } from '@levada/kernel';
import { Refused, Usage } from '../client/failures.js';

export interface AllocateCommandOptions {
  readonly rule?: string;
  /** Of refusals. */
  readonly lang?: string;
}

/** Runs the engine on a file, without a server: the same result as in a run of a round or in a browser. */
export async function allocateFile(file: string, options: AllocateCommandOptions): Promise<EngineResult> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Usage(`${file} cannot be read`);
  });
  try {
    return runOn(text, file, options);
  } catch (error) {
    throw await saidToPeople(error, file, options.lang);
  }
}

function runOn(text: string, file: string, { rule }: AllocateCommandOptions): EngineResult {
  if (rule === undefined) throw new Usage('--rule is missing: a JSON input names none');
  return allocate(readInput(parsed(text, file)), { rule, hash: sha256 });
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Usage(`${file} is not JSON: ${error instanceof Error ? error.message.slice(0, 200) : 'unreadable'}`);
  }
}

/** The engine refuses with codes; people read sentences. The catalogues are loaded only when there is something to say. */
async function saidToPeople(error: unknown, file: string, lang = 'en'): Promise<unknown> {
  if (!isRefusal(error)) return error;
  const { houseRefusals, problemOf } = await import('@levada/platform');
  const catalogue = { ...houseRefusals, ...allocationRefusals };
  const language: Language = LANGUAGES.find((one) => one === lang) ?? 'en';
  return catalogue[error.code] ? new Refused(problemOf(error, catalogue, language, file, '')) : error;
}
