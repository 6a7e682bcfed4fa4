import { useId, type ComponentProps, type ReactNode } from 'react';

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
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          <span aria-hidden="true">✕ </span>
          {error}
        </p>
      )}
      <textarea
        rows={3}
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={about || undefined}
      />
    </div>
  );
}
