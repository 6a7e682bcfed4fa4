import type { EntityManager, EntitySchema, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { refuse } from '@levada/kernel';
import type { EventClass } from '@levada/contracts';
import { auditRow, type AuditRow, type Change } from './audit.js';
import { outboxRow, type Fact, type OutboxRow } from './outbox.js';
import { prepared } from './prepared.js';
import { setAuthority, type Scope } from './scope.js';
import { insertRows, updateRow, upsertProjection, type ProjectedRow } from './statements.js';
import { flushLogs } from './flush-logs.js';
import type { IdempotencyKey } from './idempotency-key.js';

/** A noun that changes: version 1 is new, each change raises it by one. */
export interface Versioned extends ObjectLiteral {
  readonly id: string;
  readonly version: number;
}

type Step =
  | { readonly kind: 'insert'; readonly table: EntitySchema<ObjectLiteral>; readonly rows: ObjectLiteral[] }
  | { readonly kind: 'update'; readonly table: EntitySchema<ObjectLiteral>; readonly noun: Versioned }
  | { readonly kind: 'project'; readonly table: EntitySchema<ProjectedRow>; readonly rows: ProjectedRow[] };

/**
 * One transaction of a handler. It gathers what the handler stores, publishes and audits, and writes it together just
 * before commit: state first and in the order it was stored, then outbox, audit and idempotency in one statement.
 * Reads see the database, not what is gathered.
 */
export class Tx {
  private readonly steps: Step[] = [];
  private readonly facts: OutboxRow[] = [];
  private readonly changes: AuditRow[] = [];

  constructor(
    private readonly manager: EntityManager,
    readonly scope: Scope,
    /** What is said of the transaction as a whole, whatever scopes share it. */
    private readonly whole = { facts: 0, authorityId: scope.authorityId },
  ) {}

  /** The same transaction for another scope: an event's own authority, within the consumer's. Flush it by itself. */
  async under(scope: Scope): Promise<Tx> {
    // Events of one authority mostly come together: what was said already is not said again.
    if (scope.authorityId !== this.whole.authorityId) await this.query(setAuthority(scope.authorityId));
    this.whole.authorityId = scope.authorityId;
    return new Tx(this.manager, scope, this.whole);
  }

  /** The noun, or the refusal `<noun>/not-found`: also for one of another authority, which row-level security hides. */
  async load<T extends ObjectLiteral & { id: string }>(table: EntitySchema<T>, id: string): Promise<T> {
    const found = await this.find(table, { id } as FindOptionsWhere<T>);
    if (!found) throw refuse(`${nameOf(table).replaceAll('_', '-')}/not-found`, { id });
    return found;
  }

  async find<T extends ObjectLiteral>(table: EntitySchema<T>, where: FindOptionsWhere<T>): Promise<T | null> {
    return this.manager.findOne<T>(table as EntityTarget<T>, { where });
  }

  async list<T extends ObjectLiteral>(
    table: EntitySchema<T>,
    where: FindOptionsWhere<T> | FindOptionsWhere<T>[],
  ): Promise<T[]> {
    // No alternative holds for no row; TypeORM would take an empty list for no condition at all.
    if (Array.isArray(where) && where.length === 0) return [];
    return this.manager.find<T>(table as EntityTarget<T>, { where });
  }

  /** SQL where it is clearer. Runs at once: what is gathered is not written yet. */
  async query<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.manager.query(sql, parameters);
  }

  /** SQL that runs all the time: planned once for each connection. One name, one text. */
  async prepared<Row>(name: string, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return prepared(this.manager, name, sql, parameters);
  }

  /**
   * Stores a noun at its new version, and says in the audit what was done. Version 1 is inserted; a higher one
   * replaces exactly the version before it, else the write is refused with `version/stale` (412).
   */
  store<T extends Versioned>(table: EntitySchema<T>, noun: T | readonly T[], change: Change): void {
    for (const one of [noun].flat() as T[]) {
      if (one.version === 1) this.insert(table, [one]);
      else this.steps.push({ kind: 'update', table: table as unknown as EntitySchema<ObjectLiteral>, noun: one });
      this.changes.push(auditRow(nameOf(table), one.id, one.version, change, this.scope));
    }
  }

  /** Says in the audit what was done to a noun whose rows are written by SQL: taken away, or many at once. */
  audit<T extends Versioned>(table: EntitySchema<T>, { id, version }: Versioned, change: Change): void {
    this.changes.push(auditRow(nameOf(table), id, version, change, this.scope));
  }

  /** Adds rows that never change: lines, entries, results. */
  append<T extends ObjectLiteral>(table: EntitySchema<T>, rows: readonly T[]): void {
    this.insert(table, rows);
  }

  /** Writes what is known of another service's noun. The highest (epoch, version) wins; an older or equal one changes nothing. */
  project<T extends ProjectedRow>(table: EntitySchema<T>, ...rows: readonly T[]): void {
    this.steps.push({ kind: 'project', table: table as unknown as EntitySchema<ProjectedRow>, rows: [...rows] });
  }

  /** Tells a fact. It leaves when, and only if, this transaction commits. */
  publish<Data extends object>(event: EventClass<Data>, fact: Fact<Data>): void {
    this.facts.push(outboxRow(event, fact, this.scope));
    this.whole.facts += 1;
  }

  /** Facts told in this transaction: whether the relay has to be woken after the commit. */
  get published(): number {
    return this.whole.facts;
  }

  /** Writes all that is gathered. `answer` is kept under the request's idempotency key, if it has one. */
  async flush(answer?: { key: IdempotencyKey; body: string }): Promise<void> {
    for (const step of merged(this.steps.splice(0))) {
      if (step.kind === 'insert') await insertRows(this.manager, step.table, step.rows);
      else if (step.kind === 'project') await upsertProjection(this.manager, step.table, step.rows);
      else if (!(await updateRow(this.manager, step.table, step.noun))) throw refuse('version/stale');
    }
    await flushLogs(this.manager, this.scope, this.facts.splice(0), this.changes.splice(0), answer);
  }

  private insert<T extends ObjectLiteral>(table: EntitySchema<T>, rows: readonly T[]): void {
    this.steps.push({ kind: 'insert', table: table as unknown as EntitySchema<ObjectLiteral>, rows: [...rows] });
  }
}

export function nameOf(table: EntitySchema<never> | { options: { name: string } }): string {
  return table.options.name;
}

/** Neighbouring inserts into one table become one statement. */
function merged(steps: readonly Step[]): Step[] {
  const out: Step[] = [];
  for (const step of steps) {
    const last = out.at(-1);
    if (step.kind === 'insert' && last?.kind === 'insert' && last.table === step.table) last.rows.push(...step.rows);
    else if (step.kind === 'project' && last?.kind === 'project' && last.table === step.table)
      last.rows.push(...step.rows);
    else out.push(step);
  }
  return out;
}
