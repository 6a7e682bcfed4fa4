import { refuse, type Money } from '@levada/kernel';
import type { TerritoryRef } from '@levada/contracts';
import type { Source } from '../sources/source.js';

/** What the money of an envelope may be given for. What is `null` is left open. */
export interface EnvelopeScope {
  readonly planId: string | null;
  readonly priorityCode: string | null;
  /** Its key: `scheme/level/code`. */
  readonly territory: string | null;
  /** Code of a kind of service. */
  readonly serviceType: string | null;
  readonly year: number | null;
}

/** A ceiling taken out of a source, or out of another envelope. What is reserved and committed in it never exceeds it. */
export interface Envelope extends EnvelopeScope {
  readonly id: string;
  readonly authorityId: string;
  readonly sourceId: string;
  readonly parentId: string | null;
  readonly title: string;
  /** What it was opened with; virements raise and lower what it has. */
  readonly amount: Money;
  readonly version: number;
}

export const OPEN_SCOPE: EnvelopeScope = {
  ...{ planId: null, priorityCode: null, territory: null, serviceType: null, year: null },
};

const NARROWED = ['planId', 'priorityCode', 'territory', 'serviceType', 'year'] as const;

/** Takes an envelope out of a source, or out of `parent`, whose scope holds for it as well: it may say more, nothing else. */
export function cutEnvelope(
  source: Source,
  parent: Envelope | null,
  asked: Pick<Envelope, 'id' | 'title' | 'amount'> & Partial<EnvelopeScope>,
): Envelope {
  if (asked.amount.minor <= 0n) throw refuse('envelope/amount-not-positive');
  if (asked.amount.currency !== source.amount.currency) {
    throw refuse('money/mixed-currencies', { one: asked.amount.currency, other: source.amount.currency });
  }
  const scope = { ...OPEN_SCOPE };
  for (const member of NARROWED) {
    const [own, outer] = [asked[member] ?? null, parent?.[member] ?? null];
    if (own !== null && outer !== null && own !== outer) {
      throw refuse('envelope/outside-parent', { member, own: String(own), outer: String(outer) });
    }
    Object.assign(scope, { [member]: own ?? outer });
  }
  if ((scope.planId === null) !== (scope.priorityCode === null)) throw refuse('envelope/priority-without-plan');
  const { id, title, amount } = asked;
  const of = { authorityId: source.authorityId, sourceId: source.id, parentId: parent?.id ?? null };
  return { id, title, amount, ...of, ...scope, version: 1 };
}

export const territoryKeyOf = ({ scheme, level, code }: TerritoryRef): string => `${scheme}/${level}/${code}`;

/** What of an application decides which envelope it is paid from. */
export interface Fundable {
  readonly priorityRefs: readonly { readonly planId: string; readonly priorityCode: string }[];
  /** Keys of the territories that it serves. */
  readonly territories: readonly string[];
  readonly serviceType: string | null;
}

/** Whether all of an application is what an envelope is for. */
export function admits(scope: EnvelopeScope, { priorityRefs, territories, serviceType }: Fundable): boolean {
  const serves =
    priorityRefs.length > 0 &&
    priorityRefs.every((ref) => ref.planId === scope.planId && ref.priorityCode === scope.priorityCode);
  return (
    (scope.priorityCode === null || serves) &&
    (scope.territory === null || (territories.length > 0 && territories.every((one) => one === scope.territory))) &&
    (scope.serviceType === null || serviceType === scope.serviceType)
  );
}

/**
 * The envelope that an application is paid from: of the round's own and those within it, the innermost that is for all
 * of it. `undefined`: not even the round's is. Refuses two that are for it and of which neither lies in the other.
 */
export function envelopeFor(
  root: Envelope,
  within: readonly Envelope[],
  asked: Fundable & { readonly reference: string },
): Envelope | undefined {
  if (!admits(root, asked)) return undefined;
  const inner = within.filter(({ parentId }) => parentId === root.id).filter((one) => admits(one, asked));
  if (inner.length > 1) {
    const [one, other] = inner;
    throw refuse('envelope/ambiguous', { reference: asked.reference, one: one!.title, other: other!.title });
  }
  return inner[0] ? envelopeFor(inner[0], within, asked) : root;
}
