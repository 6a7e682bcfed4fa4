import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import type { Partner } from './partner.js';
import { PartnerTable } from './partner.table.js';
import type { NamePartnerDto } from './partners.dto.js';

@Injectable()
export class NamePartner {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async name(by: Actor, { name, kind, contact }: NamePartnerDto): Promise<Partner> {
    const at = this.clock.now();
    const noted = { name: name.trim(), kind, contact: contact ?? null };
    const partner = { ...noted, id: newId(at), authorityId: by.authorityId, version: 1 };
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      tx.store(PartnerTable, partner, { action: 'name' });
      return partner;
    });
  }
}
