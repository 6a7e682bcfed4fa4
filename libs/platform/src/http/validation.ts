import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { refuse, type RefusalPlace } from '@levada/kernel';

/** Bodies and queries are parsed at the edge: unknown members are refused, each fault is named by a JSON pointer. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) =>
      refuse(
        'request/invalid',
        {},
        errors.flatMap((error) => placesOf(error, '')),
      ),
  });
}

function placesOf(error: ValidationError, path: string): RefusalPlace[] {
  const pointer = `${path}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    pointer,
    code: `request/${rule.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()}`,
    facts: { message },
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => placesOf(child, pointer))];
}
