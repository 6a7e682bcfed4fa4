import { Inject, Injectable } from '@nestjs/common';
import { refuse, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { expectEditable } from '../versions/catalogue-version.js';
import { CatalogueVersionTable, rowOf } from '../versions/catalogue-version.table.js';
import { codesOf, lockVersion, sightOf } from '../versions/versions.queries.js';
import { checkCrosswalk } from './crosswalk.js';
import { CrosswalkTable } from './crosswalk.table.js';
import type { CrosswalkDto } from './crosswalks.dto.js';

@Injectable()
export class TellCrosswalk {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All lines anew: what is left out is no longer said. */
  async tell(by: Actor, id: string, read: number, { lines }: CrosswalkDto): Promise<void> {
    await this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const version = await lockVersion(tx, id, sightOf(by));
      expectVersion(version, read);
      expectEditable(version);
      if (version.predecessorId === null) throw refuse('crosswalk/nothing-before');
      const told = lines.map(({ from, to = null, relation }) => ({ from, to, relation }));
      checkCrosswalk(told, { before: await codesOf(tx, version.predecessorId), after: await codesOf(tx, id) });
      await tx.query('delete from crosswalk_line where version_id = $1', [id]);
      tx.append(
        CrosswalkTable,
        told.map(({ from, to, relation }) => ({
          ...{ versionId: id, authorityId: by.authorityId, fromCode: from, toCode: to, relation },
        })),
      );
      const next = { ...rowOf(version), version: version.version + 1 };
      tx.store(CatalogueVersionTable, next, { action: 'tell-crosswalk', detail: { lines: told } });
    });
  }
}
