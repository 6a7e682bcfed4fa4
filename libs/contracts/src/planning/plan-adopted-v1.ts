import { Type } from 'class-transformer';
import {
  IsDefined,
  ArrayMinSize,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { TerritoryRef } from '../values/territory-ref.js';

export class AdoptedPriority {
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  code!: string;

  /** The plan's sentence, as adopted. */
  @IsString()
  @MinLength(1)
  title!: string;
}

export class PlanAdoptedV1 {
  static readonly type = 'planning.plan.adopted.v1';
  static readonly example: PlanAdoptedV1 = {
    planId: '019a9d3e-1c00-7000-8000-000000000003',
    planVersion: 1,
    title: 'Střednědobý plán rozvoje sociálních služeb 2027–2029',
    territory: { scheme: 'cz-csu', level: 'region', code: 'CZ051' },
    from: '2027-01-01',
    to: '2029-12-31',
    priorities: [{ code: 'P1', title: 'Udržet pečovatelskou službu v malých obcích' }],
  };

  @IsUUID()
  planId!: string;

  @IsInt()
  @Min(1)
  planVersion!: number;

  @IsString()
  @MinLength(1)
  title!: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => TerritoryRef)
  territory!: TerritoryRef;

  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  from!: string;

  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  to!: string;

  @IsDefined()
  @ValidateNested({ each: true })
  @Type(() => AdoptedPriority)
  @ArrayMinSize(1)
  priorities!: AdoptedPriority[];
}
