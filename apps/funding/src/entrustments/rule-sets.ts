import { refuse, type CivilDate } from '@levada/kernel';

/** Needs of social services that stay free of the ceiling, as far as our source names them: its list goes on. */
export const SOCIAL_NEEDS = ['health', 'long-term-care', 'child-care', 'labour-market-access'] as const;
export type SocialNeed = (typeof SOCIAL_NEEDS)[number];

/** A figure of the law with where it is from. `null`: nobody has read it in the text yet, so nothing is reckoned with it. */
export interface Figure<Value> {
  readonly value: Value | null;
  readonly source: string;
  /** Whether it was read in the Official Journal itself. */
  readonly isVerified: boolean;
}

/** What the European Union asks of compensation for services of general economic interest. */
export interface RuleSet {
  readonly code: '2012/21/EU' | '2025/2630';
  readonly title: string;
  /** What an act says when it refers to it. */
  readonly cited: RegExp;
  /** Days on which acts under it were entrusted; `null`: open. */
  readonly from: CivilDate | null;
  readonly lastDay: CivilDate | null;
  /** The longest that an entrustment may run. */
  readonly years: Figure<number>;
  /** In euros and a year. */
  readonly ceiling: Figure<string>;
  readonly freeOfCeiling: Figure<readonly SocialNeed[]>;
  /** How much of the average yearly compensation may be carried to the next period: an exact share. */
  readonly tolerance: Figure<string>;
  /** Overcompensation is looked for each time that so many years have passed, and at the end. */
  readonly checkYears: Figure<number>;
  readonly recordYears: Figure<number>;
  /** Aid above this is entered in a central register, in euros. */
  readonly registerAbove: Figure<string>;
}

const LEXARIS = 'lexaris.de';
const SECONDARY = 'europalov.no id-33809; heuking.de; legal.pwc.de; beihilfen-blog.eu';
const reported = <Value>(value: Value, source: string): Figure<Value> => ({ value, source, isVerified: false });
const unread = <Value>(source: string): Figure<Value> => ({ value: null, source, isVerified: false });

/** By the day on which a service is entrusted. Acts that stood before need no change; new ones follow the new text. */
export const RULE_SETS: readonly RuleSet[] = [
  {
    code: '2012/21/EU',
    title: 'Commission Decision 2012/21/EU',
    cited: /2012\/21/,
    ...{ from: null, lastDay: '2026-01-07' as CivilDate },
    years: reported(10, LEXARIS),
    ceiling: reported('15000000', LEXARIS),
    freeOfCeiling: reported(SOCIAL_NEEDS, SECONDARY),
    tolerance: reported('1/10', LEXARIS),
    checkYears: reported(3, LEXARIS),
    recordYears: reported(10, LEXARIS),
    registerAbove: unread(LEXARIS),
  },
  {
    code: '2025/2630',
    title: 'Commission Decision (EU) 2025/2630 of 16 December 2025',
    cited: /2025\/2630/,
    ...{ from: '2026-01-08' as CivilDate, lastDay: null },
    years: reported(10, SECONDARY),
    ceiling: reported('20000000', SECONDARY),
    freeOfCeiling: reported(SOCIAL_NEEDS, SECONDARY),
    // Said to be lighter. Nobody here has read the articles.
    tolerance: unread(SECONDARY),
    checkYears: unread(SECONDARY),
    recordYears: unread(SECONDARY),
    registerAbove: reported('1000000', SECONDARY),
  },
];

export function ruleSetOn(entrustedOn: CivilDate): RuleSet {
  return RULE_SETS.find(({ lastDay }) => lastDay === null || entrustedOn <= lastDay)!;
}

/** The figure, or a refusal that says which one nobody has read in the law yet. */
export function figureOf<Name extends 'years' | 'ceiling' | 'freeOfCeiling' | 'tolerance' | 'checkYears'>(
  set: RuleSet,
  name: Name,
): NonNullable<RuleSet[Name]['value']> {
  const { value } = set[name];
  if (value === null) throw refuse('rule-set/not-verified', { figure: name, ruleSet: set.code });
  return value;
}
