import { readInput } from '@levada/allocation';
import { highsSolver } from '../../../libs/allocation/dist/optimal/highs-solver.js';
import { programmeOf, valueOf } from '../../../libs/allocation/dist/optimal/programme.js';
import { RANKED_RULES, walkWithin } from '../../../libs/allocation/dist/ranked/greedy.js';
import { componentsOf } from '../../../libs/allocation/dist/run/components.js';
import { chances } from '../chances.mjs';
import { figure, seconds } from '../figure.mjs';

/** Requests, and what greedy may take of the time of HiGHS; the long one takes a minute and more. */
const SIZES = [
  { size: 10_000, part: 100, isLong: false },
  { size: 100_000, part: 300, isLong: true },
];
const GAP = 1e-4;
const PER_COST = RANKED_RULES.find(({ id }) => id === 'greedy-per-cost');

/** Greedy by points per cost beside HiGHS: money for three tenths of what is asked, ten areas with caps of 6 to 15 % of it. */
export async function measure(say, { long = false }) {
  const figures = [];
  for (const { size, part } of SIZES.filter(({ isLong }) => long || !isLong)) {
    const input = inputOf(size);
    const [component] = componentsOf(input);
    let walked = [];
    const greedy = Array.from({ length: 5 }, () =>
      seconds(() => {
        walked = walkWithin(PER_COST, component.requests, component.limits, null);
      }),
    );
    say(`HiGHS on ${size} requests`);
    const programme = programmeOf(input, 'score', 'none');
    const solver = await highsSolver(600n, GAP);
    const question = { weights: programme.weights, isMost: true, conditions: programme.conditions, fixed: new Map() };
    let best = null;
    const solved = seconds(() => {
      best = solver.solve(programme, question);
    });
    const places = new Map(input.requests.map(({ id }, at) => [id, at]));
    const value = valueOf(programme, new Set(walked.filter(({ award }) => award > 0n).map(({ id }) => places.get(id))));
    const share = Number((value * 10n ** 9n) / best.bound) / 1e9;
    const name = `${size} requests`;
    figures.push(
      figure({ name: `highs-${size}`, what: `HiGHS, ${name}, gap ${GAP}`, unit: 's', samples: [solved] }),
      figure({
        name: `greedy-highs-${size}`,
        what: `  HiGHS ÷ greedy per cost`,
        goal: { atLeast: part },
        samples: greedy.map((one) => solved / one),
      }),
      figure({
        name: `greedy-value-${size}`,
        what: `  value of greedy ÷ bound of HiGHS`,
        goal: { atLeast: 0.9999 },
        samples: [share],
      }),
    );
  }
  return figures;
}

function inputOf(size) {
  const next = chances();
  let asked = 0n;
  const requests = Array.from({ length: size }, (_, at) => {
    const amount = 1000n + next(500_000n);
    asked += amount;
    return { id: `r${at}`, envelope: 'E', requested: `${amount}`, score: `${1n + next(100n)}`, area: `A${at % 10}` };
  });
  const money = (asked * 3n) / 10n;
  const limits = Array.from({ length: 10 }, (_, at) => ({ area: `A${at}`, cap: `${(money * BigInt(6 + at)) / 100n}` }));
  return readInput({ currency: 'CZK', envelopes: [{ id: 'E', amount: `${money}` }], requests, limits });
}
