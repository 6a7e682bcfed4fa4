import { ValidateIf } from 'class-validator';

/** A member that may be left out. `null` is a value, and refused like any other wrong one: `@IsOptional()` lets it pass unseen. */
export function Optional(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}
