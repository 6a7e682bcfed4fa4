import type { Language } from '@levada/kernel';

/** A part of a paper. Texts are plain; blank lines part their paragraphs. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** What is said of something, one line each. */
  | { readonly kind: 'facts'; readonly facts: readonly { readonly name: string; readonly value: string }[] }
  | {
      readonly kind: 'table';
      readonly titles: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Columns of amounts and numbers, which stand at the right. */
      readonly numbers?: readonly number[];
    };

/** A paper as it is written, whatever it is printed as. */
export interface PaperDocument {
  readonly title: string;
  readonly language: Language;
  /** Who is responsible for it. */
  readonly author: string;
  /** When it was made: the same document made at the same instant has the same bytes. */
  readonly at: Date;
  /** What stands above the title: of a letter, who writes to whom. */
  readonly head?: readonly Block[];
  readonly blocks: readonly Block[];
}

/** Paragraphs of a plain text. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
