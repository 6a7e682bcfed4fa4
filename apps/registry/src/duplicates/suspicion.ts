import { refuse, take, type Lifecycle, type Step } from '@levada/kernel';

export const SIGNALS = ['identifier', 'bank-account', 'name', 'address'] as const;

/** Something in which two organisations are alike. */
export interface Signal {
  readonly kind: (typeof SIGNALS)[number];
  /** In thousandths; 1000: the same. */
  readonly likeness: number;
}

/** How much each alone says that they are one, in thousandths. A house has many tenants; an account has one owner. */
const WEIGHTS: Readonly<Record<Signal['kind'], number>> = {
  'bank-account': 850,
  ...{ identifier: 800, name: 700, address: 400 },
};
const LEAST = 400;

export interface Suspicion {
  /** In thousandths, never 1000: somebody has to look. */
  readonly likeness: number;
  /** The strongest first. */
  readonly reasons: readonly Signal[];
}

/** Each signal leaves less doubt of what the others left. Of what says too little, nothing. */
export function suspicionOf(signals: readonly Signal[]): Suspicion | undefined {
  const strength = ({ kind, likeness }: Signal): number => (WEIGHTS[kind] * likeness) / 1000;
  const best = SIGNALS.flatMap((kind) => {
    const [first] = signals.filter((one) => one.kind === kind).sort((a, b) => b.likeness - a.likeness);
    return first ? [first] : [];
  });
  const doubt = best.reduce((left, one) => (left * (1000 - strength(one))) / 1000, 1000);
  const likeness = Math.min(999, Math.round(1000 - doubt));
  const reasons = best.sort((a, b) => strength(b) - strength(a) || (a.kind < b.kind ? -1 : 1));
  return likeness < LEAST ? undefined : { likeness, reasons };
}

export const SUSPECT_STATUSES = ['open', 'not-the-same'] as const;

export interface Suspect extends Suspicion {
  readonly id: string;
  readonly authorityId: string;
  /** The pair in the order of their ids, so that it stands there once. */
  readonly oneId: string;
  readonly otherId: string;
  readonly status: (typeof SUSPECT_STATUSES)[number];
  readonly reason: string | null;
  readonly markedBy: string | null;
  readonly markedAt: Date | null;
  readonly version: number;
}

export const SUSPECT_LIFECYCLE = {
  dismiss: {
    from: ['open'],
    to: 'not-the-same',
    otherwise: () => refuse('duplicate/dismissed-already'),
  } satisfies Step<Suspect, unknown, 'not-the-same'>,
} as const satisfies Lifecycle<Suspect>;

/** They are two: the pair is not shown again, however alike they become. */
export function dismiss(suspect: Suspect, markedBy: string, markedAt: Date, reason: string): Suspect {
  return { ...take(SUSPECT_LIFECYCLE.dismiss, suspect, undefined), markedBy, markedAt, reason };
}
