import { Type, type Static } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  Matches,
  Max,
  Min,
  ValidateBy,
} from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { named, Optional, Said, shape } from '@levada/platform';
import { KEPT, type Kept } from './import-decision.js';
import { IMPORT_KINDS, type ImportKind } from './import-run.js';
import type { IncomingRecord } from './incoming-record.js';

export class StartImportDto {
  /** What the authority calls the source: the same name next time is the same source. */
  // `hand` and `proposal` are what the history calls people.
  @Matches(/^(?!(hand|proposal)$)[a-z0-9][a-z0-9-]{0,59}$/)
  source!: string;

  /** SHA-256 of all that is to come in: a run that broke off goes on where the same is sent again. */
  @Matches(/^[0-9a-f]{64}$/)
  contentHash!: string;

  @IsInt()
  @Min(0)
  @Max(10_000_000)
  expected!: number;

  /** Somebody has seen how much it changes, and wants it. */
  @Optional()
  @IsBoolean()
  isConfirmed?: boolean;
}

const id = Type.String({ minLength: 1, maxLength: 200 });
const identifier = Type.Object(
  { scheme: Type.String({ minLength: 1, maxLength: 40 }), identifier: Type.String({ minLength: 1, maxLength: 100 }) },
  { additionalProperties: false },
);
const RecordSchema = Type.Object(
  {
    kind: Type.Union(IMPORT_KINDS.map((kind) => Type.Literal(kind))),
    id,
    name: Type.String({ minLength: 1, maxLength: 1_000, pattern: '\\S' }),
    identifier: Type.Optional(identifier),
    organisation: Type.Optional(Type.Union([identifier, Type.Object({ id }, { additionalProperties: false })])),
    sites: Type.Optional(Type.Array(id, { maxItems: 500 })),
    fields: Type.Record(Type.String({ pattern: '^[a-z][a-z0-9_]{0,59}$' }), Type.String({ maxLength: 100_000 }), {
      additionalProperties: false,
    }),
  },
  { additionalProperties: false },
);
const checker = TypeCompiler.Compile(RecordSchema);

/** Records by the hundred thousand: checked by compiled code, decorators would take longer than the database. */
function AreRecords(): PropertyDecorator {
  return ValidateBy({
    name: 'areRecords',
    validator: {
      validate: (value: unknown) => Array.isArray(value) && value.every((one) => checker.Check(one)),
      defaultMessage: (told) => faultOf(told?.value),
    },
  });
}

/** Which record is wrong, and where. */
function faultOf(records: unknown): string {
  const list: readonly unknown[] = Array.isArray(records) ? records : [];
  const at = list.findIndex((one) => !checker.Check(one));
  const fault = at < 0 ? undefined : checker.Errors(list[at]).First();
  return fault ? `records/${at}${fault.path}: ${fault.message}` : 'records must be a list of records';
}

/** As many as one commit takes within a second. */
export class BatchDto {
  /** How many came before this batch: one that was sent twice is told apart from the next. */
  @IsInt()
  @Min(0)
  from!: number;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @AreRecords()
  @JSONSchema(() => ({ type: 'array', items: RecordSchema as never }))
  records!: IncomingRecord[];
}

const counts = shape.object({
  ...{
    created: shape.count,
    updated: shape.count,
    unchanged: shape.count,
    conflict: shape.count,
    refused: shape.count,
  },
});

export const ShownRun = named('ImportRun', {
  ...{ id: shape.id, source: shape.text, expected: shape.count, held: shape.count, done: shape.count, counts },
  ...{ isConfirmed: shape.boolean, startedBy: shape.text, startedAt: shape.instant },
  ...{ status: shape.oneOf('running', 'finished', 'stopped'), version: shape.version },
});
export type ShownRun = Static<typeof ShownRun>;

const RECORD_OUTCOMES = ['created', 'updated', 'unchanged', 'conflict', 'refused'] as const;

export const ShownBatch = named('ImportBatch', {
  done: shape.count,
  /** Of what was held, how much the batch changes, or would change. */
  changed: shape.count,
  results: shape.list(
    shape.object({
      ...{ id: shape.text, outcome: shape.oneOf(...RECORD_OUTCOMES) },
      /** Of one that is refused. */
      refusal: shape.optional(shape.object({ code: shape.text, title: shape.text })),
      /** Of one in conflict. */
      conflicts: shape.optional(shape.list(shape.text)),
    }),
  ),
});
export type ShownBatch = Static<typeof ShownBatch>;

/** The end of a run: with what an earlier run brought and this source no longer has. Nothing of it is removed. */
export const ShownEnd = named('ImportEnd', {
  run: ShownRun,
  missing: shape.list(
    shape.object({
      kind: shape.oneOf<ImportKind>(...IMPORT_KINDS),
      nounId: shape.id,
      id: shape.text,
      name: shape.text,
    }),
  ),
});
export type ShownEnd = Static<typeof ShownEnd>;

export const ShownConflict = named('ImportConflict', {
  ...{ id: shape.id, version: shape.version },
  ...{ nounId: shape.id, kind: shape.oneOf<ImportKind>(...IMPORT_KINDS), name: shape.text, source: shape.text },
  ...{ field: shape.text, ours: shape.text, theirs: shape.text },
});
export type ShownConflict = Static<typeof ShownConflict>;

export class SettleConflictDto {
  /** What is to stand: as people wrote it, or as the source states it. */
  @IsIn(KEPT)
  keep!: Kept;

  @Said(2_000)
  reason!: string;
}

export const ShownDecision = named('ImportDecision', {
  ...{ id: shape.id, nounId: shape.id, kind: shape.oneOf<ImportKind>(...IMPORT_KINDS), source: shape.text },
  ...{ field: shape.text, theirs: shape.text, kept: shape.oneOf(...KEPT), decidedAt: shape.instant },
  version: shape.version,
});
export type ShownDecision = Static<typeof ShownDecision>;
