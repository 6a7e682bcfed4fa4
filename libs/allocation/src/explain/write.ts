import { fill, LANGUAGES, type Language, type Sentence } from '@levada/kernel';
import { formatScore } from '../input/read-score.js';
import { amountText } from '../run/amount-text.js';
import { CHANGES, CLAUSES, NOTES } from './clauses.js';
import type { Change, Figure, Reason } from './reason.js';
import type { Note } from './surroundings.js';
import { decimalsOf, writeFigure } from './write-figure.js';

/** A reason as data: figures as the wire writes them, amounts as decimal text. */
export interface ReasonText {
  readonly clause: string;
  readonly figures: FiguresText;
  readonly change: { readonly kind: Change['kind']; readonly figures: FiguresText } | null;
  readonly notes: readonly { readonly kind: Note['kind']; readonly figures: FiguresText }[];
}

export type FiguresText = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

/** Exactly one sentence in each language. */
export function sentencesOf(
  reason: Reason,
  notes: readonly Note[],
  currency: string,
): Readonly<Record<Language, string>> {
  const written = LANGUAGES.map((language) => [language, sentenceOf(reason, notes, language, currency)] as const);
  return Object.fromEntries(written) as Record<Language, string>;
}

export function sentenceOf(
  { clause, figures, change }: Reason,
  notes: readonly Note[],
  language: Language,
  currency: string,
): string {
  const say = (text: Sentence, of: Readonly<Record<string, Figure>>): string =>
    fill(
      text[language],
      Object.fromEntries(Object.entries(of).map(([name, figure]) => [name, writeFigure(figure, language, currency)])),
    );
  const parts = [
    say(CLAUSES[clause]!, figures),
    ...(change ? [say(CHANGES[change.kind]!, figuresOf(change))] : []),
    ...notes.map((note) => say(NOTES[note.kind], note.figures)),
  ];
  return `${parts.join('; ')}.`;
}

export function reasonText({ clause, figures, change }: Reason, notes: readonly Note[], currency: string): ReasonText {
  const text = (of: Readonly<Record<string, Figure>>): FiguresText =>
    Object.fromEntries(
      Object.entries(of).flatMap(([name, figure]) => Object.entries(wireText(name, figure, currency))),
    );
  const isUsed = ([name]: [string, unknown]): boolean => CLAUSES[clause]!.en.includes(`{${name}}`);
  return {
    clause,
    figures: text(Object.fromEntries(Object.entries(figures).filter(isUsed))),
    change: change ? { kind: change.kind, figures: text(figuresOf(change)) } : null,
    notes: notes.map((note) => ({ kind: note.kind, figures: text(note.figures) })),
  };
}

function figuresOf(change: Change): Readonly<Record<string, Figure>> {
  switch (change.kind) {
    case 'met-with':
      return { limits: { kind: 'limits', amounts: change.limits }, most: { kind: 'money', minor: change.most } };
    case 'more-above':
    case 'cut-below':
      return { limits: { kind: 'limits', amounts: change.limits } };
    case 'asking-at-most':
    case 'asking-above':
    case 'minimum-at-most':
      return { amount: { kind: 'money', minor: change.amount } };
    case 'score-above':
    case 'score-below':
    case 'score-of':
      return { score: { kind: 'score', value: change.score } };
    case 'support-of-all':
      return { voters: { kind: 'count', value: change.voters } };
    default:
      return {};
  }
}

function wireText(name: string, figure: Figure, currency: string): FiguresText {
  switch (figure.kind) {
    case 'money':
      return { [name]: amountText(figure.minor, currency) };
    case 'ratio':
      // Both forms that a sentence shows.
      return {
        [name]: figure.value.d === 1n ? `${figure.value.n}` : `${figure.value.n}/${figure.value.d}`,
        [`${name}Decimal`]: decimalsOf(figure.value),
      };
    case 'score':
      return { [name]: formatScore(figure.value) };
    case 'count':
      return { [name]: figure.value.toString() };
    case 'name':
      return { [name]: figure.text };
    case 'limit':
      return { [name]: `${figure.limit.kind} ${figure.limit.id}` };
    case 'limits':
      return {
        [name]: figure.amounts.map(({ kind, id, amount }) => ({ kind, id, amount: amountText(amount, currency) })),
      };
  }
}
