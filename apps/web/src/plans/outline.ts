import type { Schema } from '@levada/api-client';

export type OutlineItem = Schema['PlanOutline']['items'][number];
export type Kind = OutlineItem['kind'];

/** By what a plan is built, as far as places go. */
export interface Rules {
  readonly parts: readonly { readonly code: string; readonly kinds: readonly Kind[] }[];
  readonly kinds: readonly { readonly kind: Kind; readonly under: readonly (Kind | 'plan')[] }[];
}

/** A plan without a template: as the service has it. */
export const NO_TEMPLATE: Rules = {
  parts: [],
  kinds: [
    { kind: 'passage', under: ['plan'] },
    { kind: 'vision', under: ['plan'] },
    { kind: 'goal', under: ['plan', 'vision'] },
    { kind: 'sub-goal', under: ['goal'] },
    { kind: 'field', under: ['plan'] },
    { kind: 'priority', under: ['plan', 'goal', 'sub-goal', 'field'] },
    { kind: 'measure', under: ['plan', 'sub-goal', 'field', 'priority'] },
    { kind: 'activity', under: ['measure'] },
  ],
};

export interface Branch {
  readonly item: OutlineItem;
  readonly below: readonly Branch[];
}

/** A tree out of the list, which has each element after the one it stands below. */
export function treeOf(items: readonly OutlineItem[]): readonly Branch[] {
  const roots: Branch[] = [];
  const below = new Map<string, Branch[]>();
  for (const item of items) {
    const own: Branch[] = [];
    below.set(item.code, own);
    const siblings = item.parent === null ? roots : (below.get(item.parent) ?? roots);
    siblings.push({ item, below: own });
  }
  return roots;
}

/** Those that can stand before or behind it: of one parent and one part, in their order. */
export function siblingsOf(items: readonly OutlineItem[], one: OutlineItem): readonly OutlineItem[] {
  return items.filter(({ parent, part }) => parent === one.parent && part === one.part);
}

/** Whether something of this kind may stand there; below what is not said to be known is for the service to say. */
export function mayStand({ kinds, parts }: Rules, kind: Kind, above: OutlineItem | null, part: string | null): boolean {
  const known = kinds.find((one) => one.kind === kind);
  if (!known?.under.includes(above?.kind ?? 'plan')) return false;
  if (part === null || kind === 'passage') return true;
  return parts.find(({ code }) => code === part)?.kinds.includes(kind) ?? true;
}

/** The kinds that can be added below an element, or at the top of a part. */
export function kindsBelow(rules: Rules, above: OutlineItem | null, part: string | null): readonly Kind[] {
  return rules.kinds.map(({ kind }) => kind).filter((kind) => mayStand(rules, kind, above, part));
}

/** A code that nobody has: the next number behind the one above, or a letter for the kind and a number. */
export function nextCode(items: readonly OutlineItem[], kind: Kind, above: OutlineItem | null): string {
  const stem = above && (kind === 'measure' || kind === 'activity') ? `${above.code}.` : LETTERS[kind];
  const taken = new Set(items.map(({ code }) => code));
  for (let number = 1; ; number += 1) if (!taken.has(`${stem}${number}`)) return `${stem}${number}`;
}

const LETTERS: Readonly<Record<Kind, string>> = {
  ...{ passage: 'T', vision: 'V', goal: 'C', 'sub-goal': 'D' },
  ...{ field: 'O', priority: 'P', measure: 'M', activity: 'A' },
};
