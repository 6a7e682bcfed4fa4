import type { DataSource } from 'typeorm';
import type { MovableClock } from './movable-clock.js';

const LOOK_MS = 250;

/** Keeps a service's clock where the house's is, in every replica. Ends with `stop`. */
export async function followClock(database: DataSource, clock: MovableClock): Promise<{ stop(): void }> {
  const look = async (): Promise<void> => {
    const [row] = await database.query<{ ahead: string }[]>('select max(ahead_seconds) as ahead from known_clock');
    clock.beAhead(Number(row?.ahead ?? 0));
  };
  await look();
  // A database that is away says so elsewhere; the clock stays where it was.
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
