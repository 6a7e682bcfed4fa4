import type { Mistake } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import type { Typed } from '../frame/deed-form.js';
import type { Say } from '../languages/words.js';

/** What the door would refuse, said on the field before it is asked. */
export function entryMistakes(
  typed: Typed,
  { languages }: Pick<Schema['CatalogueVersion'], 'languages'>,
  t: Say<'catalogue'>,
): readonly Mistake[] {
  const isNamed = languages.some((one) => typed[`name-${one}`]);
  const hasForm = ['residential', 'outpatient', 'field'].some((one) => typed[`form-${one}`]);
  return [
    ...(isNamed ? [] : [{ field: `name-${languages[0] ?? 'en'}`, text: t('nameMissing') }]),
    ...(typed.delivery === 'facility' && !hasForm ? [{ field: 'forms', text: t('formMissing') }] : []),
  ];
}
