import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { afterKey, pageOf, type Page, type Reach } from '@levada/platform';
import type { Organisation } from './organisation.js';
import type { OrganisationsQuery } from './organisations.dto.js';

export type ShownOrganisation = Omit<Organisation, 'authorityId'>;

const SHOWN = 'id, name, scheme, identifier, version';

@Injectable()
export class OrganisationsQueries {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  async list(
    authorityId: string,
    reach: Reach,
    { identifier, name, limit, cursor }: OrganisationsQuery,
  ): Promise<Page<ShownOrganisation>> {
    const rows = await this.transactions.read({ authorityId }, (query) =>
      query<ShownOrganisation>(
        `select ${SHOWN} from organisation
         where ($1::text is null or identifier = $1)
           and ($2::text is null or position(lower($2) in lower(name)) > 0)
           and name || '/' || id > $3
           and ($5::uuid[] is null or id = any($5))
         order by name || '/' || id limit $4`,
        [identifier ?? null, name ?? null, afterKey(cursor), limit + 1, reach.everywhere ? null : reach.organisations],
      ),
    );
    return pageOf(
      rows,
      limit,
      (row) => `${row.name}/${row.id}`,
      (row) => row,
    );
  }

  async one(authorityId: string, reach: Reach, id: string): Promise<ShownOrganisation> {
    const [found] = await this.transactions.read({ authorityId }, (query) =>
      query<ShownOrganisation>(
        `select ${SHOWN} from organisation where id = $1 and ($2::uuid[] is null or id = any($2))`,
        [id, reach.everywhere ? null : reach.organisations],
      ),
    );
    if (!found) throw refuse('organisation/not-found', { id });
    return found;
  }
}
