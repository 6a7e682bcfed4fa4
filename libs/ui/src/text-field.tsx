import { useId, type ComponentProps, type ReactNode } from 'react';

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
      <input {...rest} id={id} aria-invalid={error ? true : undefined} aria-describedby={about || undefined} />
    </div>
  );
}
