import { refuse } from './refusal.js';

/** How a comment was answered. */
export const DISPOSITIONS = ['accepted', 'partly', 'refused'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** A comment as far as its answer goes: all four members, or none of them. */
export interface Answerable {
  readonly disposition: Disposition | null;
  readonly reason: string | null;
  readonly disposedBy: string | null;
  readonly disposedAt: Date | null;
  readonly version: number;
}

export const UNANSWERED = { disposition: null, reason: null, disposedBy: null, disposedAt: null } as const;

/** Every comment is answered once, with the reason that its author is told. Refuses `comment/already-answered`. */
export function dispose<Made extends Answerable>(
  made: Made,
  answer: { readonly disposition: Disposition; readonly reason: string; readonly by: string; readonly at: Date },
): Made {
  if (made.disposition !== null) throw refuse('comment/already-answered', { disposition: made.disposition });
  const { disposition, reason, by, at } = answer;
  return { ...made, disposition, reason, disposedBy: by, disposedAt: at, version: made.version + 1 };
}
