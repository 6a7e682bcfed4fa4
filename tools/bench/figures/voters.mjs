import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allocate, readPabulib } from '@levada/allocation';
import { createHash } from 'node:crypto';
import { chances } from '../chances.mjs';
import { figure, seconds } from '../figure.mjs';

const CITIES = ['Netherlands_Assen_2024', 'Poland_Swiecie_2023'];
const TIMES = 3;
const hash = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Equal shares with add1: on the two cities where their files are at hand (LEVADA_TEST_DATA), and on a made vote. */
export function measure(say) {
  const folder = join(process.env.LEVADA_TEST_DATA ?? '', 'funding');
  const here = CITIES.filter((city) => existsSync(join(folder, `${city}.pb`)));
  if (here.length < CITIES.length) say('without the two cities: LEVADA_TEST_DATA names the folder of their files');
  const votes = here.map((city) => [
    city.split('_')[1],
    readPabulib(readFileSync(join(folder, `${city}.pb`), 'utf8')).input,
  ]);
  votes.push(['200 projects × 50,000 voters', madeVote(200, 50_000)]);
  return votes.map(([name, input]) => {
    say(name);
    const run = () => allocate(input, { rule: 'equal-shares', completion: 'add1', hash });
    return figure({
      name: `equal-shares-${name}`,
      what: `equal shares with add1, ${name}`,
      unit: 's',
      samples: Array.from({ length: TIMES }, () => seconds(run)),
    });
  });
}

/** Everybody approves of one to ten projects, the early ones more often; money for a quarter of all costs. */
function madeVote(projects, voters) {
  const next = chances();
  const costs = Array.from({ length: projects }, () => 5_000n + 100n * next(2_000n));
  const budget = costs.reduce((all, one) => all + one, 0n) / 4n;
  const lines = [
    ...['META', 'key;value', `budget;${budget}`, 'currency;PLN'],
    ...['PROJECTS', 'project_id;cost', ...costs.map((cost, at) => `p${at};${cost}`)],
    ...['VOTES', 'voter_id;vote'],
  ];
  for (let at = 0; at < voters; at += 1) {
    const approved = Array.from({ length: 1 + Number(next(10n)) }, () => {
      const [a, b] = [next(BigInt(projects)), next(BigInt(projects))];
      return `p${a < b ? a : b}`;
    });
    lines.push(`${at};${[...new Set(approved)].join(',')}`);
  }
  return readPabulib(lines.join('\n')).input;
}
