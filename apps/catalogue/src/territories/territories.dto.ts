import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { TerritoryRef } from '@levada/contracts';
import type { CivilDate } from '@levada/kernel';
import { IsDay, named, Nested, NestedList, Optional, Said, shape } from '@levada/platform';

class TerritoryParentDto extends TerritoryRef {
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  hierarchy!: string;
}

export class TerritoryDto extends TerritoryRef {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name!: string;

  @Optional()
  @IsInt()
  @Min(0)
  @Max(2_000_000_000)
  population15Plus?: number;

  @ArrayMaxSize(20)
  @NestedList(() => TerritoryParentDto)
  parents!: TerritoryParentDto[];

  /** The first day on which there is one; left out: as it was. */
  @Optional()
  @IsDay()
  validFrom?: CivilDate;

  /** The first day on which there is none any more; left out: as it was. */
  @Optional()
  @IsDay()
  validUntil?: CivilDate;
}

/** As many as one commit takes within a second. */
export class TerritoriesBatchDto {
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @NestedList(() => TerritoryDto)
  records!: TerritoryDto[];
}

class SuccessionLineDto {
  @Nested(() => TerritoryRef)
  from!: TerritoryRef;

  @Nested(() => TerritoryRef)
  to!: TerritoryRef;
}

export class RecordReformDto {
  /** The first day of the new order. */
  @IsDay()
  on!: string;

  /** The law or order that says so. */
  @Said(500)
  source!: string;

  /** What takes the place of what. One that goes on is named as its own successor. */
  @ArrayMinSize(1)
  @ArrayMaxSize(2_000)
  @NestedList(() => SuccessionLineDto)
  lines!: SuccessionLineDto[];
}

export class ReadingQuery {
  /** The day that is asked about. */
  @IsDay()
  on!: string;
}

export class RecordQuery {
  /** Says what would become of the records, and stores nothing. */
  @Optional()
  @IsIn(['true', 'false'])
  dryRun?: 'true' | 'false';
}

export class SchemeQuery {
  @IsString()
  @MaxLength(40)
  scheme!: string;
}

const territory = {
  ...{ id: shape.id, scheme: shape.text, level: shape.text, code: shape.text, name: shape.text },
  ...{ population15Plus: shape.optional(shape.count), version: shape.version },
  ...{ validFrom: shape.optional(shape.date), validUntil: shape.optional(shape.date) },
};

export const ShownTerritory = named('Territory', territory);
export type ShownTerritory = Static<typeof ShownTerritory>;

/** With those it lies in, in every hierarchy, and how many lie directly in it. */
export const TerritoryDetail = named('TerritoryDetail', {
  ...territory,
  parents: shape.list(
    shape.object({ hierarchy: shape.text, scheme: shape.text, level: shape.text, code: shape.text, name: shape.text }),
  ),
  children: shape.count,
});
export type TerritoryDetail = Static<typeof TerritoryDetail>;

/** How many territories a scheme has on each level, and the inhabitants of all its municipalities. */
export const TerritorySummary = named('TerritorySummary', {
  ...{ scheme: shape.text, levels: shape.record(shape.count), population15Plus: shape.count },
});
export type TerritorySummary = Static<typeof TerritorySummary>;

export const RecordingAnswer = named('TerritoryRecording', {
  ...{ read: shape.count, created: shape.count, updated: shape.count, unchanged: shape.count },
  results: shape.list(shape.object({ key: shape.text, outcome: shape.oneOf('created', 'updated', 'unchanged') })),
  /** Only of a dry run, where they may come in an earlier part of the same import; otherwise they are refused. */
  unknownParents: shape.optional(shape.list(shape.text)),
});
export type RecordingAnswer = Static<typeof RecordingAnswer>;

export const RecordedReform = named('TerritoryReform', {
  ...{ id: shape.id, on: shape.date, source: shape.text, ended: shape.count, lines: shape.count },
});
export type RecordedReform = Static<typeof RecordedReform>;

/** As which territories one is read on a day. Empty: nobody said what was there. */
export const TerritoryReading = named('TerritoryReading', { on: shape.date, items: shape.list(ShownTerritory) });
export type TerritoryReading = Static<typeof TerritoryReading>;
