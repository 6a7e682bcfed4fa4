import { Matches, type ValidationOptions } from 'class-validator';

/** A day as `YYYY-MM-DD`. Whether it exists `civilDate` says. */
export function IsDay(options?: ValidationOptions): PropertyDecorator {
  return Matches(/^[1-9]\d{3}-\d{2}-\d{2}$/, options);
}
