import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { Static } from '@sinclair/typebox';
import type { Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { By, CLOCK, Does, idParam, IsCode, May, named, Optional, scopeOf, shape, type Actor } from '@levada/platform';
import { loadVersion, sightOf } from '../versions/versions.queries.js';
import { usesOf } from './known-services.queries.js';

export class UsesQuery {
  /** Left out: of all entries. */
  @Optional()
  @IsCode()
  code?: string;
}

export const ShownUses = named('ServiceTypeUses', {
  services: shape.list(
    shape.object({
      ...{ serviceId: shape.id, organisationId: shape.orNull(shape.id), name: shape.text, status: shape.text },
      ...{ catalogueVersionId: shape.id, code: shape.text, readUnder: shape.list(shape.text) },
    }),
  ),
});
export type ShownUses = Static<typeof ShownUses>;

@Controller('api/v1/catalogue/versions/:id/uses')
export class UsesController {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @May('catalogue:read-uses')
  @Does({
    id: 'listUses',
    summary: 'What uses a version or one of its entries, as it is read under it: the services of the register.',
    answer: ShownUses,
    refuses: ['catalogue-version/not-found'],
  })
  async list(@By() by: Actor, @idParam('id') id: string, @Query() { code }: UsesQuery): Promise<ShownUses> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      await loadVersion(tx, id, sightOf(by));
      const uses = await usesOf(tx, id);
      const asked = code === undefined ? uses : uses.filter(({ readUnder }) => readUnder.includes(code));
      return { services: asked.map((one) => ({ ...one, readUnder: [...one.readUnder] })) };
    });
  }
}
