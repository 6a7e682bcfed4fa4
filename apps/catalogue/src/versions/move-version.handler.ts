import { Inject, Injectable } from '@nestjs/common';
import { CatalogueVersionPublishedV1, ServiceTypesPublishedV1 } from '@levada/contracts';
import { dayOf, refuse, type CivilDate, type Clock } from '@levada/kernel';
import { Transactions, type Change, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, publishInBulk, scopeOf, type Actor } from '@levada/platform';
import { uncovered } from '../crosswalks/crosswalk.js';
import { crosswalkOf } from '../crosswalks/crosswalks.queries.js';
import { stillUsedBy } from '../known-services/known-services.queries.js';
import { ServiceTypeTable } from '../service-types/service-type.table.js';
import { textsOf } from '../service-types/service-type.js';
import {
  openDiscussion,
  publish,
  reopen,
  signOff,
  supersede,
  type CatalogueVersion,
  type Publication,
  type PublishedVersion,
  type Readiness,
  type SupersededVersion,
} from './catalogue-version.js';
import { CatalogueVersionTable, rowOf, versionOf } from './catalogue-version.table.js';
import { codesOf, contentHashOf, lockVersion, sightOf } from './versions.queries.js';

/** Takes a version from one step of its life to the next. */
@Injectable()
export class MoveVersion {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  openDiscussion(by: Actor, id: string, read: number): Promise<CatalogueVersion> {
    return this.move(by, id, read, 'open-discussion', async (tx, version) =>
      openDiscussion(version, { entries: (await codesOf(tx, id)).size }),
    );
  }

  signOff(by: Actor, id: string, read: number): Promise<CatalogueVersion> {
    return this.move(by, id, read, 'sign-off', async (tx, version, at) =>
      signOff(version, await readinessOf(tx, version), {
        by: by.id,
        at,
        contentHash: await contentHashOf(tx, id),
      }),
    );
  }

  reopen(by: Actor, id: string, read: number): Promise<CatalogueVersion> {
    return this.move(by, id, read, 'reopen', async (_, version) => reopen(version));
  }

  async publish(by: Actor, id: string, read: number, effectiveOn: CivilDate): Promise<CatalogueVersion> {
    return this.move(by, id, read, 'publish', async (tx, version, at) => {
      const facts = await publicationOf(tx, version, { by: by.id, today: dayOf(at), effectiveOn });
      const published = publish(version, facts, at);
      if (facts.predecessor) await supersedePredecessor(tx, facts.predecessor, effectiveOn);
      await tellOf(tx, published);
      await tellEntries(tx, published);
      return published;
    });
  }

  private async move(
    by: Actor,
    id: string,
    read: number,
    action: string,
    step: (tx: Tx, version: CatalogueVersion, at: Date) => Promise<CatalogueVersion>,
  ): Promise<CatalogueVersion> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const version = await lockVersion(tx, id, sightOf(by));
      expectVersion(version, read);
      const moved = await step(tx, version, at);
      const change: Change = { action, detail: { status: moved.status } };
      tx.store(CatalogueVersionTable, rowOf(moved), change);
      return moved;
    });
  }
}

/** What speaks for and against signing a version off now. */
export async function readinessOf(tx: Tx, version: CatalogueVersion): Promise<Readiness> {
  const after = await codesOf(tx, version.id);
  const before = version.predecessorId === null ? new Set<string>() : await codesOf(tx, version.predecessorId);
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::int as count from entry_comment where version_id = $1 and disposition is null',
    [version.id],
  );
  return {
    entries: after.size,
    unanswered: row!.count,
    uncovered: uncovered(await crosswalkOf(tx, version.id), { before, after }),
  };
}

/** What speaks for and against publishing it. */
export async function publicationOf(
  tx: Tx,
  version: CatalogueVersion,
  told: Pick<Publication, 'by' | 'today' | 'effectiveOn'>,
): Promise<Publication> {
  const { predecessorId } = version;
  const row = predecessorId === null ? null : await tx.load(CatalogueVersionTable, predecessorId);
  const ended = (await crosswalkOf(tx, version.id)).filter(({ to }) => to === null).map(({ from }) => from);
  return {
    ...told,
    predecessor: row ? (versionOf(row) as PublishedVersion) : null,
    stillUsed: predecessorId === null ? [] : await stillUsedBy(tx, predecessorId, ended),
  };
}

async function supersedePredecessor(tx: Tx, predecessor: PublishedVersion, effectiveUntil: CivilDate): Promise<void> {
  // Locked by its successor's lock alone: a published version has only this one way to go.
  if (predecessor.status !== 'published') throw refuse('version/stale');
  const superseded = supersede(predecessor, effectiveUntil);
  tx.store(CatalogueVersionTable, rowOf(superseded), { action: 'supersede', detail: { effectiveUntil } });
  await tellOf(tx, superseded);
}

async function tellOf(tx: Tx, version: PublishedVersion | SupersededVersion): Promise<void> {
  const { id, catalogue, number, title, predecessorId, effectiveOn } = version;
  const crosswalk = await crosswalkOf(tx, id);
  tx.publish(CatalogueVersionPublishedV1, {
    subject: id,
    version: version.version,
    data: {
      ...{ catalogueVersionId: id, catalogue, number, title, effectiveOn },
      ...(predecessorId ? { predecessorId } : {}),
      ...(version.status === 'superseded' ? { effectiveUntil: version.effectiveUntil } : {}),
      crosswalk: crosswalk.map(({ from, to, relation }) => ({ from, relation, ...(to === null ? {} : { to }) })),
    },
  });
}

async function tellEntries(tx: Tx, { id: versionId }: PublishedVersion): Promise<void> {
  const rows = await tx.list(ServiceTypeTable, { versionId });
  const items = rows
    .map(({ id, code, kind, content: { names, forms, capacityUnits } }) => ({
      ...{ serviceTypeId: id, catalogueVersionId: versionId, code, kind },
      ...{ names: textsOf(names), forms: [...forms], capacityUnits: [...capacityUnits] },
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  publishInBulk(tx, ServiceTypesPublishedV1, items);
}
