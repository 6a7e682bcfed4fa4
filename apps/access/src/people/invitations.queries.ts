import { Inject, Injectable } from '@nestjs/common';
import { Transactions } from '@levada/persistence';
import { afterId, pageOf, type Page, type PageQuery } from '@levada/platform';
import { INSTALLATION } from '../authorities/authority.js';
import type { Invitation } from './invitation.js';

export interface ShownInvitation extends Omit<Invitation, 'tokenHash' | 'sentAt' | 'expiresAt'> {
  readonly email: string;
  readonly name: string;
  readonly sentAt: string;
  readonly expiresAt: string;
}

@Injectable()
export class Invitations {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  /** Those that wait to be accepted, whether they have run out or not. */
  async list({ limit, cursor }: PageQuery): Promise<Page<ShownInvitation>> {
    const rows = await this.transactions.read({ authorityId: INSTALLATION }, (query) =>
      query<ShownInvitation>(
        `select i.id, i.person_id as "personId", p.email, p.name, i.status, i.sent_at as "sentAt", i.expires_at as "expiresAt",
           i.times_sent as "timesSent", i.version
         from invitation i join person p on p.id = i.person_id
         where i.status = 'sent' and ($1::uuid is null or i.id > $1) order by i.id limit $2`,
        [afterId(cursor), limit + 1],
      ),
    );
    return pageOf(
      rows,
      limit,
      ({ id }) => id,
      (row) => row,
    );
  }
}
