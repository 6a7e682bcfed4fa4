import { digitsOf, isRefusal, refuse } from '@levada/kernel';
import { ballotsOf } from '../equal-shares/electorate.js';
import type { ComparisonStep } from '../equal-shares/comparison.js';
import type { Completion } from '../equal-shares/completion.js';
import { Faults } from '../input/faults.js';
import { readScore } from '../input/read-score.js';
import type { EngineInput, EngineRequest } from '../input/request.js';
import { sectionsOf, type Row } from './sections.js';

export interface NamedRule {
  readonly rule: string;
  readonly completion?: Completion;
  readonly comparison?: ComparisonStep;
}

export interface PabulibFile {
  readonly input: EngineInput;
  /** The rule the vote was held by, where the engine has it. */
  readonly rule: NamedRule | null;
  /** Millionths of a point; `null` where the file has none. */
  readonly threshold: bigint | null;
}

const RULES: Readonly<Record<string, NamedRule>> = {
  greedy: { rule: 'greedy' },
  'greedy-no-skip': { rule: 'greedy-no-skip' },
  'greedy-threshold': { rule: 'greedy-threshold' },
  equalshares: { rule: 'equal-shares', completion: 'none' },
  'equalshares/add1': { rule: 'equal-shares', completion: 'add1' },
  'equalshares/add1-comparison': { rule: 'equal-shares', completion: 'add1', comparison: 'satisfaction' },
};

/** Files without a currency still name their country. */
const CURRENCIES: Readonly<Record<string, string>> = {
  poland: 'PLN',
  netherlands: 'EUR',
  france: 'EUR',
  germany: 'EUR',
  switzerland: 'CHF',
  czechia: 'CZK',
  'united kingdom': 'GBP',
};

/**
 * A participatory budget in the format of pabulib.org as input of the engine: a project is a request, its cost the amount,
 * its score the column `score`, else `votes`, else the ballots that name it. Faults are refused with their places
 * (`/PROJECTS/3/cost`, rows counted from 0).
 */
export function readPabulib(text: string): PabulibFile {
  const { meta, projects, votes } = sectionsOf(text);
  const currency = currencyOf(meta);
  const faults = new Faults(currency);
  const budget = faults.amount({ budget: meta.get('budget') }, 'budget', '/META');
  const ids = new Set<string>();
  for (const [at, { project_id: id = '' }] of projects.entries()) {
    if (id === '') faults.add(`/PROJECTS/${at}/project_id`, 'allocation/missing');
    if (ids.has(id)) faults.add(`/PROJECTS/${at}/project_id`, 'allocation/request-twice', { id });
    ids.add(id);
  }
  const approvals = votes.map(({ vote = '' }, at) => {
    const named = vote
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== '');
    for (const id of named) if (!ids.has(id)) faults.add(`/VOTES/${at}/vote`, 'allocation/unknown-project', { id });
    return named;
  });
  const counted = new Map<string, number>();
  for (const id of approvals.flat()) counted.set(id, (counted.get(id) ?? 0) + 1);
  const requests = projects.map((row, at) => request(row, at, counted, faults));
  const threshold = readScore(meta.get('min_project_score_threshold') ?? '');
  faults.refuseAny();
  const envelopes = [{ id: 'budget', amount: budget, parent: null }];
  return {
    input: { currency, roundTo: 1n, envelopes, requests, limits: [], ballots: ballotsOf(approvals) },
    rule: RULES[(meta.get('rule') ?? '').toLowerCase()] ?? null,
    threshold,
  };
}

function request(row: Row, at: number, counted: ReadonlyMap<string, number>, faults: Faults): EngineRequest {
  const { project_id: id = '', votes = '' } = row;
  const requested = faults.amount(row, 'cost', `/PROJECTS/${at}`);
  const written = row['score'] || votes || String(counted.get(id) ?? 0);
  const score = readScore(written);
  if (score === null) faults.add(`/PROJECTS/${at}/${row['score'] ? 'score' : 'votes'}`, 'allocation/score-malformed');
  const none = {
    floor: 0n,
    cap: null,
    minimum: 0n,
    provider: null,
    area: null,
    kind: null,
    priority: null,
    eitherOr: null,
  };
  return { id, envelope: 'budget', requested, eligible: requested, score, ...none };
}

function currencyOf(meta: ReadonlyMap<string, string>): string {
  const currency = meta.get('currency') || CURRENCIES[(meta.get('country') ?? '').toLowerCase()] || '';
  try {
    digitsOf(currency);
    return currency;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const place = { pointer: '/META/currency', code: error.code, facts: error.facts };
    throw refuse('allocation/input-faulty', { faults: 1, first: place.pointer, why: place.code }, [place]);
  }
}
