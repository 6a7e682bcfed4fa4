import { Type } from 'class-transformer';
import {
  IsDefined,
  ArrayMaxSize,
  ArrayMinSize,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { TerritoryRef } from '../values/territory-ref.js';

const A_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A territory that another one lies in, in one of the hierarchies. */
export class ParentTerritory extends TerritoryRef {
  @IsString()
  @MinLength(1)
  hierarchy!: string;
}

export class RecordedTerritory extends TerritoryRef {
  @IsUUID()
  territoryId!: string;

  @IsString()
  @MinLength(1)
  name!: string;

  @IsInt()
  @Min(1)
  version!: number;

  /** Those it lies in, in every hierarchy. */
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => ParentTerritory)
  parents?: ParentTerritory[];

  /** The first day on which there is one; absent: as far back as anybody asks. */
  @IsOptional()
  @Matches(A_DAY)
  validFrom?: string;

  /** The first day on which there is none any more. */
  @IsOptional()
  @Matches(A_DAY)
  validUntil?: string;
}

/** Up to 200 territories that were added or changed in one step of an import. */
export class TerritoriesRecordedV1 {
  static readonly type = 'catalogue.territories.recorded.v1';
  static readonly example: TerritoriesRecordedV1 = {
    items: [
      {
        territoryId: '5f0c9d3e-1c00-5000-8000-000000000001',
        scheme: 'cz-csu',
        level: 'orp',
        code: '5109',
        name: 'Turnov',
        version: 1,
        parents: [{ hierarchy: 'administrative', scheme: 'cz-csu', level: 'region', code: 'CZ051' }],
      },
    ],
  };

  @IsDefined()
  @ValidateNested({ each: true })
  @Type(() => RecordedTerritory)
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  items!: RecordedTerritory[];
}
