import { setTimeout as sleep } from 'node:timers/promises';
import type { LogCheckAnswer } from '@levada/platform';
import type { Client } from '../client/client.js';

export const SERVICE_NAMES = ['access', 'catalogue', 'registry', 'planning', 'funding'] as const;

export interface Verdict {
  readonly faults: readonly string[];
  /** What is on its way: no fault while facts travel. */
  readonly underway: readonly string[];
  readonly facts: number;
  readonly audited: number;
}

/** Asks every service to look at all it has, and holds them against each other. What travels gets some seconds to arrive. */
export async function verify(operator: Client, patienceMs = 10_000): Promise<Verdict> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const verdict = judge(await checks(operator));
    if (verdict.underway.length === 0 || Date.now() > end) return verdict;
    await sleep(250);
  }
}

export type Checks = Readonly<Record<string, LogCheckAnswer>>;

async function checks(operator: Client): Promise<Checks> {
  const all = await Promise.all(
    SERVICE_NAMES.map(async (name) => [name, await operator.get<LogCheckAnswer>(`${name}/check`)] as const),
  );
  return Object.fromEntries(all);
}

export function judge(all: Checks): Verdict {
  const faults: string[] = [];
  const underway: string[] = [];
  for (const [name, { log, inbox, deadLetters, audit, files }] of Object.entries(all)) {
    if (log.missing > 0) faults.push(`${name}: ${log.missing} of ${log.n} facts have no place in the log`);
    if (log.unnumbered > 0) underway.push(`${name}: ${log.unnumbered} facts wait to be numbered`);
    if (deadLetters > 0) faults.push(`${name}: ${deadLetters} events were put aside; see “levada dead-letters list”`);
    for (const id of files.broken) faults.push(`${name}: file ${id} is no longer what was handed in`);
    for (const { authorityId, brokenAt, unchained } of audit) {
      if (brokenAt !== null)
        faults.push(
          `${name}: the audit of ${authorityId ?? 'the installation'} was tampered with at its row ${brokenAt}`,
        );
      if (unchained > 0) underway.push(`${name}: ${unchained} audit rows wait to be chained`);
    }
    for (const { producer, epoch, n, rebuilding } of inbox) {
      const told = all[producer]?.log;
      if (!told) continue;
      const ahead = epoch > told.epoch || (epoch === told.epoch && n > told.n);
      if (ahead)
        faults.push(`${name} heard ${producer} up to ${epoch}:${n}, which told only up to ${told.epoch}:${told.n}`);
      else if (epoch !== told.epoch || n !== told.n || rebuilding)
        underway.push(`${name} heard ${producer} up to ${epoch}:${n} of ${told.epoch}:${told.n}`);
    }
  }
  for (const what of new Set(Object.values(all).flatMap(({ digests }) => Object.keys(digests)))) {
    const told = Object.entries(all).flatMap(([name, { digests }]) =>
      digests[what] ? [{ name, digest: digests[what] }] : [],
    );
    if (new Set(told.map(({ digest }) => digest)).size > 1)
      // Only once nothing is on its way any more is it a fault that they differ.
      (underway.length > 0 ? underway : faults).push(
        `${told.map(({ name }) => name).join(' and ')} differ on what was ${what}`,
      );
  }
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  const checked = Object.values(all);
  return {
    faults,
    underway,
    facts: sum(checked.map(({ log }) => log.n)),
    audited: sum(checked.flatMap(({ audit }) => audit.map(({ verified }) => verified))),
  };
}
