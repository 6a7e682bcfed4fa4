import { Type } from 'class-transformer';
import {
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';

/** What became of an entry of the version before; `to` is absent where it ended. */
export class PublishedCrosswalkLine {
  @IsString()
  @MinLength(1)
  from!: string;

  @IsOptional()
  @IsString()
  @MinLength(1)
  to?: string;

  @IsIn(['renamed', 'split', 'merged', 'replaced', 'ended'])
  relation!: string;
}

/** A version of a service catalogue was published; told again when the next one takes its place. Its entries travel in `catalogue.service-types.published.v1`. */
export class CatalogueVersionPublishedV1 {
  static readonly type = 'catalogue.version.published.v1';
  static readonly example: CatalogueVersionPublishedV1 = {
    catalogueVersionId: '019a9d3e-1c00-7000-8000-0000000000c1',
    catalogue: 'psychosocial',
    number: 2,
    title: 'Leistungskatalog der psychosozialen Versorgung',
    predecessorId: '019a9d3e-1c00-7000-8000-0000000000c0',
    effectiveOn: '2027-01-01',
    crosswalk: [{ from: 'W2', to: 'W2a', relation: 'split' }],
  };

  @IsUUID()
  catalogueVersionId!: string;

  @IsString()
  @MinLength(1)
  catalogue!: string;

  @IsInt()
  @Min(1)
  number!: number;

  @IsString()
  @MinLength(1)
  title!: string;

  @IsOptional()
  @IsUUID()
  predecessorId?: string;

  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  effectiveOn!: string;

  /** The day from which the next version holds. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  effectiveUntil?: string;

  @IsDefined()
  @ValidateNested({ each: true })
  @Type(() => PublishedCrosswalkLine)
  crosswalk!: PublishedCrosswalkLine[];
}
