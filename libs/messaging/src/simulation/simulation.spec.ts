import { report, simulate, CONVERGED_WITHIN_MS } from './simulation.factory.js';
import { PLANTS } from './surroundings.factory.js';

/** Thousands: `npm run simulate`. */
const SEEDS = 120;
const seeds = Array.from({ length: SEEDS }, (_, at) => at + 1);

it(`whatever drops, doubles, crashes or is restored: ${SEEDS} seeds lose nothing, double nothing, and come to rest`, () => {
  const runs = seeds.map((seed) => simulate(seed));
  const broken = runs.find(({ failure }) => failure);
  if (broken) throw new Error(report(broken));
  expect(Math.max(...runs.map(({ convergedIn }) => convergedIn))).toBeLessThanOrEqual(CONVERGED_WITHIN_MS);
  // Not by standing still: facts were told in every run, and every kind of fault struck somewhere.
  expect(Math.min(...runs.map(({ facts }) => facts))).toBeGreaterThan(50);
  expect(new Set(runs.flatMap(({ script }) => script.map(({ kind }) => kind))).size).toBe(12);
}, 60_000);

it.each(PLANTS)('finds a planted bug: %s', (plant) => {
  expect(seeds.find((seed) => simulate(seed, { plant }).failure)).toBeLessThanOrEqual(SEEDS);
});

it('the same seed is the same run, another seed another', () => {
  const first = simulate(7, { traced: true });
  expect(first.trace.length).toBeGreaterThan(500);
  expect(simulate(7, { traced: true })).toEqual(first);
  expect(simulate(8, { traced: true }).trace).not.toEqual(first.trace);
});

it('a failure names its seed, its faults and the end of its trace', () => {
  const seed = seeds.find((one) => simulate(one, { plant: 'log read by sequence' }).failure)!;
  const said = report({ seed, plant: 'log read by sequence' });
  expect(said).toMatch(new RegExp(`^seed ${seed}: \\w+`));
  expect(said).toMatch(/BROKEN .+$/);
});
