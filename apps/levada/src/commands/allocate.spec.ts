import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refused, Usage } from '../client/failures.js';
import { allocateFile } from './allocate.js';
import { showAllocation } from './show-allocation.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'levada-allocate-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const written = async (content: unknown): Promise<string> => {
  const file = join(folder, 'input.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
const round = {
  currency: 'CZK',
  roundTo: '1',
  envelopes: [{ id: 'E1', amount: '200', parent: null }],
  requests: ['100', '200', '300'].map((requested, at) => ({ id: `r${at + 1}`, envelope: 'E1', requested })),
};

it('shares a file without a server, and says the same twice', async () => {
  const file = await written(round);
  const result = await allocateFile(file, { rule: 'talmud' });
  expect(result.awards.map(({ award }) => award)).toEqual(['50.00', '75.00', '75.00']);
  expect(result.resultHash).toMatch(/^[0-9a-f]{64}$/);
  expect(await allocateFile(file, { rule: 'talmud' })).toEqual(result);
});

it('shows people who gets what, why, and the sums', async () => {
  const shown = showAllocation(await allocateFile(await written(round), { rule: 'constrained-equal-losses' }), 'cs');
  expect(shown).toContain('r1  Společná ztráta 150,00\u00a0CZK není nižší než nárok 100,00\u00a0CZK');
  expect(shown.split('\n').slice(0, 4)).toEqual([
    'request   award  why       exactly',
    'r1         0.00  no-money  0',
    'r2        50.00  cut       50',
    'r3       150.00  cut       150',
  ]);
  expect(shown).toContain('envelope E1  200.00 of 200.00, 0.00 left, commonLoss 150');
});

it('leaves the sentences out where they are not wanted, and the result is the same', async () => {
  const file = await written({ ...round, roundTo: '150' });
  const { warnings, ...explained } = await allocateFile(file, { rule: 'talmud' });
  const plain = await allocateFile(file, { rule: 'talmud', explain: false });
  expect(warnings!.map(({ code }) => code)).toContain('money-left');
  expect(explained.resultHash).toBe(plain.resultHash);
  expect(showAllocation(plain, 'en')).not.toContain('envelope E1)');
  expect(showAllocation({ ...explained, warnings: warnings! }, 'de')).toContain('Es bleibt Geld übrig');
});

it('takes the rule of a Pabulib file unless one is named', async () => {
  const file = join(folder, 'vote.pb');
  const projects = 'PROJECTS\nproject_id;cost;votes\na;60;2\nb;40;1\n';
  const votes = 'VOTES\nvoter_id;vote\n1;a\n2;a,b\n';
  await writeFile(file, `META\nkey;value\nbudget;100\ncurrency;EUR\nrule;equalshares/add1\n${projects}${votes}`);
  expect(await allocateFile(file, {})).toMatchObject({
    rule: 'equal-shares',
    parameters: { completion: 'add1' },
    // Two hold 50 each: a takes 30 of both; b waits until its voter holds 70.
    selected: ['a', 'b'],
    spent: '100.00',
  });
  expect(await allocateFile(file, { rule: 'equal-shares' })).toMatchObject({ selected: ['a'], spent: '60.00' });
  const greedy = await allocateFile(file, { rule: 'greedy-threshold', threshold: '1' });
  expect(greedy).toMatchObject({ parameters: { threshold: '1' }, selected: ['a', 'b'], spent: '100.00' });
  await expect(allocateFile(file, { threshold: 'high' })).rejects.toBeInstanceOf(Usage);
});

it('refuses faults with their places, in the language asked for', async () => {
  const requests = [{ id: 'r1', envelope: 'E1', requested: '-5' }];
  const file = await written({ ...round, requests });
  const refused = await allocateFile(file, { rule: 'proportional', lang: 'cs' }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refused);
  expect((refused as Refused).message).toBe(
    'Vstup má chyby (1); první je v /requests/0/requested.\n  /requests/0/requested: nesmí být záporné (allocation/input-faulty)',
  );
});

it.each([
  ['a file that is not there', async () => join(folder, 'nowhere.json'), 'proportional'],
  ['a file that is not JSON', () => written('{'), 'proportional'],
  ['a run without a rule', () => written(round), undefined],
])('does not understand %s', async (_title, file, rule) => {
  await expect(allocateFile(await file(), rule === undefined ? {} : { rule })).rejects.toBeInstanceOf(Usage);
});

it('chooses the best set in a thread of its own, and gives up in time', async () => {
  const requests = round.requests.map((one, at) => ({ ...one, score: `${[4, 5, 8][at]!}`, area: `A${at % 2}` }));
  const file = await written({ ...round, requests, envelopes: [{ id: 'E1', amount: '300', parent: null }] });
  const chosen = await levada('allocate', file, '--rule', 'optimal', '--json');
  expect(JSON.parse(chosen.stdout)).toMatchObject({
    selected: ['r1', 'r2'],
    solver: { name: 'HiGHS', isProven: true, isUnique: true, value: '9000000' },
  });
  const covered = await levada('allocate', file, '--rule', 'optimal', '--coverage', 'area', '--language', 'de');
  expect(covered.stdout).toContain('Bewiesen: keine andere Auswahl ist mehr wert.');
  const poor = await written({ ...round, requests, envelopes: [{ id: 'E1', amount: '100', parent: null }] });
  const refused = await levada('allocate', poor, '--rule', 'optimal', '--coverage', 'area', '--lang', 'cs');
  expect([refused.code, refused.stderr]).toEqual([
    1,
    expect.stringContaining('Žádný výběr nesplňuje všechny podmínky'),
  ]);
}, 60_000);

/** The program as a process of its own: a thread is started from a file, which tests do not have. */
function levada(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const root = join(import.meta.dirname, '../../../..');
  const from = ['--conditions=@levada/source', '--no-warnings', '--import', './tools/run-source.mjs'];
  const options = { cwd: root, env: { ...process.env, NODE_OPTIONS: '' } };
  return new Promise((resolve) => {
    execFile(process.execPath, [...from, 'apps/levada/src/main.ts', ...args], options, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });
}
