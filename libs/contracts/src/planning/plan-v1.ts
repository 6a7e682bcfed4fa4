import { Type } from 'class-transformer';
import {
  IsDefined,
  ArrayMinSize,
  IsInt,
  IsOptional,
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

/** The outward state of a plan: what of its version in force others decide by. */
export class PlanState {
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

  /** Whose plan it is: local, regional or national. */
  @IsOptional()
  @IsString()
  level?: string;

  @IsDefined()
  @ValidateNested({ each: true })
  @Type(() => AdoptedPriority)
  @ArrayMinSize(1)
  priorities!: AdoptedPriority[];
}

const A_PLAN: PlanState = {
  planId: '019a9d3e-1c00-7000-8000-000000000003',
  planVersion: 1,
  title: 'Střednědobý plán rozvoje sociálních služeb 2027–2029',
  territory: { scheme: 'cz-csu', level: 'region', code: 'CZ051' },
  from: '2027-01-01',
  to: '2029-12-31',
  priorities: [{ code: 'P1', title: 'Udržet pečovatelskou službu v malých obcích' }],
};

export class PlanAdoptedV1 extends PlanState {
  static readonly type = 'planning.plan.adopted.v1';
  static readonly example: PlanAdoptedV1 = A_PLAN;
}

/** A plan in force was replaced by its amendment. */
export class PlanAmendedV1 extends PlanState {
  static readonly type = 'planning.plan.amended.v1';
  static readonly example: PlanAmendedV1 = {
    ...A_PLAN,
    ...{ planVersion: 2, amends: 1, changed: ['P1'], closed: ['P2'] },
  };

  /** The version that was in force until now. */
  @IsInt()
  @Min(1)
  amends!: number;

  /** Codes of what money cites that reads otherwise now. */
  @IsString({ each: true })
  changed!: string[];

  /** Codes that are no longer there. */
  @IsString({ each: true })
  closed!: string[];
}
