import { applyDecorators } from '@nestjs/common';
import { IsISO8601, IsString, Matches, MaxLength } from 'class-validator';

/** A text that says something: not blank, and not longer than this. */
export function Said(longest: number): PropertyDecorator {
  return applyDecorators(IsString(), MaxLength(longest), Matches(/\S/, { message: '$property must not be blank' }));
}

/** A civil day that there is, `YYYY-MM-DD`. */
export function IsDay(): PropertyDecorator {
  return applyDecorators(IsISO8601({ strict: true }), Matches(/^\d{4}-\d{2}-\d{2}$/));
}
