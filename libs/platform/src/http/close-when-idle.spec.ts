import { once } from 'node:events';
import { Agent, createServer, get, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closeWhenIdle } from './close-when-idle.js';

const agent = new Agent({ keepAlive: true });
afterAll(() => agent.destroy());

/** A server in the middle of an answer. */
async function answering(): Promise<{ server: Server; response: ServerResponse }> {
  const server = createServer().listen(0, '127.0.0.1');
  server.keepAliveTimeout = 60_000;
  await once(server, 'listening');
  const asked = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', agent });
  asked.on('error', () => undefined);
  const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
  // Begun, and so without a word that nothing comes after it.
  response.write('one ');
  const [answer] = await once(asked, 'response');
  answer.on('error', () => undefined).resume();
  return { server, response };
}
const closing = (server: Server, graceMs?: number): Promise<void> =>
  closeWhenIdle(server, () => new Promise((resolve) => server.close(resolve)), graceMs);

it('a connection that is busy when a server is told to close does not hold it up once it is idle', async () => {
  const { server, response } = await answering();
  const closed = closing(server, 30_000);
  response.end('two');
  await closed;
}, 10_000);

it('one that stays busy is broken off', async () => {
  const { server } = await answering();
  await closing(server, 300);
}, 10_000);
