import { IsOptional, IsUUID } from 'class-validator';
import { OrganisationRegisteredV1 } from './organisation-registered-v1.js';

// Its members, not what it says of itself as an event.
const State: new () => OrganisationRegisteredV1 = OrganisationRegisteredV1;

/** The outward state of an organisation that was merged into another one, or of which that was undone. */
export class OrganisationMergedV1 extends State {
  static readonly type = 'registry.organisation.merged.v1';
  static readonly example: OrganisationMergedV1 = {
    ...OrganisationRegisteredV1.example,
    organisationId: '5f0c9d3e-1c00-5000-8000-000000000003',
    mergedInto: OrganisationRegisteredV1.example.organisationId,
  };

  /** Whose all is that was its own; absent once it is undone. */
  @IsOptional()
  @IsUUID()
  mergedInto?: string;
}
