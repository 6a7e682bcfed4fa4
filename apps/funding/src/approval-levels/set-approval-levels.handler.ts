import { Inject, Injectable } from '@nestjs/common';
import { civilDate, newId, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { expectLevels, type ApprovalLevel } from './approval-level.js';
import { approvalLevels } from './approval-levels.queries.js';
import type { NameDeputyBody } from './approval-levels.dto.js';
import { endDeputy, nameDeputy } from './deputy.js';
import { DeputyTable } from './deputy.table.js';

@Injectable()
export class SetApprovalLevels {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  read(by: Actor): Promise<readonly ApprovalLevel[]> {
    return this.transactions.run(scopeOf(by, this.clock.now()), approvalLevels);
  }

  /** From the next submission on: what was submitted passes the levels that held then. */
  async set(asked: readonly Omit<ApprovalLevel, 'position'>[], by: Actor): Promise<void> {
    const at = this.clock.now();
    const levels = expectLevels(asked.map(({ vote, ...one }) => ({ ...one, ...(vote ? { vote: { ...vote } } : {}) })));
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      // Two who set them at once do so one after the other.
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('approval levels of ' || $1, 0))`, [
        by.authorityId,
      ]);
      await tx.query('delete from approval_level where authority_id = $1', [by.authorityId]);
      await tx.query(
        `insert into approval_level (authority_id, position, title, role, from_amount, vote)
         select $1, position, title, role, "from", vote
         from jsonb_to_recordset($2::jsonb) as n (position int, title text, role text, "from" text, vote jsonb)`,
        [by.authorityId, JSON.stringify(levels)],
      );
      tx.audit(LEVELS, { id: by.authorityId, version: 1 }, { action: 'set', detail: { levels } });
    });
  }

  async name(body: NameDeputyBody, by: Actor): Promise<string> {
    const at = this.clock.now();
    const roles = by.grants.filter((one) => !one.territory && !one.organisationId).map(({ role }) => role);
    const deputy = nameDeputy({
      ...{ id: newId(at), authorityId: by.authorityId, person: by.id, deputy: body.deputy, roles },
      ...{ validFrom: civilDate(body.from), validUntil: civilDate(body.until), reason: body.reason ?? '', namedAt: at },
    });
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const detail = { deputy: deputy.deputy, from: body.from, until: body.until };
      tx.store(DeputyTable, deputy, { action: 'name', detail });
    });
    return deputy.id;
  }

  async end(id: string, version: number, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const deputy = await tx.load(DeputyTable, id);
      expectVersion(deputy, version);
      tx.store(
        DeputyTable,
        endDeputy(deputy, { id: by.id, isBudgetOfficer: by.grants.some(({ role }) => role === 'budget-officer') }, at),
        { action: 'end' },
      );
    });
  }
}

/** What the audit calls them. */
const LEVELS = { options: { name: 'approval_level' } } as typeof DeputyTable;
