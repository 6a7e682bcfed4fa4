import { useId, type ReactNode } from 'react';

/**
 * A value that is tried by pulling or by typing. The slider moves in whole `steps`; what is typed is exact, and may lie
 * between them. Whoever uses it turns steps into its own units and back.
 */
export function SliderField({
  label,
  hint,
  steps,
  at,
  text,
  onSlide,
  onType,
  error,
  inputMode = 'decimal',
}: {
  label: string;
  hint?: string | undefined;
  steps: number;
  /** Where the slider stands, 0 to `steps`. */
  at: number;
  /** What stands in the box. */
  text: string;
  onSlide: (at: number) => void;
  onType: (text: string) => void;
  error?: string | undefined;
  inputMode?: 'decimal' | 'numeric' | 'text';
}): ReactNode {
  const id = useId();
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={error ? 'field slider wrong' : 'field slider'}>
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
      <div className="slider-row">
        <input
          type="range"
          aria-label={label}
          aria-valuetext={text}
          min={0}
          max={steps}
          value={at}
          onChange={({ target }) => onSlide(Number(target.value))}
        />
        <input
          id={id}
          inputMode={inputMode}
          value={text}
          onChange={({ target }) => onType(target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={about}
        />
      </div>
    </div>
  );
}
