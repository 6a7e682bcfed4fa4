import { useId, type ComponentProps, type ReactNode } from 'react';
import { Field, toldOf } from './field.js';

/** A text of several lines, with its label, what helps to fill it in and what is wrong with it. */
export function TextArea({
  label,
  hint,
  error,
  id: given,
  ...rest
}: Omit<ComponentProps<'textarea'>, 'className' | 'style'> & {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
}): ReactNode {
  const own = useId();
  const id = given ?? own;
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea rows={3} {...rest} id={id} {...toldOf(id, { hint, error })} />
    </Field>
  );
}
