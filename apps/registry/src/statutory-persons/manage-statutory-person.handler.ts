import { Inject, Injectable } from '@nestjs/common';
import { newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Change } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import {
  correct,
  enter,
  erase,
  expectNamesNobody,
  type StatutoryPerson,
  type ToldOfPerson,
} from './statutory-person.js';
import { StatutoryPersonTable } from './statutory-person.table.js';
import { livingOrganisation } from '../organisations/write-organisation.queries.js';

/** Where a person is: ids alone, as the audit names them. */
export interface PersonAt {
  readonly organisationId: string;
  readonly id: string;
}

/** Tells no event and writes no line of history: what those hold cannot be erased. */
@Injectable()
export class ManageStatutoryPerson {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async enter(by: Actor, organisationId: string, told: ToldOfPerson): Promise<StatutoryPerson> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const { authorityId } = await livingOrganisation(tx, organisationId);
      const person = enter({ id: newId(at), authorityId, organisationId }, told);
      tx.store(StatutoryPersonTable, person, { action: 'enter', detail: { organisationId } });
      return person;
    });
  }

  correct(by: Actor, at: PersonAt, read: number, told: ToldOfPerson, reason: string): Promise<StatutoryPerson> {
    expectNamesNobody(reason, told.name);
    return this.change(by, at, read, { action: 'correct', reason }, (person) => correct(person, told));
  }

  /** The row and what the audit says of it stay; who it was is gone. */
  erase(by: Actor, at: PersonAt, read: number, reason: string): Promise<StatutoryPerson> {
    return this.change(by, at, read, { action: 'erase', reason }, (person) => erase(person, this.clock.now()));
  }

  private async change(
    by: Actor,
    { organisationId, id }: PersonAt,
    read: number,
    said: Change & { readonly reason: string },
    step: (person: StatutoryPerson) => StatutoryPerson,
  ): Promise<StatutoryPerson> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const person = await tx.find(StatutoryPersonTable, { id, organisationId });
      if (!person) throw refuse('statutory-person/not-found', { id });
      expectVersion(person, read);
      expectNamesNobody(said.reason, person.name);
      const next = step(person);
      tx.store(StatutoryPersonTable, next, { ...said, detail: { organisationId } });
      return next;
    });
  }
}
