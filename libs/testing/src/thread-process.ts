import 'reflect-metadata';
import { aThreadEnd, grant } from './thread.js';

// One end of the thread in a process of its own, so that a test can kill it. Says on stdout what it has done.
const { ROLE, MODE = '', NATS_URL = '', DATABASE_URL = '' } = process.env;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (ROLE === 'consumer') {
  let handled = false;
  await aThreadEnd({
    service: 'planning',
    databaseUrl: DATABASE_URL,
    natsUrl: NATS_URL,
    listens: true,
    onEvent: async () => {
      handled = true;
    },
    afterCommit: async () => {
      if (!handled) return;
      say('committed');
      await new Promise(() => undefined);
    },
  });
} else {
  const end = await aThreadEnd({ service: 'funding', databaseUrl: DATABASE_URL, natsUrl: NATS_URL });
  const count = MODE === 'grant-on' ? Infinity : Number(MODE.replace('grant-', ''));
  for (let made = 1; made <= count; made += 1) {
    await grant(end);
    say(`granted ${made}`);
  }
  await new Promise(() => setInterval(() => undefined, 1_000));
}
