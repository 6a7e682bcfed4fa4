import { Inject, Injectable } from '@nestjs/common';
import { idOf, newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { ServiceTypeTable } from '../service-types/service-type.table.js';
import { draft, type CatalogueVersion, type DraftVersion } from './catalogue-version.js';
import { CatalogueVersionTable, rowOf } from './catalogue-version.table.js';
import { loadVersion, sightOf } from './versions.queries.js';
import type { DraftVersionDto } from './versions.dto.js';

@Injectable()
export class DraftVersionHandler {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async draft(by: Actor, { follows, ...told }: DraftVersionDto): Promise<DraftVersion> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const predecessor = follows === undefined ? null : await loadVersion(tx, follows, sightOf(by));
      await expectNext(tx, told.catalogue, predecessor);
      const version = draft({ ...told, id: newId(at), authorityId: by.authorityId, draftedBy: by.id }, predecessor);
      tx.store(CatalogueVersionTable, rowOf(version), { action: 'draft', detail: { follows: follows ?? null } });
      if (predecessor) await copyEntries(tx, version, predecessor.id);
      return version;
    });
  }
}

/** Only the first version follows none, and all follow a version of the same catalogue. */
async function expectNext(tx: Tx, catalogue: string, predecessor: CatalogueVersion | null): Promise<void> {
  if (predecessor && predecessor.catalogue !== catalogue)
    throw refuse('catalogue-version/another-catalogue', { catalogue: predecessor.catalogue });
  const [last] = await tx.query<{ id: string; number: number }>(
    'select id, number from catalogue_version where catalogue = $1 order by number desc limit 1',
    [catalogue],
  );
  if (last && last.id !== predecessor?.id) throw refuse('catalogue-version/not-the-next', { number: last.number });
}

async function copyEntries(tx: Tx, { id: versionId, authorityId }: DraftVersion, from: string): Promise<void> {
  const entries = await tx.list(ServiceTypeTable, { versionId: from });
  tx.append(
    ServiceTypeTable,
    entries.map(({ code, kind, content }) => ({
      ...{ id: idOf('service-type', versionId, code), authorityId, versionId },
      ...{ code, kind, content, version: 1 },
    })),
  );
}
