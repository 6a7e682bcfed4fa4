import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readMapping, type BadRow } from '@levada/exchange';
import { formatAmount, fromMoneyText, parseMoney, sum, toMoneyText, zero, type MoneyText } from '@levada/kernel';
import { readNamed, territoryKey } from '../client/arguments.js';
import { onceKnown, type Client } from '../client/client.js';
import { Refused, Usage } from '../client/failures.js';
import { decideRound } from '../client/decide-round.js';
import type { System } from '../client/system.js';
import { readProfile } from '../profiles.js';
import { trialRows, type TrialRow } from './rows.js';

export interface TrialOptions {
  readonly mapping: string;
  readonly envelope: string;
  readonly currency: string;
  readonly rule: string;
  readonly roundTo: string;
  /** `scheme/level/code`; default: the authority's own. */
  readonly territory?: string;
  /** Identifier scheme of rows that name none. */
  readonly scheme: string;
}

export interface TrialDecision {
  readonly id: string;
  readonly reference: string;
  readonly applicationId: string;
  readonly name: string;
  readonly outcome: string;
  readonly requested: MoneyText;
  readonly amount: MoneyText;
  readonly exact: string;
  readonly awardedThen?: MoneyText;
  readonly priorityRefs: readonly object[];
  readonly proposedBy: string;
  readonly approvedBy: readonly string[];
}

export interface Trial {
  readonly planId: string;
  readonly sourceId: string;
  readonly envelopeId: string;
  readonly roundId: string;
  readonly runId: string;
  readonly rule: string;
  readonly coefficient: string | null;
  readonly envelope: MoneyText;
  readonly requested: MoneyText;
  readonly granted: MoneyText;
  readonly left: MoneyText;
  readonly awardedThen?: MoneyText;
  readonly organisations: number;
  readonly read: number;
  readonly priorities: readonly { readonly code: string; readonly title: string }[];
  readonly quarantined: readonly { readonly row: number; readonly reason: string }[];
  readonly decisions: readonly TrialDecision[];
}

interface Noun {
  readonly id: string;
  readonly version: number;
}

/**
 * Tries last year's round: a plan with a priority for each area, its providers, a source, an envelope, a round and its
 * applications from one table; runs the rule, lets a second person approve, and tells the decisions.
 */
export async function tryRound(system: System, file: string, options: TrialOptions): Promise<Trial> {
  const { currency } = options;
  const envelope = parseMoney(options.envelope, currency);
  const roundTo = parseMoney(options.roundTo, currency);
  const mapping = readMapping((await readNamed(options.mapping)).toString('utf8'));
  const bytes = await readNamed(file);
  const { rows: read, quarantined } = trialRows(bytes, mapping, { scheme: options.scheme, currency });

  const { organisations, rows, refused } = await registerProviders(await system.as('registry-administrator'), read);
  const bad = [...quarantined, ...refused].sort((a, b) => a.row - b.row);
  if (rows.length === 0) throw new Usage(`no row of ${file} can be a request: ${bad[0]?.reason ?? 'there is none'}`);
  const areas = new Set(rows.map((row) => row.area)).size;
  if (areas > 200) throw new Usage(`${file} names ${areas} areas; a plan has at most 200 priorities`);
  const title = `Trial of ${basename(file)}, ${new Date().toISOString().slice(0, 19).replace('T', ' ')}`;
  const { planId, priorities } = await adoptPlan(system, title, rows, options.territory);

  const officer = await system.as('funding-officer');
  const source = await officer.post<Noun>('funding/sources', { title, amount: toMoneyText(envelope) });
  const cut = await officer.post<Noun>('funding/envelopes', {
    sourceId: source.id,
    title,
    amount: toMoneyText(envelope),
  });
  const asked = { envelopeId: cut.id, planId, title, rule: options.rule, roundTo: toMoneyText(roundTo) };
  const round = await onceKnown(() => officer.post<Noun>('funding/rounds', asked));
  const codeOf = new Map(priorities.map((one) => [one.title, one.code]));
  for (const row of rows) {
    const priorityRefs = [{ planId, planVersion: 1, priorityCode: codeOf.get(row.area), share: '1' }];
    const body = {
      organisationId: organisations.get(keyOf(row)),
      reference: row.id,
      title: row.name,
      requested: toMoneyText(row.requested),
      priorityRefs,
    };
    await onceKnown(() => officer.post(`funding/rounds/${round.id}/applications`, body));
  }
  type Run = Noun & {
    coefficient: string | null;
    total: MoneyText;
    left: string;
    awards: { id: string; exact: string }[];
  };
  const runId = await decideRound(officer, await system.as('approver'), round.id);
  const run = await officer.get<Run>(`funding/runs/${runId}`);

  await heardByPlanning(officer, planId, run.total);
  type Decision = Omit<TrialDecision, 'name' | 'exact'> & { title: string };
  const decisions = await officer.all<Decision>(`funding/decisions?round=${round.id}`);
  const exact = new Map(run.awards.map((one) => [one.id, one.exact]));
  const then = new Map(rows.map((row) => [row.id, row.awarded]));
  const order = new Map(rows.map((row, at) => [row.id, at]));
  const awarded = rows.filter((row) => row.awarded).map((row) => row.awarded ?? zero(currency));
  return {
    planId,
    sourceId: source.id,
    envelopeId: cut.id,
    roundId: round.id,
    runId: run.id,
    rule: options.rule,
    coefficient: run.coefficient,
    envelope: toMoneyText(envelope),
    requested: toMoneyText(
      sum(
        rows.map((row) => row.requested),
        currency,
      ),
    ),
    granted: run.total,
    left: { amount: run.left, currency },
    ...(awarded.length > 0 ? { awardedThen: toMoneyText(sum(awarded, currency)) } : {}),
    organisations: organisations.size,
    read: rows.length + bad.length,
    priorities,
    quarantined: bad.map(({ row, reason }) => ({ row, reason })),
    decisions: decisions
      .sort((a, b) => order.get(a.reference)! - order.get(b.reference)!)
      .map(
        ({
          id,
          reference,
          applicationId,
          title: name,
          outcome,
          requested,
          amount,
          priorityRefs,
          proposedBy,
          approvedBy,
        }) => {
          const before = then.get(reference);
          const shown = {
            id,
            reference,
            applicationId,
            name,
            outcome,
            requested,
            amount,
            exact: exact.get(applicationId)!,
            priorityRefs,
            proposedBy,
            approvedBy,
          };
          return before ? { ...shown, awardedThen: toMoneyText(before) } : shown;
        },
      ),
  };
}

