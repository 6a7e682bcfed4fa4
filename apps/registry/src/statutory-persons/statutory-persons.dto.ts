import type { Static } from '@sinclair/typebox';
import { IsISO8601, IsString, Matches, MaxLength } from 'class-validator';
import { civilDate } from '@levada/kernel';
import { named, Optional, shape } from '@levada/platform';
import type { StatutoryPerson, ToldOfPerson } from './statutory-person.js';

export class StatutoryPersonDto {
  @IsString()
  @MaxLength(200)
  @Matches(/\S/, { message: 'name must not be blank' })
  name!: string;

  /** What they are in the organisation. */
  @IsString()
  @MaxLength(200)
  @Matches(/\S/, { message: 'function must not be blank' })
  function!: string;

  @Optional()
  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  bornOn?: string;

  /** First and last day in the function. */
  @Optional()
  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  from?: string;

  @Optional()
  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  until?: string;
}

export class CorrectStatutoryPersonDto extends StatutoryPersonDto {
  /** Why, without saying who: it is kept for good. */
  @IsString()
  @MaxLength(2_000)
  @Matches(/\S/, { message: 'reason must not be blank' })
  reason!: string;
}

export class EraseStatutoryPersonDto {
  /** Why, without saying who: it is kept for good. */
  @IsString()
  @MaxLength(2_000)
  @Matches(/\S/, { message: 'reason must not be blank' })
  reason!: string;
}

export const ShownStatutoryPerson = named('StatutoryPerson', {
  ...{ id: shape.id, organisationId: shape.id, name: shape.orNull(shape.text), function: shape.orNull(shape.text) },
  ...{ bornOn: shape.orNull(shape.date), from: shape.orNull(shape.date), until: shape.orNull(shape.date) },
  ...{ erasedAt: shape.orNull(shape.instant), version: shape.version },
});
export type ShownStatutoryPerson = Static<typeof ShownStatutoryPerson>;

export function toldOf({ name, function: office, bornOn, from, until }: StatutoryPersonDto): ToldOfPerson {
  const day = (text: string | undefined) => (text === undefined ? null : civilDate(text));
  return { name, function: office, bornOn: day(bornOn), from: day(from), until: day(until) };
}

export function shown({ authorityId: _hidden, erasedAt, ...rest }: StatutoryPerson): ShownStatutoryPerson {
  return { ...rest, erasedAt: erasedAt?.toISOString() ?? null };
}
