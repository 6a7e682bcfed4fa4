import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { openDatabase } from './database.js';

/** A server that welcomes its client and says, in the same breath, that it is going down. */
const WELCOME = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);
const GOODBYE = ((): Buffer => {
  const fields = Buffer.from('SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0');
  const head = Buffer.from([0x45, 0, 0, 0, 0]);
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
})();

let server: Server;
beforeAll(async () => {
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(Buffer.concat([WELCOME, GOODBYE])));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close());

it('a database that goes down in the moment it is connected to ends nothing', async () => {
  const uncaught: unknown[] = [];
  const listen = (error: unknown): void => void uncaught.push(error);
  process.on('uncaughtException', listen);
  const { port } = server.address() as AddressInfo;
  await expect(openDatabase({ url: `postgres://nobody@127.0.0.1:${port}/none`, tables: [] })).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 200));
  process.off('uncaughtException', listen);
  expect(uncaught).toEqual([]);
});
