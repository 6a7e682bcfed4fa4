import type { Schema } from '@levada/api-client';
import type { ElementBody } from './element-text.js';

type Required = Schema['PlanTemplate']['kinds'][number]['requires'][number];

/** What the template wants said of an element and is not said yet. */
export const missingOf = (body: ElementBody, requires: readonly Required[]): readonly Required[] =>
  requires.filter((member) => body[member] === undefined);
