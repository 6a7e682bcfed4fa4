import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { TerritoriesRecordedV1, type NumberedEvent } from '@levada/contracts';
import { civilDate } from '@levada/kernel';
import { EventContext } from '@levada/messaging';
import { keyOf } from './known-territories.queries.js';
import { KnownTerritoryTable } from './known-territory.table.js';

@Controller()
export class KnownTerritoriesConsumer {
  @EventPattern<string>(TerritoriesRecordedV1.type)
  async recorded(@Payload() event: NumberedEvent<TerritoriesRecordedV1>, @Ctx() { tx }: EventContext): Promise<void> {
    const { epoch } = event;
    const rows = event.data.items.map(
      ({ territoryId, scheme, level, code, name, version, parents = [], validUntil }) => ({
        ...{ id: territoryId, epoch, version },
        ...{ scheme, level, code, name },
        parents: [...new Set(parents.map(keyOf))],
        validUntil: validUntil === undefined ? null : civilDate(validUntil),
      }),
    );
    tx.project(KnownTerritoryTable, ...rows);
  }
}
