import { SumCurve } from '../explain/sum-curve.js';
import { rampsAt } from '../divisible/raise.js';
import { endOf, startOf } from '../divisible/ramp.js';
import { shareViable, type Sharing } from '../divisible/share-viable.js';
import type { EngineInput } from '../input/request.js';
import { compare, type Quotient } from '../quotient.js';
import { exactText } from '../run/amount-text.js';
import { componentsOf, type Component } from '../run/components.js';
import { walkWithin, type RankedAward, type RankedRule } from '../ranked/greedy.js';
import { boundedClaim } from '../divisible/limits.js';

/** Where an envelope's amount changes who is cut and how: below and above each the awards are straight lines of it. */
export interface Breakpoint {
  /** Exact, in major units. */
  readonly amount: string;
  /** Who begins to get more than the own floor from here on, and who has all it may get. */
  readonly begin: readonly string[];
  readonly end: readonly string[];
}

/** For all or nothing: how far the envelope can go until somebody is funded who was not, or the other way round. */
export interface Margin {
  /** The present set stays below this amount, exact in major units; `null` where nobody is waiting. */
  readonly until: string | null;
  /** And from this amount on. */
  readonly from: string;
}

export interface EnvelopeBreakpoints {
  readonly envelope: string;
  readonly points?: readonly Breakpoint[];
  readonly margin?: Margin;
  /** What must be tried instead, because there is no closed form. */
  readonly note?: 'solve-again';
}

/**
 * The exact breakpoints of every envelope that shares no limit with another and has no minimum awards in it; the others, and the
 * rules of voters and of the solver, have no closed form and say so (reference: allocation.md, section 8). For CEA they are
 * Σ min(cᵢ, c₍ₖ₎), for CEL Σ max(0, cᵢ − c₍ₖ₎), for talmud those of the half-claims and their reflection.
 */
export function divisibleBreakpoints(sharing: Sharing, input: EngineInput): EnvelopeBreakpoints[] {
  return componentsOf(input).flatMap((component) => {
    const { requests, limits } = component;
    if (!isPlain(component)) return again(component);
    const [limit] = limits;
    // Enough for the floors and no more: what the envelope really has changes no breakpoint.
    const shares = shareViable(sharing, requests, [limit!], 1n);
    const { risings, scale } = shares;
    const curve = new SumCurve(risings, limit!.members);
    const guaranteed = sharing.isNetworkFirst ? shares.claims.reduce((all, { floor }) => all + floor, 0n) : 0n;
    const points = new Map<string, { level: Quotient; begin: string[]; end: string[] }>();
    const pointAt = (level: Quotient) => {
      const n = curve.at(level) + guaranteed * scale * level.d;
      const amount = exactText({ n, d: level.d * scale }, input.currency);
      const known = points.get(amount) ?? { level, begin: [], end: [] };
      points.set(amount, known);
      return known;
    };
    requests.forEach(({ id }, at) => {
      for (const ramp of rampsAt(risings, at)) {
        pointAt(startOf(ramp)).begin.push(id);
        pointAt(endOf(ramp)).end.push(id);
      }
    });
    const sorted = [...points].sort(([, a], [, b]) => compare(a.level, b.level));
    const turns = sorted.flatMap(([amount, { begin, end }]): Breakpoint[] => {
      // Who ends one stretch and begins the next at the same amount goes on as before.
      const only = (ids: readonly string[], others: readonly string[]) =>
        ids.filter((id) => !others.includes(id)).sort();
      const turn = { amount, begin: only(begin, end), end: only(end, begin) };
      return turn.begin.length + turn.end.length > 0 ? [turn] : [];
    });
    return [{ envelope: limit!.id, points: turns }];
  });
}

/** Of a ranked rule: the margin of the present set. Where the rule stops, also every prefix of the ranking, as points. */
export function rankedBreakpoints(
  rule: RankedRule,
  input: EngineInput,
  threshold: bigint | null,
): EnvelopeBreakpoints[] {
  return componentsOf(input).flatMap((component) => {
    if (!isPlain(component)) return again(component);
    const { requests, limits } = component;
    const [limit] = limits;
    const walked = walkWithin(rule, requests, limits, threshold);
    const claims = new Map(requests.map((one) => [one.id, boundedClaim(one).cap]));
    const text = (minor: bigint): string => exactText({ n: minor, d: 1n }, input.currency);
    const margin = marginOf(walked, claims, limit!.cap!);
    const shown = { until: margin.until === null ? null : text(margin.until), from: text(margin.from) };
    return [{ envelope: limit!.id, margin: shown, ...(rule.stops ? { points: prefixes(walked, claims, text) } : {}) }];
  });
}

/** Of the rules of voters: none, for every envelope. */
export function noBreakpoints(input: EngineInput): EnvelopeBreakpoints[] {
  return componentsOf(input).flatMap(again);
}

function marginOf(walked: readonly RankedAward[], claims: ReadonlyMap<string, bigint>, cap: bigint) {
  let until: bigint | null = null;
  for (const { id, turn, code } of walked) {
    // Only the first that did not fit ends a rule that stops: the others never had their turn.
    if (!turn || code !== 'no-money') continue;
    const enough = cap + claims.get(id)! - turn.left;
    if (until === null || enough < until) until = enough;
  }
  return { until, from: walked.reduce((all, { award }) => all + award, 0n) };
}

function prefixes(
  walked: readonly RankedAward[],
  claims: ReadonlyMap<string, bigint>,
  text: (minor: bigint) => string,
): Breakpoint[] {
  let sum = 0n;
  return walked.flatMap(({ id, turn }) => {
    if (!turn) return [];
    sum += claims.get(id)!;
    return [{ amount: text(sum), begin: [], end: [id] }];
  });
}

function isPlain({ requests, limits }: Component): boolean {
  return limits.length === 1 && requests.every(({ minimum }) => minimum === 0n);
}

function again({ limits }: Component): EnvelopeBreakpoints[] {
  return limits.flatMap(({ kind, id }) =>
    kind === 'envelope' ? [{ envelope: id, note: 'solve-again' as const }] : [],
  );
}
