import { useEffect, useRef, type ReactNode } from 'react';

export interface Mistake {
  readonly text: string;
  /** The id of the field it is in, if it is in one. */
  readonly field?: string;
}

/** What was wrong, above everything else. It takes the focus when it appears or changes, so that everybody hears of it. */
export function ErrorSummary({ title, mistakes }: { title: string; mistakes: readonly Mistake[] }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (mistakes.length > 0) box.current?.focus();
  }, [mistakes]);
  if (mistakes.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      <ul>
        {mistakes.map(({ text, field }) => (
          <li key={text}>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  );
}
