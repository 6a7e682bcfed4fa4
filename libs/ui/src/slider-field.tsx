import { useId, useState, type ReactNode } from 'react';
import { Field, toldOf } from './field.js';
import { formatDecimal } from './formats.js';
import { useLocale } from './locale.js';

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
  id: given,
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
  /** Of the box. */
  id?: string;
  inputMode?: 'decimal' | 'numeric' | 'text';
}): ReactNode {
  const own = useId();
  const locale = useLocale();
  // As it is typed while somebody types, and easy to read when they are done.
  const [typed, setTyped] = useState<string>();
  const id = given ?? own;
  return (
    <Field id={id} label={label} hint={hint} error={error} kind="slider">
      <div className="slider-row">
        <input
          type="range"
          aria-label={label}
          aria-valuetext={formatDecimal(text, locale)}
          min={0}
          max={steps}
          value={at}
          onChange={({ target }) => {
            setTyped(undefined);
            onSlide(Number(target.value));
          }}
        />
        <input
          id={id}
          inputMode={inputMode}
          value={typed ?? formatDecimal(text, locale)}
          onBlur={() => setTyped(undefined)}
          onChange={({ target }) => {
            setTyped(target.value);
            onType(target.value);
          }}
          {...toldOf(id, { hint, error })}
        />
      </div>
    </Field>
  );
}
