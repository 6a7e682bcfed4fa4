import { applyDecorators } from '@nestjs/common';
import { IsString, Matches, MaxLength, ValidateBy } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { civilDate } from '@levada/kernel';

/** A text that says something: not blank, and not longer than this. */
export function Said(longest: number): PropertyDecorator {
  return applyDecorators(IsString(), MaxLength(longest), Matches(/\S/, { message: '$property must not be blank' }));
}

/** A code in a list: no blank and no slash, which stand in addresses. */
export function IsCode(): PropertyDecorator {
  return Matches(/^[^\s/]{1,60}$/);
}

/** A civil day that there is, `YYYY-MM-DD`. */
export function IsDay(): PropertyDecorator {
  const validator = { validate: isDay, defaultMessage: () => '$property must be a day that there is, YYYY-MM-DD' };
  return applyDecorators(ValidateBy({ name: 'isDay', validator }), JSONSchema({ type: 'string', format: 'date' }));
}

/** A moment that there is, as ISO 8601 with its offset: `2026-10-31T12:00:00+01:00`. */
export function IsInstant(): PropertyDecorator {
  const validator = {
    validate: isInstant,
    defaultMessage: () => '$property must be a moment with its offset, such as 2026-10-31T12:00:00+01:00',
  };
  return applyDecorators(
    ValidateBy({ name: 'isInstant', validator }),
    JSONSchema({ type: 'string', format: 'date-time' }),
  );
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

function isInstant(value: unknown): boolean {
  const [, day] = (typeof value === 'string' && INSTANT.exec(value)) || [];
  return isDay(day) && !Number.isNaN(new Date(value as string).getTime());
}

function isDay(value: unknown): boolean {
  try {
    // The calendar of the database has no year 0; nobody here plans before the year 1000.
    return typeof value === 'string' && civilDate(value) === value && value >= '1000';
  } catch {
    return false;
  }
}
