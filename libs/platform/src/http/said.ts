import { applyDecorators } from '@nestjs/common';
import { IsString, Matches, MaxLength, ValidateBy } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { civilDate } from '@levada/kernel';

/** A text that says something: not blank, and not longer than this. */
export function Said(longest: number): PropertyDecorator {
  return applyDecorators(IsString(), MaxLength(longest), Matches(/\S/, { message: '$property must not be blank' }));
}

/** A civil day that there is, `YYYY-MM-DD`. */
export function IsDay(): PropertyDecorator {
  const validator = { validate: isDay, defaultMessage: () => '$property must be a day that there is, YYYY-MM-DD' };
  return applyDecorators(ValidateBy({ name: 'isDay', validator }), JSONSchema({ type: 'string', format: 'date' }));
}

function isDay(value: unknown): boolean {
  try {
    return typeof value === 'string' && civilDate(value) === value;
  } catch {
    return false;
  }
}
