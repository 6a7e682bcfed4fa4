import type { Static } from '@sinclair/typebox';
import { civilDate } from '@levada/kernel';
import { IsDay, named, Optional, Said, shape } from '@levada/platform';
import type { StatutoryPerson, ToldOfPerson } from './statutory-person.js';

export class StatutoryPersonDto {
  @Said(200)
  name!: string;

  /** What they are in the organisation. */
  @Said(200)
  function!: string;

  @Optional()
  @IsDay()
  bornOn?: string;

  /** First and last day in the function. */
  @Optional()
  @IsDay()
  from?: string;

  @Optional()
  @IsDay()
  until?: string;
}

export class CorrectStatutoryPersonDto extends StatutoryPersonDto {
  /** Why, without saying who: it is kept for good. */
  @Said(2_000)
  reason!: string;
}

export class EraseStatutoryPersonDto {
  /** Why, without saying who: it is kept for good. */
  @Said(2_000)
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
