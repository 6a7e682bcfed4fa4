import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { changeRubric, draftRubric, publishRubric, reviseRubric, type Rubric, type RubricText } from './rubric.js';
import { RubricTable } from './rubric.table.js';
import type { RubricBody } from './rubrics.dto.js';

@Injectable()
export class KeepRubric {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async draft(body: RubricBody, by: Actor, key?: IdempotencyKey): Promise<{ id: string }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const asked = { ...textOf(body), id: newId(at), authorityId: by.authorityId, draftedBy: by.id, draftedAt: at };
      tx.store(RubricTable, draftRubric(asked), { action: 'draft' });
      return { id: asked.id };
    });
  }

  async change(id: string, version: number, body: RubricBody, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      tx.store(RubricTable, changeRubric(await seen(tx, id, version), textOf(body)), { action: 'change' });
    });
  }

  async publish(id: string, version: number, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      tx.store(RubricTable, publishRubric(await seen(tx, id, version), by.id, at), { action: 'publish' });
    });
  }

  /** Begins from the last version, whichever of them is named. */
  async revise(id: string, by: Actor, key?: IdempotencyKey): Promise<{ id: string }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const { firstId } = await tx.load(RubricTable, id);
      const versions = await tx.list(RubricTable, { firstId });
      const last = versions.reduce((one, other) => (other.number > one.number ? other : one));
      const next = reviseRubric(last, { id: newId(at), by: by.id, at });
      tx.store(RubricTable, next, { action: 'revise', detail: { number: next.number } });
      return { id: next.id };
    });
  }
}

async function seen(tx: Tx, id: string, version: number): Promise<Rubric> {
  const rubric = await tx.load(RubricTable, id);
  expectVersion(rubric, version);
  return rubric;
}

function textOf({ title, criteria, threshold }: RubricBody): RubricText {
  return {
    title,
    threshold: threshold ?? null,
    criteria: criteria.map(({ threshold: least, justification = 'always', code, title: name, weight, min, max }) => ({
      ...{ code, title: name, weight, min, max, threshold: least ?? null, justification },
    })),
  };
}
