import type { Language } from '@levada/kernel';
import type { FileRun } from './allocate.js';
import { table } from './show.js';

/** A run of the engine as a person reads it: who gets what and why, in sentences of the language, then the sums and what to mind. */
export function showAllocation({ rule, awards, totals, ...run }: FileRun, language: Language): string {
  const sentences = awards.flatMap(({ id, explanation }) => (explanation ? [[id, explanation[language]]] : []));
  const levels = totals.envelopes.map(({ id, amount, awarded, left, ...level }) => [
    `envelope ${id}`,
    [
      `${awarded} of ${amount}`,
      `${left} left`,
      ...Object.entries(level).map(([name, value]) => `${name} ${value}`),
    ].join(', '),
  ]);
  const limits = (totals.limits ?? []).map(({ kind, id, cap, floor, awarded }) => [
    `${kind} ${id}`,
    `${awarded}${cap === null ? '' : `, cap ${cap}`}${/[1-9]/.test(floor) ? `, floor ${floor}` : ''}`,
  ]);
  return [
    table(
      [['request', 'award', 'why', 'exactly'], ...awards.map((one) => [one.id, one.award, one.code, one.exact])],
      [1],
    ),
    '',
    ...(sentences.length > 0 ? [table(sentences), ''] : []),
    table([
      ['rule', rule],
      ['requests', `${totals.funded} of ${totals.requests} funded, ${totals.awarded} of ${totals.requested} requested`],
      ...levels,
      ...limits,
      ...(run.selected ? [['selected', run.selected.join(', ')]] : []),
      ...(run.solver ? [['solver', solverLine(run.solver, language)]] : []),
      ['input', run.inputHash],
      ['result', run.resultHash],
    ]),
    ...(run.warnings ?? []).flatMap(({ text, requests }) => ['', [text[language], ...requests].join(' ')]),
  ].join('\n');
}

function solverLine(solver: NonNullable<FileRun['solver']>, language: Language): string {
  const { name, version, value, bound, note } = solver;
  return `${name} ${version}, value ${value}, bound ${bound ?? 'none'}. ${note[language]}`;
}
