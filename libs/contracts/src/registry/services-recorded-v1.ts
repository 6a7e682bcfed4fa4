import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { ServiceTypeRef } from '../values/service-type-ref.js';

/** The outward state of a registered service: one organisation, one kind of service, one form, one place. */
export class RecordedService {
  @IsUUID()
  serviceId!: string;

  /** Absent where the directory it comes from does not say whose it is: then nobody can be funded for it. */
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @IsString()
  @MinLength(1)
  name!: string;

  /** Absent where nobody has said yet which entry of a catalogue it is. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ServiceTypeRef)
  serviceType?: ServiceTypeRef;

  @IsOptional()
  @IsIn(['residential', 'outpatient', 'field'])
  form?: string;

  @IsOptional()
  @IsUUID()
  siteId?: string;

  @IsIn(['recorded', 'active', 'suspended', 'ended'])
  status!: string;

  @IsInt()
  @Min(1)
  version!: number;
}

/** Up to 200 services that were registered or changed in one step: by hand or by an import. */
export class ServicesRecordedV1 {
  static readonly type = 'registry.services.recorded.v1';
  static readonly example: ServicesRecordedV1 = {
    items: [
      {
        serviceId: '5f0c9d3e-1c00-5000-8000-0000000000e1',
        organisationId: '5f0c9d3e-1c00-5000-8000-000000000002',
        name: 'Odlehčovací služba Turnov',
        serviceType: { catalogueVersionId: '019a9d3e-1c00-7000-8000-0000000000c1', code: '44' },
        form: 'field',
        status: 'active',
        version: 1,
      },
    ],
  };

  @IsDefined()
  @ValidateNested({ each: true })
  @Type(() => RecordedService)
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  items!: RecordedService[];
}
