import { useId, type ComponentProps, type ReactNode } from 'react';
import { Field, toldOf } from './field.js';

/** A label, what helps to fill it in, what is wrong with it, and the box. */
export function TextField({
  label,
  hint,
  error,
  id: given,
  ...rest
}: Omit<ComponentProps<'input'>, 'className' | 'style'> & {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
}): ReactNode {
  const own = useId();
  const id = given ?? own;
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input {...rest} id={id} {...toldOf(id, { hint, error })} />
    </Field>
  );
}
