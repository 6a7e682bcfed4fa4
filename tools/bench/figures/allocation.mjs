import { DIVISIBLE_RULES, RANKED_RULES, share, walk } from '@levada/allocation';
import { chances } from '../chances.mjs';
import { figure, seconds } from '../figure.mjs';

const SIZES = [10_000, 100_000, 1_000_000];
const GROUPS = 10;
const TIMES = 3;

/** The claims rules and greedy on made requests in ten envelopes, from minor units to rounded awards; no text is read or written. */
export async function measure(say) {
  const figures = [];
  for (const size of SIZES) {
    say(`${DIVISIBLE_RULES.length + 1} rules × ${TIMES} times ${size} requests`);
    const groups = requestsOf(size);
    const runs = DIVISIBLE_RULES.map((rule) => [rule.id, ({ money, requests }) => share(rule, money, requests)]);
    runs.push(['greedy', ({ money, requests }) => walk(RANKED_RULES[0], money, requests, null)]);
    for (const [id, run] of runs) {
      const samples = Array.from({ length: TIMES }, () => seconds(() => groups.forEach(run)));
      const goal = size === 1_000_000 ? { goal: { atMost: 2 } } : {};
      figures.push(figure({ name: `${id}-${size}`, what: `${id}, ${size} requests`, unit: 's', ...goal, samples }));
    }
    const megabytes = process.memoryUsage().rss / 2 ** 20;
    figures.push(
      figure({ name: `memory-${size}`, what: `  memory after ${size} requests`, unit: 'MiB', samples: [megabytes] }),
    );
  }
  return figures;
}

/** The same requests on every machine: a linear congruence, no randomness. Money for three tenths of what is asked. */
function requestsOf(size) {
  const groups = Array.from({ length: GROUPS }, () => ({ money: 0n, requests: [] }));
  const next = chances();
  for (let at = 0; at < size; at += 1) {
    const claim = 100_000n + next(50_000_000n);
    const score = next(100n) * 1_000_000n;
    const group = groups[at % GROUPS];
    group.money += claim;
    const amounts = { requested: claim, eligible: claim, claim, floor: 0n, cap: claim, minimum: 0n };
    group.requests.push({ id: `r${at}`, score, ...amounts });
  }
  for (const group of groups) group.money = (group.money * 3n) / 10n;
  return groups;
}
