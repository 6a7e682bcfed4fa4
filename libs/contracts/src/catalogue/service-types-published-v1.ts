import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsDefined,
  IsIn,
  IsObject,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { ServiceTypeRef } from '../values/service-type-ref.js';

export class PublishedServiceType extends ServiceTypeRef {
  @IsUUID()
  serviceTypeId!: string;

  @IsIn(['social-service', 'related-activity'])
  kind!: string;

  /** By language: at least one. */
  @IsObject()
  names!: Record<string, string>;

  @IsIn(['residential', 'outpatient', 'field'], { each: true })
  forms!: string[];

  @IsString({ each: true })
  capacityUnits!: string[];
}

/** Up to 200 entries of a version of a service catalogue, as published: they never change. */
export class ServiceTypesPublishedV1 {
  static readonly type = 'catalogue.service-types.published.v1';
  static readonly example: ServiceTypesPublishedV1 = {
    items: [
      {
        serviceTypeId: '5f0c9d3e-1c00-5000-8000-0000000000d1',
        catalogueVersionId: '019a9d3e-1c00-7000-8000-0000000000c1',
        code: 'W1',
        kind: 'social-service',
        names: { de: 'Betreutes Wohnen' },
        forms: ['residential'],
        capacityUnits: ['place'],
      },
    ],
  };

  @IsDefined()
  @ValidateNested({ each: true })
  @Type(() => PublishedServiceType)
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  items!: PublishedServiceType[];
}
