import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { changeSet, draftSet, publishSet, type CriteriaSet } from './criteria-set.js';
import { CriteriaSetTable } from './criteria-set.table.js';
import type { CriteriaContentDto, DraftCriteriaSetDto } from './criteria-sets.dto.js';

@Injectable()
export class WriteCriteriaSet {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async draft(by: Actor, { name, ...told }: DraftCriteriaSetDto): Promise<CriteriaSet> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`criteria ${by.authorityId} ${name}`]);
      const known = await tx.list(CriteriaSetTable, { name });
      const number = Math.max(0, ...known.map((one) => one.number)) + 1;
      const { id: draftedBy, authorityId } = by;
      const set = draftSet({ id: newId(at), authorityId, name, number, draftedBy, ...plain(told) });
      tx.store(CriteriaSetTable, set, { action: 'draft', detail: { name, number } });
      return set;
    });
  }

  change(by: Actor, id: string, read: number, told: CriteriaContentDto): Promise<CriteriaSet> {
    return this.move(by, id, read, 'change', (set) => changeSet(set, plain(told), by.id));
  }

  publish(by: Actor, id: string, read: number): Promise<CriteriaSet> {
    const at = this.clock.now();
    return this.move(by, id, read, 'publish', (set) => publishSet(set, { by: by.id, at }));
  }

  private async move(
    by: Actor,
    id: string,
    read: number,
    action: string,
    step: (set: CriteriaSet) => CriteriaSet,
  ): Promise<CriteriaSet> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx: Tx) => {
      const set = await tx.load(CriteriaSetTable, id);
      expectVersion(set, read);
      const next = step(set);
      tx.store(CriteriaSetTable, next, { action, detail: { status: next.status } });
      return next;
    });
  }
}

function plain({ title, source, fields, criteria }: CriteriaContentDto) {
  return {
    ...{ title, source },
    fields: fields.map((one) => ({ code: one.code, title: { ...one.title } })),
    criteria: criteria.map(({ code, field, text, isRequired }) => ({ code, field, text: { ...text }, isRequired })),
  };
}
