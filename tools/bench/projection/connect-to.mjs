import { connect } from '@nats-io/transport-node';
import { whatStarted } from '../cleanup.mjs';

/** A plain connection to NATS, by `nats://user:password@host:port`. */
export async function connectTo(natsUrl) {
  const { host, username, password } = new URL(natsUrl);
  const connection = await connect({ servers: host, user: username, pass: password });
  whatStarted.endsWith(() => connection.close());
  return connection;
}
