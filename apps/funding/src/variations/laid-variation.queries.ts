import type { Tx } from '@levada/persistence';
import type { Application } from '../applications/application.js';
import type { Laid } from '../approval-levels/level-open-to.queries.js';
import type { Variation } from './variation.js';
import { VariationWordTable } from './variation.table.js';

/** A variation as the levels see it. */
export async function laidVariation(
  tx: Tx,
  of: Variation,
  { id: applicationId, reference }: Pick<Application, 'id' | 'reference'>,
): Promise<Laid> {
  const words = await tx.list(VariationWordTable, { variationId: of.id });
  return { id: of.id, of, words, about: [{ applicationId, reference }] };
}
