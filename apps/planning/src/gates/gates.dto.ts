import type { Static } from '@sinclair/typebox';
import { IsBoolean, IsIn } from 'class-validator';
import { IsCode, IsDay, named, Optional, Said, shape } from '@levada/platform';
import { GATE_KINDS } from '../plan-templates/plan-template.js';
import { ShownTitles } from '../plan-templates/plan-templates.queries.js';
import type { GateState } from './gate.js';

export class PassGateDto {
  /** Of a resolution: who took it. */
  @Optional()
  @Said(200)
  body?: string;

  /** Of a resolution. */
  @Optional()
  @Said(100)
  number?: string;

  @IsDay()
  heldOn!: string;

  /** What was resolved or shown. */
  @Said(5_000)
  text!: string;
}

export class MarkCriterionDto {
  @IsCode()
  criterion!: string;

  /** By who drafts, or by a reviewer from elsewhere. */
  @IsIn(['self', 'review'])
  role!: 'self' | 'review';

  @IsBoolean()
  isMet!: boolean;

  @Said(5_000)
  reason!: string;
}

const MISSING = [
  ...['consultation', 'end-of-consultation', 'answers', 'compatibility', 'resolution', 'evidence'],
  ...['self-assessment', 'review'],
] as const;

export const ShownGates = named('PlanGates', {
  items: shape.list(
    shape.object({
      ...{ code: shape.text, kind: shape.oneOf(...GATE_KINDS), title: ShownTitles, isPassed: shape.boolean },
      missing: shape.list(
        shape.object({
          missing: shape.oneOf(...MISSING),
          ...{ count: shape.optional(shape.count), until: shape.optional(shape.instant) },
          ...{ criterion: shape.optional(shape.text), field: shape.optional(shape.text) },
        }),
      ),
      record: shape.orNull(
        shape.object({
          ...{ body: shape.orNull(shape.text), number: shape.orNull(shape.text), heldOn: shape.date, text: shape.text },
          ...{ recordedBy: shape.text, recordedAt: shape.instant },
        }),
      ),
    }),
  ),
});
export type ShownGates = Static<typeof ShownGates>;

export function shownGates(gates: readonly GateState[]): ShownGates {
  return {
    items: gates.map(({ code, kind, title, isPassed, missing, record }) => ({
      ...{ code, kind, title: { ...title }, isPassed },
      missing: missing.map((one) => ({ ...one })),
      record: record && {
        ...{ body: record.body, number: record.number, heldOn: record.heldOn, text: record.text },
        ...{ recordedBy: record.recordedBy, recordedAt: record.recordedAt.toISOString() },
      },
    })),
  };
}

export const ShownCriteria = named('PlanCriteria', {
  items: shape.list(
    shape.object({
      ...{ code: shape.text, field: shape.text, text: ShownTitles, isRequired: shape.boolean },
      marks: shape.list(
        shape.object({
          ...{ role: shape.oneOf('self', 'review'), isMet: shape.boolean, reason: shape.text },
          ...{ markedBy: shape.text, markedAt: shape.instant },
        }),
      ),
    }),
  ),
});
export type ShownCriteria = Static<typeof ShownCriteria>;
