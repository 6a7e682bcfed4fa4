import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { OrganisationRegisteredV1 } from '@levada/contracts';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { register, type Organisation } from './organisation.js';
import { OrganisationTable } from './organisation.table.js';
import type { RegisterOrganisationDto } from './organisations.dto.js';
import { expectNotTaken } from './write-organisation.queries.js';

export interface Registered {
  readonly outcome: 'created' | 'unchanged';
  readonly organisation: Organisation;
}

@Injectable()
export class RegisterOrganisation {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Registering again changes nothing, the name included: a name is changed by a door of its own. */
  async register(by: Actor, told: RegisterOrganisationDto): Promise<Registered> {
    const organisation = register(by.authorityId, told);
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      // Two who register the same organisation take turns; the second one finds it.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [organisation.id]);
      const known = await tx.find(OrganisationTable, { id: organisation.id });
      if (known) return { outcome: 'unchanged', organisation: await whereItWent(tx, known) };
      await expectNotTaken(tx, organisation.id, [organisation]);
      tx.store(OrganisationTable, organisation, { action: 'register', detail: { scheme: organisation.scheme } });
      const { id, name, scheme, identifier, version } = organisation;
      tx.publish(OrganisationRegisteredV1, {
        subject: id,
        version,
        data: { organisationId: id, name, scheme, identifier },
      });
      return { outcome: 'created', organisation };
    });
  }
}

/** The one that it was found to be: what is merged into another never leads to a third. */
async function whereItWent(tx: Tx, known: Organisation): Promise<Organisation> {
  return known.mergedInto === null ? known : tx.load(OrganisationTable, known.mergedInto);
}
