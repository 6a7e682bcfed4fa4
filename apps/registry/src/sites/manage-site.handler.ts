import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { BY_HAND, type Fields } from '../history/field-change.js';
import { open, type Site } from './site.js';
import { SiteTable } from './site.table.js';
import { changeSite, lockSite } from './write-site.queries.js';
import { livingOrganisation } from '../organisations/write-organisation.queries.js';

@Injectable()
export class ManageSite {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async open(by: Actor, organisationId: string, told: Fields): Promise<Site> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const { authorityId } = await livingOrganisation(tx, organisationId);
      const site = open({ id: newId(at), authorityId, organisationId }, told);
      tx.store(SiteTable, site, { action: 'open', detail: { organisationId, isConfidential: site.isConfidential } });
      return site;
    });
  }

  async change(by: Actor, id: string, read: number, fields: Fields, reason: string): Promise<Site> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const site = await lockSite(tx, id);
      expectVersion(site, read);
      return changeSite(tx, site, { fields, source: BY_HAND, reason });
    });
  }
}
