import { Inject, Injectable } from '@nestjs/common';
import { newId, refuse, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, EVERYWHERE, scopeOf, type Actor } from '@levada/platform';
import { loadBody } from '../bodies/bodies.queries.js';
import { expectOwnPlan } from '../plans/plans.queries.js';
import type { Post } from './post.js';
import { PostTable } from './post.table.js';
import type { PlanPostDto } from './posts.dto.js';

@Injectable()
export class PlanPost {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async plan(by: Actor, told: PlanPostDto): Promise<Post> {
    const at = this.clock.now();
    const { title, planId = null, bodyId = null, applicationId = null, decisionId = null } = told;
    const post = { title, planId, bodyId, applicationId, decisionId };
    if ((applicationId === null) === (decisionId === null)) throw refuse('post/waits-for-one');
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      if (planId !== null) await expectOwnPlan(tx, planId);
      if (bodyId !== null) await loadBody(tx, bodyId, EVERYWHERE);
      const noted = { ...post, id: newId(at), authorityId: by.authorityId, createdBy: by.id, version: 1 };
      tx.store(PostTable, noted, { action: 'plan', detail: { applicationId, decisionId } });
      return noted;
    });
  }
}
