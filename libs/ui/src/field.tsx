import type { ReactNode } from 'react';

/** What is around every box: its label, what helps to fill it in, and what is wrong with it. */
export function Field({
  id,
  label,
  hint,
  error,
  kind = '',
  children,
}: {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  kind?: string;
  children: ReactNode;
}): ReactNode {
  return (
    <div className={['field', kind, error ? 'wrong' : ''].filter(Boolean).join(' ')}>
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
      {children}
    </div>
  );
}

/** What a box says of them to whoever does not see them beside it. */
export function toldOf(id: string, { hint, error }: { hint?: string | undefined; error?: string | undefined }) {
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return { 'aria-invalid': error ? (true as const) : undefined, 'aria-describedby': about };
}
