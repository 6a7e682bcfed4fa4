/** A signed-in person at one browser or script, known by a secret of which only the hash is kept. */
export interface Session {
  readonly id: string;
  readonly personId: string;
  readonly tokenHash: string;
  /** How they signed in. */
  readonly how: 'password' | 'outside' | 'demo';
  readonly startedAt: Date;
  readonly seenAt: Date;
  readonly endedAt: Date | null;
  readonly version: number;
}

const LONGEST_MS = 12 * 3_600_000;
const IDLE_MS = 2 * 3_600_000;

export function startSession(told: Pick<Session, 'id' | 'personId' | 'tokenHash' | 'how'>, at: Date): Session {
  return { ...told, startedAt: at, seenAt: at, endedAt: null, version: 1 };
}

/** A working day at most, and two hours without a sign of life. */
export function expiresAt({ startedAt, seenAt }: Pick<Session, 'startedAt' | 'seenAt'>): Date {
  return new Date(Math.min(startedAt.getTime() + LONGEST_MS, seenAt.getTime() + IDLE_MS));
}

export function isRunning(session: Pick<Session, 'startedAt' | 'seenAt' | 'endedAt'>, at: Date): boolean {
  return session.endedAt === null && at < expiresAt(session);
}
