import type { ImportReport } from '@levada/exchange';
import type { MoneyText } from '@levada/kernel';
import type { Trial } from '../try-round/try-round.js';
import type { DecisionTrace, PriorityTrace, TracedPriority } from './trace.js';

const money = ({ amount, currency }: MoneyText): string =>
  `${amount.replace(/\B(?=(\d{3})+(?=\.|$))/g, ' ')} ${currency}`;

/** Columns as wide as their widest cell; the last one as it comes. Numbers stand to the right. */
export function table(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const width = (column: number): number => Math.max(...rows.map((row) => (row[column] ?? '').length));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          right.includes(column)
            ? cell.padStart(width(column))
            : column === row.length - 1
              ? cell
              : cell.padEnd(width(column)),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function showImport(
  report: ImportReport & { quarantine: readonly { row: number; reason: string }[] },
  dryRun: boolean,
): string {
  const { read, created, updated, unchanged, quarantined, byKind } = report;
  const kinds = Object.entries(byKind).map(([kind, one]) => [
    kind,
    ...[one.read, one.created, one.updated, one.unchanged, one.quarantined].map(String),
  ]);
  const all = ['together', ...[read, created, updated, unchanged, quarantined].map(String)];
  const bad = report.quarantine.slice(0, 20).map(({ row, reason }) => `row ${row}: ${reason}`);
  const more =
    report.quarantine.length > 20 ? [`… and ${report.quarantine.length - 20} more; --report FILE writes them all`] : [];
  return [
    ...(dryRun ? ['a dry run: nothing was stored'] : []),
    table([['', 'read', 'created', 'updated', 'unchanged', 'quarantined'], ...kinds, all], [1, 2, 3, 4, 5]),
    ...bad,
    ...more,
  ].join('\n');
}

export function showTrial(trial: Trial): string {
  const then = trial.awardedThen !== undefined;
  const title = new Map(trial.priorities.map((one) => [one.code, one.title]));
  const rows = trial.decisions.map((one) => [
    one.reference,
    money(one.requested),
    money(one.amount),
    ...(then ? [one.awardedThen ? money(one.awardedThen) : ''] : []),
    one.priorityRefs.map((ref) => title.get((ref as { priorityCode: string }).priorityCode) ?? '').join(', '),
    one.name.length > 60 ? `${one.name.slice(0, 59)}…` : one.name,
  ]);
  const facts = [
    ['rule', trial.rule],
    ...(trial.coefficient === null ? [] : [['coefficient', trial.coefficient]]),
    ['envelope', money(trial.envelope)],
    ['requested', money(trial.requested)],
    ['granted', money(trial.granted)],
    ['left', money(trial.left)],
    ...(trial.awardedThen ? [['awarded then', money(trial.awardedThen)]] : []),
    ['plan', trial.planId],
    ['round', trial.roundId],
  ];
  return [
    table(
      [['request', 'requested', 'granted', ...(then ? ['then'] : []), 'priority', 'for'], ...rows],
      then ? [1, 2, 3] : [1, 2],
    ),
    '',
    table(facts),
    ...trial.quarantined.map(({ row, reason }) => `row ${row} left out: ${reason}`),
  ].join('\n');
}

export function showTrace(found: DecisionTrace | PriorityTrace): string {
  if (found.kind === 'decision') {
    const { decision, priorities } = found;
    const who = decision.organisation.name ? [`  to ${decision.organisation.name}`] : [];
    return [
      `decision ${decision.id}: ${decision.outcome} ${money(decision.amount)} of ${money(decision.requested)} requested`,
      `  for ${decision.reference} ${decision.title}`,
      ...who,
      ...priorities.map((one) => `  ${money(one.amount)} (${one.share}) serves ${sentenceOf(one)}`),
    ].join('\n');
  }
  const { priority, decisions } = found;
  const sums = priority.money.map((one) =>
    (['requested', 'granted', 'committed', 'paid'] as const).map((kind) => `${kind} ${money(one[kind])}`).join(', '),
  );
  const rows = decisions.map((one) => [`  ${one.id}`, money(one.amount), `${one.reference} ${one.title}`]);
  return [sentenceOf(priority), ...sums.map((text) => `  ${text}`), table(rows, [1])].join('\n');
}

function sentenceOf({ priorityCode, title, plan }: TracedPriority): string {
  return `${priorityCode} “${title}”\n    of the plan “${plan.title}” (version ${plan.planVersion}, ${plan.from} to ${plan.to})`;
}
