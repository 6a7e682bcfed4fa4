import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from './running-server.js';

it('a server that ends at once is noticed at once, however early', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'levada-launch-'));
  const begun = performance.now();
  const starting = Array.from({ length: 60 }, (_, at) =>
    launch({
      name: 'nats',
      port: 1,
      command: '/bin/sh',
      args: ['-c', 'echo no; exit 1'],
      logFile: join(folder, `${at}.log`),
      stopBy: [],
      isReady: async () => false,
    }).then(
      () => 'started',
      (error: Error) => error.message,
    ),
  );
  expect(new Set(await Promise.all(starting))).toEqual(new Set(['nats did not start on port 1: no']));
  expect(performance.now() - begun).toBeLessThan(10_000);
  await rm(folder, { recursive: true });
});
