import type { Server } from 'node:http';

const AGAIN_MS = 50;
/** Containers are given ten seconds to end in order. */
const GRACE_MS = 5_000;

/**
 * Closes a server that is told to. Node lets go of what is idle at that moment; a connection that was busy then would be kept
 * alive for a minute after its answer, and whoever stops the system would wait for that. What is still busy after five seconds
 * is broken off: a transaction happens wholly or not at all.
 */
export async function closeWhenIdle(server: Server, close: () => Promise<unknown>, graceMs = GRACE_MS): Promise<void> {
  const again = setInterval(() => server.closeIdleConnections(), AGAIN_MS);
  const last = setTimeout(() => server.closeAllConnections(), graceMs);
  try {
    await close();
  } finally {
    clearInterval(again);
    clearTimeout(last);
  }
}
