/** The way to PostgreSQL: transactions that gather state, facts and audit; the log of facts; the inbox; row-level security; migrations. */
export { column, embeddedMoney } from './columns.js';
export { openDatabase, migrate, POOL_SIZE, type DatabaseOptions, type Tables } from './database.js';
export { provisionCluster, provisionService, databaseOf, ownerOf, appOf, type ServicePasswords } from './provision.js';
export { SqlMigration } from './sql-migration.js';
export { forceRowSecurity, grantChanges, grantInsertOnly } from './row-security.js';
export { EVERY_AUTHORITY, setAuthority, type Scope } from './scope.js';
export { Tx, nameOf, type Versioned } from './tx.js';
export { type IdempotencyKey } from './idempotency-key.js';
export { type ProjectedRow } from './statements.js';
export { Transactions } from './transactions.js';
export { type Change } from './audit.js';
export { chainAudit, verifyAudit, type AuditVerdict } from './audit-chain.js';
export { logHealth, type LogHealth } from './log-health.js';
export { type Fact } from './outbox.js';
export { Session } from './session.js';
export { OutboxLog, stamped, type LoggedFact, type LogState } from './outbox-log.js';
export { lockInbox, advanceInbox, moveInbox, buryEvent, dropStale, type InboxState } from './inbox.js';
export { brokenConstraint, isConflict, isPassing, isUnstorable } from './errors.js';
