import { createServer, type Server } from 'node:net';

/** A TCP port of the loopback interface that nobody listens on right now. */
export async function freePort(): Promise<number> {
  const [port] = await freePorts(1);
  return port!;
}

/** Several at once, no two alike: all are held before any is let go, for the next one asked for may be the last one given. */
export async function freePorts(count: number): Promise<number[]> {
  const probes = await Promise.all(Array.from({ length: count }, () => listening(0)));
  const ports = probes.map(portOf);
  await Promise.all(probes.map(closed));
  return ports;
}

/** True when the loopback port can be listened on. */
export async function isPortFree(port: number): Promise<boolean> {
  const probe = await listening(port).catch(() => undefined);
  if (probe) await closed(probe);
  return probe !== undefined;
}

function listening(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => resolve(probe));
  });
}

function portOf(probe: Server): number {
  return (probe.address() as { readonly port: number }).port;
}

function closed(probe: Server): Promise<void> {
  return new Promise((resolve) => void probe.close(() => resolve()));
}
