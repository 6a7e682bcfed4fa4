import type { Schema } from '@levada/api-client';

export const RELATIONS = ['renamed', 'split', 'merged', 'replaced', 'ended'] as const;
export type Line = Schema['Crosswalk']['lines'][number];

/** As the door takes it: what ended leads to nothing, anything else to a code. A line that is not whole yet stays here. */
export const toSend = (lines: readonly Line[]): Schema['CrosswalkLineDto'][] =>
  lines.flatMap(({ from, to, relation }): Schema['CrosswalkLineDto'][] => {
    if (relation === 'ended') return [{ from, relation }];
    return to ? [{ from, to, relation }] : [];
  });

/** A line for each code that went and that nothing is said of. */
export const withUncovered = (lines: readonly Line[], uncovered: readonly string[]): readonly Line[] => [
  ...lines,
  ...uncovered
    .filter((code) => !lines.some(({ from }) => from === code))
    .map((from): Line => ({ from, to: null, relation: 'replaced' })),
];
