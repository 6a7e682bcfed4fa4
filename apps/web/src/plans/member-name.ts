import type { Say } from '../languages/words.js';

const MEMBERS: Readonly<Record<string, Parameters<Say<'plans'>>[0]>> = Object.fromEntries(
  [
    ...(['title', 'body', 'officer', 'responsible', 'cooperating', 'measureKind', 'addressee', 'bindingness'] as const),
    ...(['isSocialService', 'budgetLine', 'territories', 'targetGroups', 'serviceTypes', 'from', 'to'] as const),
    ...(['costs', 'indicators', 'alignedTo', 'parent', 'part'] as const),
  ].map((member) => [member, `member-${member}`] as const),
);

/** What a member of an element is called; one that has no word here by its own name. */
export function memberName(member: string, t: Say<'plans'>): string {
  const sentence = MEMBERS[member];
  return sentence ? t(sentence) : member;
}

type Sentence = Parameters<Say<'plans'>>[0];
const KINDS: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  measureKind: { new: 'measure-new', improve: 'measure-improve', replace: 'measure-replace', close: 'measure-close' },
  bindingness: { own: 'binding-own', recommend: 'binding-recommend', request: 'binding-request' },
};
const SOURCES = ['state', 'region', 'municipality', 'eu', 'own', 'users', 'other'] as const;

/** What stands in a member, in words where it is one of a few codes. */
export function memberValue(member: string, value: unknown, t: Say<'plans'>): unknown {
  const sentence = typeof value === 'string' ? KINDS[member]?.[value] : undefined;
  if (sentence) return t(sentence);
  if (member !== 'costs' || !Array.isArray(value)) return value;
  return (value as { source: (typeof SOURCES)[number] }[]).map((cost) =>
    SOURCES.includes(cost.source) ? { ...cost, source: t(`source-${cost.source}`) } : cost,
  );
}
