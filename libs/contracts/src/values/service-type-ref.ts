import { IsString, IsUUID, MaxLength, MinLength } from 'class-validator';

/** Names an entry of one version of a catalogue: what is agreed under it is read under the next by its crosswalk. */
export class ServiceTypeRef {
  @IsUUID()
  catalogueVersionId!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(60)
  code!: string;
}
