import { Inject, Injectable } from '@nestjs/common';
import { civilDate, newId, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { writeTerritories } from './record-territories.handler.js';
import { endedBy } from './reform.js';
import type { RecordReformDto, RecordedReform } from './territories.dto.js';
import { TerritoriesQueries } from './territories.queries.js';
import { TerritoryReformTable, TerritorySuccessionTable } from './territory-reform.table.js';
import { keyText, territoryId } from './territory.js';

@Injectable()
export class RecordReform {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(TerritoriesQueries) private readonly territories: TerritoriesQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async record(by: Actor, { on, source, lines }: RecordReformDto): Promise<RecordedReform> {
    const day = civilDate(on);
    const scope = { ...scopeOf(by, this.clock.now()), authorityId: null };
    return this.transactions.run(scope, async (tx) => {
      // One after another with recordings of territories.
      await tx.query(`select pg_advisory_xact_lock(hashtext('territory'))`);
      const ids = lines.flatMap(({ from, to }) => [territoryId(from), territoryId(to)]);
      const known = await this.territories.known(tx, [...new Set(ids)]);
      const ended = endedBy({ on: day, lines }, known);
      const id = newId(tx.scope.at);
      const reform = { id, on: day, source, recordedBy: by.id, recordedAt: tx.scope.at, version: 1 };
      await writeTerritories(tx, ended, { created: [], updated: ended.map(keyText) });
      tx.store(TerritoryReformTable, reform, { action: 'reform', detail: { on, source, lines: lines.length } });
      // One that goes on is its own successor in words alone.
      const moving = lines.filter(({ from, to }) => territoryId(from) !== territoryId(to));
      tx.append(
        TerritorySuccessionTable,
        moving.map(({ from, to }) => ({ reformId: id, fromId: territoryId(from), toId: territoryId(to), on: day })),
      );
      return { id, on, source, ended: ended.length, lines: lines.length };
    });
  }
}
