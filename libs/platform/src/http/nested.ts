import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, IsDefined, IsObject, ValidateNested } from 'class-validator';
import { Optional } from './optional.js';

/** A member that is an object of its own class. A list, `null` or a missing one is refused: `@ValidateNested()` alone lets them pass. */
export function Nested(type: () => new () => object): PropertyDecorator {
  return applyDecorators(IsDefined(), IsObject(), ValidateNested(), Type(type));
}

/** The same, where it may be left out. */
export function OptionalNested(type: () => new () => object): PropertyDecorator {
  return applyDecorators(Optional(), IsObject(), ValidateNested(), Type(type));
}

/** A list of objects of one class. */
export function NestedList(type: () => new () => object): PropertyDecorator {
  return applyDecorators(IsArray(), IsObject({ each: true }), ValidateNested({ each: true }), Type(type));
}
