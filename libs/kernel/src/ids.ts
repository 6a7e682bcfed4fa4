import { v5, v7, validate } from 'uuid';

/** UUIDs under which imported records get their ids: the same record read twice gets the same id. */
const LEVADA_NAMESPACE = 'b2c6a3a0-3f0d-5f43-9d0a-4c6576616461';

/** A new UUIDv7 whose time part is `at`, so that ids sort by when they were made. */
export function newId(at: Date): string {
  return v7({ msecs: at.getTime() });
}

/**
 * The UUIDv5 of an imported record, made of what names it outside: `idOf('territory', scheme, level, code)`.
 * Parts are joined by a character no code holds, so ('ab','c') and ('a','bc') differ.
 */
export function idOf(kind: string, ...key: readonly string[]): string {
  return v5([kind, ...key].join('\u001f'), LEVADA_NAMESPACE);
}

export function isId(text: unknown): text is string {
  return typeof text === 'string' && validate(text);
}
