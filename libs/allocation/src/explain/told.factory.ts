import { readInput } from '../input/read-input.js';
import type { EngineInput } from '../input/request.js';
import { runOf, type AllocateOptions } from '../run/allocate.js';
import { sha256 } from '../run/hash.factory.js';
import { reasonText, type FiguresText } from './write.js';

/**
 * Each request of a run with its reason in one line, figures as the wire writes them: `a cap: award 10.00, rule 28.57 > cut-below E1 80.50`.
 */
export function told(input: EngineInput | object, options: Omit<AllocateOptions, 'hash'>): string[] {
  const read = 'ballots' in input ? (input as EngineInput) : readInput(input);
  const { result, reasonOf } = runOf(read, { hash: sha256, ...options });
  return result.awards.map(({ id }) => {
    const { clause, figures, change } = reasonText(reasonOf(id), [], read.currency);
    const named = Object.entries(figures).map(([name, figure]) => `${name} ${figureText(figure)}`);
    const then = change ? [change.kind, ...Object.values(change.figures).map(figureText)].join(' ') : 'nothing';
    return `${id} ${[clause, named.join(', ')].filter(Boolean).join(': ')} > ${then}`;
  });
}

function figureText(figure: FiguresText[string]): string {
  return typeof figure === 'string' ? figure : figure.map(({ id, amount }) => `${id} ${amount}`).join(' and ');
}