/** Decisions travel to planning as facts: a trial ends when money by priority shows them all, or says nothing after 15 seconds. */
async function heardByPlanning(officer: Client, planId: string, total: MoneyText): Promise<void> {
  for (let left = 150; left > 0; left -= 1) {
    const { items } = await officer.get<{ items: { granted: MoneyText }[] }>(
      `planning/money-by-priority?plan=${planId}`,
    );
    const heard = sum(
      items.map(({ granted }) => fromMoneyText(granted)),
      total.currency,
    );
    if (formatAmount(heard) === total.amount) return;
    await sleep(100);
  }
}

const keyOf = ({ scheme, identifier }: TrialRow): string => `${scheme} ${identifier}`;

/** Registers each organisation once; a row whose organisation the registry refuses is left out with the registry's reason. */
async function registerProviders(
  administrator: Client,
  read: readonly TrialRow[],
): Promise<{ organisations: Map<string, string>; rows: TrialRow[]; refused: BadRow[] }> {
  const organisations = new Map<string, string>();
  const rows: TrialRow[] = [];
  const refused: BadRow[] = [];
  for (const row of read) {
    try {
      const { name, scheme, identifier } = row;
      if (!organisations.has(keyOf(row))) {
        const { id } = await administrator.post<Noun>('registry/organisations', {
          name,
          scheme,
          identifier,
        });
        organisations.set(keyOf(row), id);
      }
      rows.push(row);
    } catch (error) {
      if (!(error instanceof Refused) || error.problem.status === 401 || error.problem.status === 403) throw error;
      refused.push({ row: row.row, kind: 'application', reason: error.problem.title, values: row.values });
    }
  }
  return { organisations, rows, refused };
}

async function adoptPlan(
  system: System,
  title: string,
  rows: readonly TrialRow[],
  territory: string | undefined,
): Promise<{ planId: string; priorities: { code: string; title: string }[] }> {
  const priorities = [...new Set(rows.map((row) => row.area))].map((area, at) => ({ code: `P${at + 1}`, title: area }));
  const planner = await system.as('planner');
  const year = new Date().getUTCFullYear();
  const asked = {
    title,
    level: 'local',
    territory: await territoryOf(system, territory),
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    priorities,
  };
  const plan = await onceKnown(() => planner.post<Noun>('planning/plans', asked));
  await (
    await system.as('approver')
  ).post(`planning/plans/${plan.id}/adopt`, {}, { version: plan.version, key: randomUUID() });
  return { planId: plan.id, priorities };
}

async function territoryOf(system: System, named: string | undefined): Promise<object> {
  if (named !== undefined) return territoryKey(named);
  const home = await system.home();
  // A trial needs no import first: where nobody has recorded the authority's own territory, it is taken from the profile.
  const { territories } = await readProfile(home.profile);
  await (await system.as('data-steward')).post('catalogue/territories/batch', { records: territories });
  return home.territory;
}
