import { daysBetween, refuse, type CivilDate } from '@levada/kernel';
import type { Role } from '@levada/contracts';

/** Says yes in somebody's place while they are away. Named by that person, with the roles that they hold then. */
export interface Deputy {
  readonly id: string;
  readonly authorityId: string;
  readonly person: string;
  readonly deputy: string;
  readonly roles: readonly Role[];
  readonly validFrom: CivilDate;
  readonly validUntil: CivilDate;
  readonly reason: string;
  readonly namedAt: Date;
  readonly endedAt: Date | null;
  readonly version: number;
}

/** Whoever is away for longer is replaced. */
const LONGEST_DAYS = 366;

export function nameDeputy(asked: Omit<Deputy, 'endedAt' | 'version'>): Deputy {
  if (asked.deputy === asked.person) throw refuse('deputy/oneself');
  if (asked.validUntil < asked.validFrom) throw refuse('deputy/ends-before');
  if (daysBetween(asked.validFrom, asked.validUntil) > LONGEST_DAYS)
    throw refuse('deputy/too-long', { days: LONGEST_DAYS });
  return { ...asked, endedAt: null, version: 1 };
}

/** By who named them, or by a budget officer: of somebody who has left. */
export function endDeputy(deputy: Deputy, by: { id: string; isBudgetOfficer: boolean }, at: Date): Deputy {
  if (deputy.person !== by.id && !by.isBudgetOfficer) throw refuse('deputy/of-another');
  if (deputy.endedAt !== null) throw refuse('deputy/ended');
  return { ...deputy, endedAt: at, version: deputy.version + 1 };
}
