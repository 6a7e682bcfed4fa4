import { canonicalJson, refuse, type Language } from '@levada/kernel';

export const CHECKS = ['identifier', 'register', 'insolvency', 'sanctions', 'premises'] as const;
export type CheckCode = (typeof CHECKS)[number];
export type Titles = Readonly<Partial<Record<Language, string>>>;

export interface ChecklistItem {
  readonly code: string;
  readonly title: Titles;
  readonly isRequired: boolean;
}

export interface RequiredCheck {
  readonly code: CheckCode;
  /** Nobody is registered while it has not passed. */
  readonly isRequired: boolean;
  /** It is asked again after so many days, and an older answer says nothing any more; `null`: once is enough. */
  readonly repeatDays: number | null;
}

/** What an authority asks of who wants to be registered, and by when. From its profile; law changes, so they have numbers. */
export interface RegistrationRules {
  readonly id: string;
  readonly authorityId: string;
  /** From 1: the highest holds for what is begun now; a case keeps the rules under which it was begun. */
  readonly number: number;
  readonly legalBasis: string;
  /** In which a case is decided; the time in which a completion is waited for does not count. */
  readonly decisionDays: number;
  readonly completionDays: number;
  readonly appealDays: number;
  /** By which calendar a deadline on a closed day ends on the next open one; `null`: days are days. */
  readonly calendar: string | null;
  /** Cabinet regulation 385/2017 (LV): five. `null`: a registration does not expire. */
  readonly validityYears: number | null;
  /** So many days before a registration expires its provider and the office are told. */
  readonly noticeDays: readonly number[];
  readonly checklist: readonly ChecklistItem[];
  readonly checks: readonly RequiredCheck[];
  readonly refusalReasons: readonly { readonly code: string; readonly title: Titles }[];
  readonly version: number;
}

export type RulesText = Omit<RegistrationRules, 'id' | 'authorityId' | 'number' | 'version'>;

/** The rules that follow, or `undefined` where they say what holds already. */
export function nextRules(
  { id, authorityId }: Pick<RegistrationRules, 'id' | 'authorityId'>,
  text: RulesText,
  current: RegistrationRules | undefined,
): RegistrationRules | undefined {
  for (const codes of [text.checklist, text.checks, text.refusalReasons].map((some) => some.map(({ code }) => code))) {
    const twice = codes.find((code, at) => codes.indexOf(code) !== at);
    if (twice !== undefined) throw refuse('registration-rules/code-twice', { code: twice });
  }
  if (text.refusalReasons.length === 0) throw refuse('registration-rules/no-refusal-reason');
  if (current && canonicalJson(textOf(current)) === canonicalJson(text)) return undefined;
  return { id, authorityId, number: (current?.number ?? 0) + 1, ...text, version: 1 };
}

function textOf({
  id: _id,
  authorityId: _own,
  number: _number,
  version: _version,
  ...text
}: RegistrationRules): RulesText {
  return text;
}
