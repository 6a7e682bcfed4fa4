import type { EngineResult } from '@levada/allocation';
import { table } from './show.js';

/** A run of the engine as a person reads it: who gets what and why, then the sums. */
export function showAllocation({ rule, awards, totals, ...run }: EngineResult): string {
  const levels = totals.envelopes.map(({ id, amount, awarded, left, ...level }) => [
    `envelope ${id}`,
    [
      `${awarded} of ${amount}`,
      `${left} left`,
      ...Object.entries(level).map(([name, value]) => `${name} ${value}`),
    ].join(', '),
  ]);
  return [
    table(
      [['request', 'award', 'why', 'exactly'], ...awards.map((one) => [one.id, one.award, one.code, one.exact])],
      [1],
    ),
    '',
    table([
      ['rule', rule],
      ['requests', `${totals.funded} of ${totals.requests} funded, ${totals.awarded} of ${totals.requested} requested`],
      ...levels,
      ...(run.selected ? [['selected', run.selected.join(', ')]] : []),
      ['input', run.inputHash],
      ['result', run.resultHash],
    ]),
  ].join('\n');
}
