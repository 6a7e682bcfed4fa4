import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { finish, startRun, stop, type ImportRun } from './import-run.js';
import { ImportRunTable } from './import-run.table.js';
import type { StartImportDto } from './imports.dto.js';
import { heldCount, lockRun, missingAfter } from './imports.queries.js';

/** Begins, ends and breaks off runs. */
@Injectable()
export class ManageImport {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A run of the same content that broke off goes on; one of other content is stopped: the source has moved on. */
  async start(by: Actor, { source, contentHash, expected, isConfirmed = false }: StartImportDto): Promise<ImportRun> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${by.authorityId} ${source}`]);
      const running = await tx.find(ImportRunTable, { source, status: 'running' });
      if (running && running.contentHash === contentHash && running.expected === expected) {
        if (running.isConfirmed || !isConfirmed) return running;
        const confirmed = { ...running, isConfirmed, version: running.version + 1 };
        tx.store(ImportRunTable, confirmed, { action: 'confirm' });
        return confirmed;
      }
      if (running) await end(tx, stop(running), 'stop');
      const run = startRun({
        ...{ id: newId(at), authorityId: by.authorityId, source, contentHash, expected, isConfirmed },
        ...{ held: await heldCount(tx, source), startedBy: by.id, startedAt: at },
      });
      await tx.flush();
      tx.store(ImportRunTable, run, { action: 'start', detail: { source, expected, isConfirmed } });
      return run;
    });
  }

  async finish(by: Actor, id: string) {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const run = finish(await lockRun(tx, id));
      const missing = await missingAfter(tx, run);
      await end(tx, run, 'finish');
      return { run, missing };
    });
  }

  async stop(by: Actor, id: string): Promise<ImportRun> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const run = stop(await lockRun(tx, id));
      await end(tx, run, 'stop');
      return run;
    });
  }
}

async function end(tx: Tx, run: ImportRun, action: 'finish' | 'stop'): Promise<void> {
  tx.store(ImportRunTable, run, { action, detail: { done: run.done, counts: { ...run.counts } } });
  await tx.query('delete from import_seen where run_id = $1', [run.id]);
}
