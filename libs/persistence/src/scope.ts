import { isId } from '@levada/kernel';

/** Who is doing this, for whose authority, at what instant, and as a part of what. Every transaction has one. */
export interface Scope {
  /** Rows of this authority are seen and written. `null`: only rows that belong to all authorities. */
  readonly authorityId: string | null;
  readonly actorId: string | null;
  readonly at: Date;
  readonly correlation: string;
  readonly causation?: string;
}

/** Sees the rows of every authority. For the relay, catch-up and rebuilds of projections, never for a request. */
export const EVERY_AUTHORITY = '*';

/** The statement that tells row-level security whose rows this transaction may touch. */
export function setAuthority(authorityId: string | null): string {
  if (authorityId !== null && authorityId !== EVERY_AUTHORITY && !isId(authorityId)) {
    throw new TypeError('an authority is named by its UUID');
  }
  return `set local levada.authority = '${authorityId ?? ''}'`;
}
