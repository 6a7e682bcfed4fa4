import { Inject, Injectable } from '@nestjs/common';
import { newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import type { Organisation } from '../organisations/organisation.js';
import { OrganisationTable } from '../organisations/organisation.table.js';
import { livingOrganisation } from '../organisations/write-organisation.queries.js';
import { expectNoObstacle, undo, type Merge } from './merge.js';
import { MergeTable } from './merge.table.js';
import type { MergeDto, PreviewMergeDto } from './merges.dto.js';
import { moveAll, moveBack, previewOf, type Preview } from './merges.queries.js';
import { tellMoved, writeTombstone } from './write-merge.queries.js';

@Injectable()
export class MergeOrganisations {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  preview(by: Actor, told: PreviewMergeDto): Promise<Preview> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const [from, to] = await bothOf(tx, told);
      return previewOf(tx, from, to);
    });
  }

  async merge(by: Actor, { fromId, toId, previewHash, reason }: MergeDto): Promise<Merge> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      await lockBoth(tx, fromId, toId);
      const [from, to] = await bothOf(tx, { fromId, toId });
      const { hash, obstacles } = await previewOf(tx, from, to);
      if (hash !== previewHash) throw refuse('merge/changed-meanwhile');
      expectNoObstacle(obstacles);
      const merge: Merge = {
        ...{ id: newId(at), authorityId: by.authorityId, fromId, toId, previewHash, reason, mergedBy: by.id },
        ...{ mergedAt: at, status: 'merged', undoReason: null, undoneBy: null, undoneAt: null, version: 1 },
      };
      tx.store(MergeTable, merge, { action: 'merge', reason, detail: { fromId, toId } });
      await tx.flush();
      await moveAll(tx, merge);
      await writeTombstone(tx, { from, to }, { into: toId, reason });
      await tellMoved(tx, merge);
      return merge;
    });
  }

  /** Gives back exactly what moved; what came to the remaining one since is its own. */
  async undo(by: Actor, id: string, read: number, reason: string): Promise<Merge> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const known = await tx.load(MergeTable, id);
      await lockBoth(tx, known.fromId, known.toId);
      const merge = await tx.load(MergeTable, id);
      expectVersion(merge, read);
      const undone = undo(merge, by.id, at, reason);
      const to = await livingOrganisation(tx, merge.toId);
      const from = await tx.load(OrganisationTable, merge.fromId);
      tx.store(MergeTable, undone, { action: 'undo', reason, detail: { fromId: from.id, toId: to.id } });
      // Nothing comes to stand at an organisation that is gone: it is there again before what was its own comes back.
      await writeTombstone(tx, { from, to }, { into: null, reason });
      const changed = await moveBack(tx, merge);
      if (changed.length > 0) throw refuse('merge/moved-since', { which: changed.join(', ') });
      await tellMoved(tx, merge);
      return undone;
    });
  }
}

/** Against each other, and against whoever is about to write something of theirs: a foreign key waits for this. */
async function lockBoth(tx: Tx, one: string, other: string): Promise<void> {
  await tx.query('select from organisation where id = any($1::uuid[]) order by id for update', [[one, other]]);
}

async function bothOf(tx: Tx, { fromId, toId }: PreviewMergeDto): Promise<[Organisation, Organisation]> {
  if (fromId === toId) throw refuse('merge/same-organisation');
  return [await livingOrganisation(tx, fromId), await livingOrganisation(tx, toId)];
}
