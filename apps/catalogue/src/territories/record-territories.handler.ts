import { Inject, Injectable } from '@nestjs/common';
import { newId, refuse, type Clock } from '@levada/kernel';
import { TerritoriesRecordedV1 } from '@levada/contracts';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, publishInBulk, scopeOf, type Actor } from '@levada/platform';
import type { RecordingAnswer } from './territories.dto.js';
import { TerritoriesQueries } from './territories.queries.js';
import { TerritoryRecordingTable } from './territory.table.js';
import {
  keyText,
  record,
  territoryId,
  toldTwice,
  unknownParents,
  type Recorded,
  type Territory,
  type TerritoryRecord,
} from './territory.js';

@Injectable()
export class RecordTerritories {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(TerritoriesQueries) private readonly territories: TerritoriesQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async record(by: Actor, incoming: readonly TerritoryRecord[], dryRun: boolean): Promise<RecordingAnswer> {
    const twice = toldTwice(incoming);
    if (twice !== undefined) throw refuse('territory/told-twice', { key: twice });
    // Territories belong to all authorities, and so do the facts and the audit of them.
    const scope = { ...scopeOf(by, this.clock.now()), authorityId: null };
    return this.transactions.run(scope, async (tx) => {
      // Recordings come one after another: two imports of one tree wait for each other instead of colliding.
      await tx.query(`select pg_advisory_xact_lock(hashtext('territory'))`);
      const ids = incoming.flatMap((one) => [one, ...one.parents]).map(territoryId);
      const known = await this.territories.known(tx, [...new Set(ids)]);
      const missing = unknownParents(incoming, new Set(known.keys()));
      if (missing.length > 0 && !dryRun) throw refuse('territory/unknown-parent', { parents: missing.join(', ') });
      const recorded = incoming.map((one) => record(known.get(territoryId(one)), one));
      if (!dryRun) await store(tx, recorded);
      return { ...answerOf(incoming, recorded), ...(dryRun ? { unknownParents: [...missing] } : {}) };
    });
  }
}

async function store(tx: Tx, recorded: readonly Recorded[]): Promise<void> {
  const changed = recorded.flatMap((one) => (one.outcome === 'unchanged' ? [] : [one.next]));
  const keys = (outcome: 'created' | 'updated'): string[] =>
    recorded.flatMap((one) => (one.outcome === outcome ? [keyText(one.next)] : []));
  await writeTerritories(tx, changed, { created: keys('created'), updated: keys('updated') });
}

/** Writes territories as they stand now, with the recording that says who told it, and tells of them. */
export async function writeTerritories(
  tx: Tx,
  changed: readonly Territory[],
  { created, updated }: { readonly created: readonly string[]; readonly updated: readonly string[] },
): Promise<void> {
  if (changed.length === 0) return;
  const id = newId(tx.scope.at);
  await write(tx, changed, id);
  tx.store(
    TerritoryRecordingTable,
    {
      ...{ id, version: 1, recordedBy: tx.scope.actorId ?? '', recordedAt: tx.scope.at },
      ...{ created: created.length, updated: updated.length },
    },
    { action: 'record', detail: { created, updated } },
  );
  const items = changed.map(({ id, scheme, level, code, name, version, parents, validFrom, validUntil }) => ({
    ...{ territoryId: id, scheme, level, code, name, version },
    parents: parents.map(({ hierarchy, scheme, level, code }) => ({ hierarchy, scheme, level, code })),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validUntil === undefined ? {} : { validUntil }),
  }));
  publishInBulk(tx, TerritoriesRecordedV1, items);
}

/** Three statements for a whole batch. */
async function write(tx: Tx, changed: readonly Territory[], recordingId: string): Promise<void> {
  await tx.query(
    `insert into territory (id, scheme, level, code, name, population_15_plus, version, valid_from, valid_until, recording_id)
     select t.*, $2::uuid from json_to_recordset($1::json) as t
       (id uuid, scheme text, level text, code text, name text, "population15Plus" int, version int, "validFrom" date, "validUntil" date)
     on conflict (id) do update set name = excluded.name, population_15_plus = excluded.population_15_plus,
       version = excluded.version, recording_id = excluded.recording_id, valid_from = excluded.valid_from,
       valid_until = excluded.valid_until`,
    [JSON.stringify(changed), recordingId],
  );
  await tx.query('delete from territory_parent where child_id = any($1)', [changed.map(({ id }) => id)]);
  const edges = changed.flatMap(({ id, parents }) =>
    parents.map((parent) => ({ child: id, hierarchy: parent.hierarchy, parent: territoryId(parent) })),
  );
  await tx.query(
    `insert into territory_parent (child_id, hierarchy, parent_id)
     select distinct child, hierarchy, parent from json_to_recordset($1::json) as e (child uuid, hierarchy text, parent uuid)`,
    [JSON.stringify(edges)],
  );
}

function answerOf(incoming: readonly TerritoryRecord[], recorded: readonly Recorded[]): RecordingAnswer {
  const count = (outcome: Recorded['outcome']): number => recorded.filter((one) => one.outcome === outcome).length;
  return {
    read: incoming.length,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    results: incoming.map((one, at) => ({ key: keyText(one), outcome: recorded[at]!.outcome })),
  };
}
