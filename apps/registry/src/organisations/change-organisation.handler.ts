import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { BY_HAND } from '../history/field-change.js';
import { datedNames } from './dated-name.js';
import { furtherIdentifiers } from './further-identifier.js';
import type { Organisation } from './organisation.js';
import type { ChangeOrganisationDto } from './organisations.dto.js';
import {
  changeOrganisation,
  lockOrganisation,
  partsOf,
  replaceIdentifiers,
  replaceNames,
} from './write-organisation.queries.js';

@Injectable()
export class ChangeOrganisation {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async change(by: Actor, id: string, read: number, told: ChangeOrganisationDto): Promise<Organisation> {
    const { reason, identifiers, names, ...fields } = told;
    const dated = names && datedNames(names);
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const organisation = await lockOrganisation(tx, id);
      expectVersion(organisation, read);
      const further = identifiers && furtherIdentifiers(identifiers, organisation);
      const before = await partsOf((sql, values) => tx.query(sql, values), id);
      const alsoChanged = [
        ...(further ? await replaceIdentifiers(tx, organisation, before.identifiers, further) : []),
        ...(dated ? await replaceNames(tx, organisation, before.names, dated) : []),
      ];
      return changeOrganisation(tx, organisation, { fields: { ...fields }, source: BY_HAND, reason, alsoChanged });
    });
  }
}
