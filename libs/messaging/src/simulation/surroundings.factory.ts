import type { Random } from './random.factory.js';
import type { Schedule } from './schedule.factory.js';

/** Mistakes of the wiring that the checker has to find; the machines themselves are never touched. */
export const PLANTS = [
  'inbox skipped',
  'log read by sequence',
  'epoch forgotten',
  'page and xmin read apart',
  // The two mistakes that the simulation found in the house itself.
  'furthest place not told',
  'other cluster not noticed',
] as const;
export type Plant = (typeof PLANTS)[number];

/** How bad it gets in a run: probabilities of one event each. Every seed mixes its own, so that rare things also come alone. */
export interface Weather {
  readonly dropped: number;
  readonly doubled: number;
  readonly late: number;
  /** Of publishing: not stored, or stored and the acknowledgement lost. */
  readonly unpublished: number;
  readonly unacknowledged: number;
  /** Of a statement: the connection breaks before it arrives, or after it was carried out. */
  readonly aborted: number;
  readonly ambiguous: number;
  /** Of a transaction of the workload. */
  readonly rolledBack: number;
  readonly long: number;
  /** Of an event in its handler. */
  readonly failing: number;
}

export const CALM: Weather = {
  dropped: 0,
  doubled: 0,
  late: 0,
  unpublished: 0,
  unacknowledged: 0,
  aborted: 0,
  ambiguous: 0,
  rolledBack: 0,
  long: 0,
  failing: 0,
};

export function weatherOf(random: Random): Weather {
  const sometimes = (most: number): number => (random.chance(0.5) ? random.fraction() * most : 0);
  return {
    dropped: sometimes(0.2),
    doubled: sometimes(0.2),
    late: sometimes(0.2),
    unpublished: sometimes(0.1),
    unacknowledged: sometimes(0.1),
    aborted: sometimes(0.02),
    ambiguous: sometimes(0.02),
    rolledBack: sometimes(0.2),
    long: sometimes(0.1),
    failing: sometimes(0.05),
  };
}

/** What every part of the simulated world stands in. */
export interface Surroundings {
  readonly schedule: Schedule;
  readonly random: Random;
  weather: Weather;
  readonly plant: Plant | undefined;
  /** Told lazily: most runs keep no trace. */
  trace(line: () => string): void;
}

/** Something happened that must never happen; found while it happens. */
export class Broken extends Error {}
