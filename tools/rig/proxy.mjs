// A TCP proxy that can misbehave: hold both ways back (a partition), break every connection, or break one exactly after
// something was passed on, so that it was carried out and nobody hears of it.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** The simple query `commit` of the PostgreSQL protocol. */
const COMMIT = Buffer.concat([Buffer.from([0x51, 0, 0, 0, 11]), Buffer.from('commit'), Buffer.from([0])]);
/** What the client sends when it commits, and when it publishes. */
const SENT = {
  postgres: (chunk) => chunk.includes(COMMIT),
  nats: (chunk) => /^H?PUB /m.test(chunk.toString('latin1')),
};

export class FaultProxy {
  /** @param {number} upstream port on loopback */
  constructor(upstream) {
    this.upstream = upstream;
    this.pairs = new Set();
    this.parted = false;
    this.cuts = { isIt: () => false, left: 0, made: 0 };
  }

  async listen() {
    this.server = createServer((client) => this.accept(client));
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = this.server.address().port;
    return this;
  }

  /** Nothing passes any more, in either direction; who connects waits. */
  part() {
    this.parted = true;
    for (const pair of this.pairs) for (const socket of [pair.client, pair.server]) socket.pause();
  }

  /** The way is free again: what waited arrives late, or, `broken`, never. */
  rejoin({ broken }) {
    this.parted = false;
    if (broken) return this.sever();
    for (const pair of this.pairs) for (const socket of [pair.client, pair.server]) socket.resume();
  }

  sever() {
    for (const pair of [...this.pairs]) this.drop(pair);
  }

  /** Breaks the next `times` connections right after a COMMIT (`postgres`) or a published message (`nats`) was passed on. */
  cutAfter(kind, times) {
    this.cuts = { isIt: SENT[kind], left: times, made: this.cuts.made };
  }

  /** How many were cut so far. */
  get cutsMade() {
    return this.cuts.made;
  }

  uncut() {
    this.cuts.left = 0;
  }

  async close() {
    this.sever();
    this.server.close();
    await once(this.server, 'close');
  }

  accept(client) {
    const server = connect(this.upstream, '127.0.0.1');
    const pair = { client, server };
    this.pairs.add(pair);
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ]) {
      socket.setNoDelay(true);
      socket.on('error', () => this.drop(pair));
      socket.on('close', () => this.drop(pair));
      socket.on('end', () => other.end());
      if (this.parted) socket.pause();
      socket.on('drain', () => this.parted || other.resume());
    }
    client.on('data', (chunk) => this.pass(pair, client, server, chunk));
    server.on('data', (chunk) => this.pass(pair, server, client, chunk));
  }

  pass(pair, from, to, chunk) {
    if (pair.cut) return;
    if (from === pair.client && this.cuts.left > 0 && this.cuts.isIt(chunk)) {
      this.cuts.left -= 1;
      this.cuts.made += 1;
      pair.cut = true;
      // Passed on whole, then the server's side is closed in order: what was asked is carried out. The client is cut off at once.
      pair.server.end(chunk);
      pair.client.destroy();
      return;
    }
    if (!to.write(chunk)) from.pause();
  }

  drop(pair) {
    this.pairs.delete(pair);
    pair.client.destroy();
    // One that was cut lets the server finish what it was given.
    if (pair.cut) setTimeout(() => pair.server.destroy(), 1_000).unref();
    else pair.server.destroy();
  }
}
