/** Real servers and databases for tests: nothing here pretends to be PostgreSQL or NATS. */
export { aPostgres, aNats, type TestServer } from './servers.js';
export { aDatabase, type TestDatabase } from './database.js';
export { eventually } from './eventually.js';
export { aListener, type Listener } from './listener.js';
export {
  aThreadEnd,
  grant,
  AUTHORITY,
  HeardDecisions1700000000001,
  HeardDecisionTable,
  type ThreadEnd,
  type ThreadOptions,
} from './thread.js';
export { doorsLeftOpen, routesOf, type Route, type Belongings } from './routes.js';
export { aService, aKey, AN_AUTHORITY, type TestService, type Limit, type Person, type Answer } from './service.js';
export { movesLetBy, movesKnown } from './lifecycle.js';
