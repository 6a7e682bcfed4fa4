import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLog } from '@levada/platform';
import { eventually } from '@levada/testing';
import { forgiving } from './forgiving-log.js';

// A device that is always full; only Linux has it.
(existsSync('/dev/full') ? it : it.skip)('a log on a full disk ends nothing, and is told once', async () => {
  const said: string[] = [];
  const log = forgiving(makeLog('levada', '/dev/full'), (line) => said.push(line));
  log.info('first');
  await eventually(() => expect(said).toEqual([expect.stringContaining('ENOSPC')]));
  log.info('second');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(said).toHaveLength(1);
});

it('writes where there is room', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'levada-log-'));
  const said: string[] = [];
  forgiving(makeLog('levada', join(folder, 'log')), (line) => said.push(line)).info('here');
  await eventually(async () => expect(await readFile(join(folder, 'log'), 'utf8')).toContain('"here"'));
  expect(said).toEqual([]);
  await rm(folder, { recursive: true });
});
