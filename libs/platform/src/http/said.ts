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

function isDay(value: unknown): boolean {
  try {
    // The calendar of the database has no year 0; nobody here plans before the year 1000.
    return typeof value === 'string' && civilDate(value) === value && value >= '1000';
  } catch {
    return false;
  }
}
