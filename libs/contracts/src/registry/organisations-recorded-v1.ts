import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsDefined, IsInt, Min, ValidateNested } from 'class-validator';
import { OrganisationRegisteredV1 } from './organisation-registered-v1.js';

/** The outward state of an organisation of the register. */
export class RecordedOrganisation extends OrganisationRegisteredV1 {
  @IsInt()
  @Min(1)
  version!: number;
}

/** Up to 200 organisations that were registered or changed in one step of an import. */
export class OrganisationsRecordedV1 {
  static readonly type = 'registry.organisations.recorded.v1';
  static readonly example: OrganisationsRecordedV1 = {
    items: [{ ...OrganisationRegisteredV1.example, version: 1 }],
  };

  @IsDefined()
  @ValidateNested({ each: true })
  @Type(() => RecordedOrganisation)
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  items!: RecordedOrganisation[];
}
