import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Usage } from '../client/failures.js';
import { showWhatIf, whatIf } from './what-if.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'levada-what-if-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const written = async (envelope: string, ...amounts: string[]): Promise<string> => {
  const file = join(folder, `${envelope}.json`);
  const requests = amounts.map((requested, at) => ({
    ...{ id: `r${at + 1}`, envelope: 'E1', requested },
    ...{ score: `${9 - at}`, area: 'N' },
  }));
  await writeFile(file, JSON.stringify({ currency: 'CZK', envelopes: [{ id: 'E1', amount: envelope }], requests }));
  return file;
};

it('shows who wins and who loses beside another rule, another envelope, another file', async () => {
  const file = await written('200', '100', '200', '300');
  const byRule = await whatIf(file, { rule: 'proportional', withRule: 'constrained-equal-awards' });
  expect(byRule.comparison).toMatchObject({ winners: 1, losers: 1 });
  const byMoney = await whatIf(file, { rule: 'proportional', withEnvelope: ['E1=300'] });
  expect(byMoney.comparison).toMatchObject({
    ...{ winners: 3, losers: 0 },
    awarded: { difference: '100.00' },
    byArea: [{ name: 'N' }],
  });
  const byFile = await whatIf(file, { rule: 'proportional', with: await written('100', '100', '200', '300') });
  expect(byFile.comparison).toMatchObject({ winners: 0, losers: 3 });
  expect(showWhatIf(byMoney)).toContain('3 win, 0 lose; 200.00 and 300.00 awarded');
});

it('shows where things turn', async () => {
  const file = await written('500', '250', '200', '100', '50');
  const shown = showWhatIf(await whatIf(file, { rule: 'greedy', spread: '0.4' }));
  expect(shown).toContain('envelope E1: the same are funded from 500 until 550');
  expect(shown).toContain('unchanged within the spread: 4/4');
  expect(showWhatIf(await whatIf(file, { rule: 'proportional' }))).toContain('r1 r2 r3 r4');
});

it('does not understand an envelope that is not there', async () => {
  const file = await written('200', '100');
  await expect(whatIf(file, { rule: 'proportional', withEnvelope: ['E9=1'] })).rejects.toBeInstanceOf(Usage);
});
