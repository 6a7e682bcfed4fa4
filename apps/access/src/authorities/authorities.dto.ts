import type { Static } from '@sinclair/typebox';
import { named, Nested, shape } from '@levada/platform';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { TerritoryRef } from '@levada/contracts';

export class OpenAuthorityBody {
  @IsString()
  slug!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(40)
  profile!: string;

  @Nested(() => TerritoryRef)
  territory!: TerritoryRef;
}

export const ShownAuthority = named('Authority', {
  ...{ id: shape.id, slug: shape.text, name: shape.text, profile: shape.text, territory: shape.territory },
  ...{ openedAt: shape.instant, version: shape.version },
});
export type ShownAuthority = Static<typeof ShownAuthority>;
