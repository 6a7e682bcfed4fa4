import type { ReactNode } from 'react';

export type Tone = 'good' | 'part' | 'bad' | '';
const SIGNS: Readonly<Record<Tone, string>> = { good: '✓', part: '◐', bad: '✕', '': '○' };

/** A sign and a word: never by colour alone. */
export function State({ tone, children }: { tone: Tone; children: ReactNode }): ReactNode {
  return (
    <span className={`state ${tone}`.trim()}>
      <span aria-hidden="true">{SIGNS[tone]}</span> {children}
    </span>
  );
}
