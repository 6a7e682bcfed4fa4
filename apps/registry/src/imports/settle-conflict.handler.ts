import { Inject, Injectable } from '@nestjs/common';
import { refuse, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { lockNoun } from '../history/change-noun.queries.js';
import { settle, type ImportDecision } from './import-decision.js';
import { ImportConflictTable, ImportDecisionTable } from './import-decision.table.js';
import type { SettleConflictDto } from './imports.dto.js';

@Injectable()
export class SettleConflict {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async settle(by: Actor, id: string, read: number, { keep, reason }: SettleConflictDto): Promise<ImportDecision> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      await tx.query('select from import_conflict where id = $1 for update', [id]);
      const conflict = await tx.load(ImportConflictTable, id);
      expectVersion(conflict, read);
      const { noun, nounId, source, field, theirs } = conflict;
      if (keep === 'theirs') {
        if (theirs === '' && (field === 'name' || field === 'organisation'))
          throw refuse('import-conflict/nothing-to-take');
        await (await lockNoun(tx, noun, nounId)).change({ fields: { [field]: theirs }, source, reason });
      }
      await tx.query('delete from import_conflict where id = $1', [id]);
      const decision = settle(
        conflict,
        { keep, by: by.id, at },
        await tx.find(ImportDecisionTable, { nounId, source, field }),
      );
      tx.store(ImportDecisionTable, decision, { action: 'settle', reason, detail: { source, field, kept: keep } });
      return decision;
    });
  }
}
