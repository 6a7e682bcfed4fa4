import type { Static } from '@sinclair/typebox';
import { IsInt, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { named, shape, Optional } from '@levada/platform';

export class CreateApiTokenBody {
  /** What it is for, so that its owner knows which to withdraw. */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  name!: string;

  /** How long it is good for. */
  @Optional()
  @IsInt()
  @Min(1)
  @Max(366)
  days: number = 90;
}

export const ShownApiToken = named('ApiToken', {
  ...{ id: shape.id, name: shape.text, createdAt: shape.instant, expiresAt: shape.instant, version: shape.version },
});
export type ShownApiToken = Static<typeof ShownApiToken>;

/** The token itself is told this once. */
export const CreatedApiToken = named('CreatedApiToken', { id: shape.id, token: shape.text, expiresAt: shape.instant });
