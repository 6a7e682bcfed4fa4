import { Inject, Injectable } from '@nestjs/common';
import { newId, refuse, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { ApplicationTable } from '../applications/application.table.js';
import { RoundTable } from '../rounds/round.table.js';
import { clearConflict, declareRound } from './conflict.js';
import { ConflictClearanceTable, ConflictTable, RoundDeclarationTable } from './conflict.table.js';
import { conflictedPeople } from './conflicts.queries.js';

@Injectable()
export class DeclareConflict {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Says that whatever they know of is declared. Said again, what they are by then is remembered beside. */
  async round(roundId: string, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const { authorityId } = await tx.load(RoundTable, roundId);
      const declaration = declareRound({ id: newId(at), authorityId, roundId, declaredAt: at }, by);
      tx.store(RoundDeclarationTable, declaration, { action: 'declare' });
    });
  }

  /** Of an application that they do not read any more from then on; what they reviewed of it is void. */
  async application(applicationId: string, reason: string, by: Actor): Promise<string> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const { authorityId, roundId } = await tx.load(ApplicationTable, applicationId);
      if (await tx.find(ConflictTable, { applicationId, person: by.id })) throw refuse('conflict/declared-already');
      const said = { applicationId, person: by.id, reason, declaredAt: at, version: 1 };
      tx.store(ConflictTable, { id: newId(at), authorityId, roundId, ...said }, { action: 'declare', reason });
      return roundId;
    });
  }

  async clear(applicationId: string, person: string, reason: string, by: Actor): Promise<string> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const { authorityId, roundId } = await tx.load(ApplicationTable, applicationId);
      const known = (await conflictedPeople(tx, [applicationId])).filter((one) => one.person === person);
      const asked = {
        id: newId(at),
        authorityId,
        roundId,
        applicationId,
        person,
        reason,
        clearedBy: by.id,
        clearedAt: at,
      };
      const cleared = clearConflict(
        asked,
        known.map(({ kind }) => kind),
      );
      tx.store(ConflictClearanceTable, cleared, { action: 'clear', reason, detail: { person } });
      return roundId;
    });
  }
}
