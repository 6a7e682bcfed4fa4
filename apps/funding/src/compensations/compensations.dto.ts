import type { Static } from '@sinclair/typebox';
import { IsInt, Max, Min } from 'class-validator';
import { named, shape } from '@levada/platform';
import { CEILINGS } from './compensation.js';

export class CalculateCompensationBody {
  @IsInt()
  @Min(2000)
  @Max(2200)
  year!: number;
}

const steps = shape.list(shape.object({ code: shape.text, value: shape.orNull(shape.text) }));

/** What a service is compensated with for a year, step by step. */
export const ShownCompensation = named('Compensation', {
  ...{ id: shape.id, entrustmentId: shape.id, number: shape.text, organisationId: shape.id },
  ...{
    organisation: shape.orNull(shape.text),
    serviceId: shape.id,
    service: shape.orNull(shape.text),
    year: shape.count,
  },
  methodId: shape.id,
  method: shape.object({ code: shape.text, number: shape.count, title: shape.text }),
  ...{ amount: shape.money, ceiling: shape.oneOf(...CEILINGS) },
  /** Each step by its name, exactly: `p/q`. */
  steps,
  /** Whether it is the last one of its act and year, and the act is as it was. */
  isStanding: shape.boolean,
  ...{ inputHash: shape.text, resultHash: shape.text, calculatedBy: shape.text, calculatedAt: shape.instant },
  version: shape.version,
});
export type ShownCompensation = Static<typeof ShownCompensation>;

/** What was reckoned with and what came out, as it was hashed. */
export const ShownCompensationRecord = named('CompensationRecord', {
  ...{ input: shape.text, inputHash: shape.text, result: shape.text, resultHash: shape.text },
  /** Whether the same comes out of it now, byte for byte. */
  isSame: shape.boolean,
});
export type ShownCompensationRecord = Static<typeof ShownCompensationRecord>;

/** When overcompensation is looked for, and how much may be carried to the next year. */
export const ShownOvercompensation = named('OvercompensationTerms', {
  ...{ entrustmentId: shape.id, ruleSet: shape.text, checksOn: shape.list(shape.date), carriesOver: shape.boolean },
  ...{ years: shape.list(shape.count), average: shape.money, tolerated: shape.money },
});
export type ShownOvercompensation = Static<typeof ShownOvercompensation>;
