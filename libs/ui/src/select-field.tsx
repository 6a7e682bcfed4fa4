import { useId, type ComponentProps, type ReactNode } from 'react';
import { Field, toldOf } from './field.js';

/** A choice of one, by the browser's own list: it works with every reader and every phone. */
export function SelectField({
  label,
  hint,
  id: given,
  choices,
  ...rest
}: Omit<ComponentProps<'select'>, 'className' | 'style' | 'children'> & {
  label: string;
  hint?: string | undefined;
  /** What is sent, and what is read. */
  choices: readonly (readonly [string, string])[];
}): ReactNode {
  const own = useId();
  const id = given ?? own;
  return (
    <Field id={id} label={label} hint={hint}>
      <select {...rest} id={id} {...toldOf(id, { hint })}>
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}
