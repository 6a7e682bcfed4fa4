// The two outside servers, PostgreSQL and nats-server, run on loopback for `levada up`, tests and benches.
export { freePort, freePorts, isPortFree } from './free-port.js';
export { cacheFolder, findNatsServer, OLDEST_NATS_SERVER } from './find-nats-server.js';
export type { FindNatsServerOptions, NatsServerBinary } from './find-nats-server.js';
export { startNats, stopOrphanedNats } from './nats.js';
export type { NatsOptions } from './nats.js';
export { startPostgres, stopOrphanedPostgres } from './postgres.js';
export type { PostgresOptions } from './postgres.js';
export { isAlive, processStartedAt } from './process.js';
export type { RunningServer, ServerExit, ServerName } from './running-server.js';
export { supervise } from './supervise.js';
export type { SupervisedServer, SupervisionEvent } from './supervise.js';
