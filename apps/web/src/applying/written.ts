import type { Schema } from '@levada/api-client';
import { amountOf } from '../amounts.js';
import { shareOf } from './shares.js';

type Content = Schema['DraftContentBody'];
/** A priority with its part, as the plan's version said it that was read when it was chosen. */
export type Serving = Omit<NonNullable<Content['priorityRefs']>[number], 'planId'>;
export type Place = NonNullable<Content['territories']>[number];
type Budget = NonNullable<Content['budget']>;
export type Line = Budget['costs'][number];
export type Funder = Budget['sources'][number];

/** What somebody has typed into an application, as it was typed. */
export interface Written {
  readonly title: string;
  readonly description: string;
  readonly service: Pick<Content, 'serviceId' | 'serviceType'>;
  readonly serves: readonly Serving[];
  readonly places: readonly Place[];
  readonly requested: string;
  readonly minimumViable: string;
  readonly maximumUseful: string;
  readonly costs: readonly Line[];
  readonly revenues: readonly Line[];
  readonly sources: readonly Funder[];
}

/** What a draft holds, to be written on. */
export function writtenOf(content: Content): Written {
  const { title = '', description = '', requested, minimumViable = '', maximumUseful = '' } = content;
  const { priorityRefs = [], territories = [], budget, serviceId, serviceType } = content;
  return {
    ...{ title, description, requested: requested?.amount ?? '', minimumViable, maximumUseful },
    service: { ...(serviceId && { serviceId }), ...(serviceType && { serviceType }) },
    serves: priorityRefs.map(({ planVersion, priorityCode, measureCode, share }) => ({
      ...{ planVersion, priorityCode, share },
      ...(measureCode && { measureCode }),
    })),
    // Member by member: the door answers them in an order of its own, and that is no difference.
    places: territories.map(({ territory, share }) => ({ territory, share })),
    costs: (budget?.costs ?? []).map(lineOf),
    revenues: (budget?.revenues ?? []).map(lineOf),
    sources: (budget?.sources ?? []).map(({ funder, amount, state }) => ({ funder, amount, state })),
  };
}

const lineOf = ({ category, amount }: Line): Line => ({ category, amount });

/** Which plan is cited, and what money is counted in. */
export interface Cites {
  readonly planId: string;
  readonly currency: string;
}

/**
 * What goes to the door. Amounts and parts that can be read go as the door writes them, what cannot as it was typed: it is kept,
 * and told when the draft is checked. A row with nothing in it is none.
 */
export function contentOf(written: Written, { planId, currency }: Cites): Content {
  const { title, description, service, requested, minimumViable, maximumUseful } = written;
  const lines = (rows: readonly Line[]): Line[] =>
    rows.filter(({ category, amount }) => category || amount).map((row) => ({ ...row, amount: amountOf(row.amount) }));
  const budget = {
    ...{ costs: lines(written.costs), revenues: lines(written.revenues) },
    sources: written.sources
      .filter(({ funder, amount }) => funder || amount)
      .map((row) => ({ ...row, amount: amountOf(row.amount) })),
  };
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...service,
    ...(requested && { requested: { amount: amountOf(requested), currency } }),
    ...(minimumViable && { minimumViable: amountOf(minimumViable) }),
    ...(maximumUseful && { maximumUseful: amountOf(maximumUseful) }),
    priorityRefs: written.serves.map((one) => ({ ...one, planId, share: shareOf(one.share) })),
    territories: written.places.map((one) => ({ ...one, share: shareOf(one.share) })),
    budget,
  };
}

/** The parts of an application, in the order in which they are asked for. */
export const PARTS = ['project', 'plan', 'places', 'money', 'files', 'check'] as const;
export type Part = (typeof PARTS)[number];

/** In which part the mistake at a place of the content is mended, and by which box. */
export function boxOf(pointer: string): { readonly part: Part; readonly field: string } {
  const [, first = '', ...rest] = pointer.split('/');
  const part = PART_OF[first] ?? 'project';
  return { part, field: [first, ...rest].join('-') };
}

const PART_OF: Readonly<Record<string, Part>> = {
  priorityRefs: 'plan',
  territories: 'places',
  ...{ requested: 'money', minimumViable: 'money', maximumUseful: 'money', budget: 'money' },
};
