import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { TerritoriesRecordedV1, type NumberedEvent } from '@levada/contracts';
import { EventContext } from '@levada/messaging';
import { KnownTerritoryTable } from './known-territory.table.js';

@Controller()
export class KnownTerritoriesConsumer {
  @EventPattern<string>(TerritoriesRecordedV1.type)
  async recorded(@Payload() event: NumberedEvent<TerritoriesRecordedV1>, @Ctx() { tx }: EventContext): Promise<void> {
    const { epoch } = event;
    const rows = event.data.items.map(({ territoryId, scheme, level, code, name, version }) => ({
      ...{ id: territoryId, epoch, version },
      ...{ scheme, level, code, name },
    }));
    tx.project(KnownTerritoryTable, ...rows);
  }
}
