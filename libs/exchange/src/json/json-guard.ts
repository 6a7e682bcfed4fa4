import { refuse } from '@levada/kernel';
import { LIMITS, type Limits } from '../limits.js';
import { FORBIDDEN_NAMES } from '../tables/header.js';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * A JSON document, or one document a line (NDJSON) as a list. How deep it goes is counted before a parser sees it.
 * Refuses `json/malformed` (with the line), `json/too-deep`, `json/forbidden-key`.
 */
export function parseJson(file: string, text: string, limits: Limits = LIMITS): Json {
  refuseDepth(file, text, limits.jsonDepth);
  const whole = attempt(file, text);
  if (!(whole instanceof SyntaxError)) return whole;
  const lines = text.split(/\r?\n/);
  // Of one line only, or broken in its first: this is not a document a line.
  if (lines.length < 2 || attempt(file, lines[0]!) instanceof SyntaxError)
    throw refuse('json/malformed', { file, line: lineOf(text, whole) });
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const read = attempt(file, line);
    if (read instanceof SyntaxError) throw refuse('json/malformed', { file, line: at + 1 });
    return [read];
  });
}

function attempt(file: string, text: string): Json | SyntaxError {
  try {
    return JSON.parse(text, (key: string, value: Json) => {
      if (FORBIDDEN_NAMES.includes(key)) throw refuse('json/forbidden-key', { file, key });
      return value;
    }) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}

function refuseDepth(file: string, text: string, limit: number): void {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (quoted) {
      if (sign === 0x5c) at += 1;
      else if (sign === 0x22) quoted = false;
    } else if (sign === 0x22) quoted = true;
    else if (sign === 0x5b || sign === 0x7b) {
      depth += 1;
      if (depth > limit) throw refuse('json/too-deep', { file, limit });
    } else if (sign === 0x5d || sign === 0x7d) depth -= 1;
  }
}

function lineOf(text: string, error: SyntaxError): number {
  const position = Number(/position (\d+)/.exec(error.message)?.[1] ?? text.length);
  return text.slice(0, position).split('\n').length;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
