import { refuse, type CivilDate } from '@levada/kernel';
import { overlap, type Place, type StakeholderType } from './body.js';
import type { Member } from './member.js';

/** How many places a body has for whom: two for each former district, say. */
export interface SeatRule {
  readonly id: string;
  readonly authorityId: string;
  readonly bodyId: string;
  readonly code: string;
  readonly title: string;
  readonly stakeholderType: StakeholderType;
  readonly territory: Place | null;
  readonly places: number;
  readonly version: number;
}

type Pattern = Pick<SeatRule, 'code' | 'title' | 'stakeholderType' | 'places'>;

/** One rule, or one for each of the territories, named by them. Refuses a list of none. */
export function seatRules(
  pattern: Pattern,
  territories: readonly (Place & { readonly name: string })[] | null,
): (Pattern & Pick<SeatRule, 'territory'>)[] {
  if (territories === null) return [{ ...pattern, territory: null }];
  if (territories.length === 0) throw refuse('seat-rule/no-territories');
  return territories.map(({ scheme, level, code, name }) => ({
    ...pattern,
    ...{ code: `${pattern.code}-${code}`, title: `${pattern.title}: ${name}`, territory: { scheme, level, code } },
  }));
}

type Sitting = Pick<Member, 'seatRuleId' | 'substituteFor' | 'fromOn' | 'untilOn'>;

/** The most members who sit on a rule's places on any one day of a term; substitutes take no place of their own. */
export function mostSitting(
  members: readonly Sitting[],
  term: { readonly fromOn: CivilDate; readonly untilOn: CivilDate | null },
): number {
  const sitting = members.filter((one) => one.substituteFor === null && overlap(one, term));
  // It is at its most on a day on which somebody begins, or on the first.
  const days = [term.fromOn, ...sitting.map(({ fromOn }) => fromOn).filter((day) => day > term.fromOn)];
  return Math.max(0, ...days.map((day) => sitting.filter((one) => sitsOn(one, day)).length));
}

export function sitsOn({ fromOn, untilOn }: Pick<Sitting, 'fromOn' | 'untilOn'>, day: CivilDate): boolean {
  return fromOn <= day && (untilOn === null || day <= untilOn);
}

export interface Balance {
  readonly seats: readonly (Pick<SeatRule, 'id' | 'code' | 'title' | 'stakeholderType' | 'territory' | 'places'> & {
    readonly sitting: number;
    readonly vacant: number;
  })[];
  readonly byType: readonly {
    readonly stakeholderType: StakeholderType;
    readonly places: number;
    readonly sitting: number;
  }[];
  /** Types that the seats ask for and nobody sits for. */
  readonly missing: readonly StakeholderType[];
}

/** Who sits on a day beside what the seats ask for. */
export function balance(rules: readonly SeatRule[], members: readonly Sitting[], day: CivilDate): Balance {
  const seats = rules.map(({ id, code, title, stakeholderType, territory, places }) => {
    const sitting = members.filter(
      (one) => one.seatRuleId === id && one.substituteFor === null && sitsOn(one, day),
    ).length;
    return { id, code, title, stakeholderType, territory, places, sitting, vacant: places - sitting };
  });
  const types = [...new Set(rules.map(({ stakeholderType }) => stakeholderType))].sort();
  const byType = types.map((stakeholderType) => {
    const own = seats.filter((one) => one.stakeholderType === stakeholderType);
    const total = (which: 'places' | 'sitting') => own.reduce((sum, one) => sum + one[which], 0);
    return { stakeholderType, places: total('places'), sitting: total('sitting') };
  });
  const missing = byType.filter(({ sitting }) => sitting === 0).map(({ stakeholderType }) => stakeholderType);
  return { seats, byType, missing };
}
