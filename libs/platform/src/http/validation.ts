import { Readable } from 'node:stream';
import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { refuse, type RefusalPlace } from '@levada/kernel';

/** Bodies and queries are parsed at the edge: unknown members are refused, each fault is named by a JSON pointer. */
export function validationPipe(): ValidationPipe {
  return new StorableValidationPipe({
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

/** Texts that PostgreSQL cannot keep, in a column or in JSON, are refused before anything looks at them. */
class StorableValidationPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // Bytes where a route reads JSON.
    if (metadata.type === 'body' && value instanceof Readable) throw refuse('request/not-json');
    if (metadata.type !== 'custom' && !isStorable(value)) throw refuse('request/unstorable-text');
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

// U+0000, and half of a surrogate pair: no UTF-8 has it.
const isUnstorableText = (text: string): boolean => text.includes('\u0000') || /[\ud800-\udfff]/u.test(text);

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !isUnstorableText(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, inner]) => !isUnstorableText(name) && isStorable(inner));
}
