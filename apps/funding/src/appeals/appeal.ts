import { addDays, dayOf, refuse, take, type Guard, type Lifecycle, type Step } from '@levada/kernel';

/** A provider holds a decision to be wrong. Judged by somebody who had no hand in it; money follows by a variation alone. */
export interface Appeal {
  readonly id: string;
  readonly authorityId: string;
  readonly decisionId: string;
  readonly organisationId: string;
  readonly text: string;
  readonly status: 'filed' | 'withdrawn' | 'upheld' | 'dismissed';
  readonly filedBy: string;
  readonly filedAt: Date;
  /** Until when it could be filed. */
  readonly filedUntil: Date;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  /** Why it was upheld or dismissed. */
  readonly answer: string | null;
  readonly version: number;
}

export const APPEAL_VERDICTS = ['upheld', 'dismissed'] as const;
export type AppealVerdict = (typeof APPEAL_VERDICTS)[number];

/** The end of the last calendar day on which an appeal can be filed; `null`: the law knows none. */
export function appealUntil(decidedAt: Date, days: number | null): Date | null {
  return days === null ? null : new Date(`${addDays(dayOf(decidedAt), days + 1)}T00:00:00.000Z`);
}

export function fileAppeal(
  asked: Pick<Appeal, 'id' | 'authorityId' | 'decisionId' | 'organisationId' | 'text' | 'filedBy' | 'filedAt'>,
  until: Date | null,
): Appeal {
  if (until === null) throw refuse('appeal/not-possible');
  if (asked.filedAt >= until) throw refuse('appeal/too-late', { until: until.toISOString() });
  return {
    ...{ ...asked, filedUntil: until, status: 'filed', answeredBy: null, answeredAt: null, answer: null, version: 1 },
  };
}

interface Judged {
  readonly by: string;
  /** Whoever proposed, changed or approved what it is against. */
  readonly hands: readonly string[];
}

const ended: Guard<Appeal, unknown> = ({ status }) => refuse('appeal/answered', { status });
const noHand: Guard<Appeal, Judged> = ({ filedBy }, { by, hands }) =>
  filedBy === by || hands.includes(by) ? refuse('appeal/own-decision') : undefined;

export const APPEAL_LIFECYCLE = {
  uphold: { from: ['filed'], to: 'upheld', otherwise: ended, guards: [noHand] } satisfies Step<
    Appeal,
    Judged,
    'upheld'
  >,
  dismiss: {
    ...{ from: ['filed'], to: 'dismissed', otherwise: ended, guards: [noHand] },
  } satisfies Step<Appeal, Judged, 'dismissed'>,
  withdraw: { from: ['filed'], to: 'withdrawn', otherwise: ended } satisfies Step<Appeal, unknown, 'withdrawn'>,
} as const satisfies Lifecycle<Appeal>;

export function judgeAppeal(
  appeal: Appeal,
  verdict: AppealVerdict,
  of: Judged & { readonly at: Date; readonly answer: string },
): Appeal {
  const step = verdict === 'upheld' ? APPEAL_LIFECYCLE.uphold : APPEAL_LIFECYCLE.dismiss;
  const judged = take<Appeal, Judged, AppealVerdict>(step, appeal, of);
  return { ...judged, answeredBy: of.by, answeredAt: of.at, answer: of.answer };
}

export function withdrawAppeal(appeal: Appeal, by: string, at: Date): Appeal {
  return { ...take(APPEAL_LIFECYCLE.withdraw, appeal, undefined), answeredBy: by, answeredAt: at };
}
