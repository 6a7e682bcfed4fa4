import { dayOf, isRefusal, refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import type { Actor } from '@levada/platform';
import { recusedAmong } from '../conflicts/conflicts.queries.js';
import { handsIn, isSaid, nameOf, openLevel, type LaidBefore, type Word } from './approval.js';
import { representedBy } from './approval-levels.queries.js';
import type { ApprovalLevel } from './approval-level.js';

export interface OpenLevel {
  readonly level: ApprovalLevel;
  readonly onBehalfOf: string | null;
  /** Those that are asked after it. */
  readonly rest: readonly ApprovalLevel[];
}

/**
 * The level that is open, and in whose name this person may speak at it. Refuses whoever had a hand in it, said yes already,
 * holds another role, or has a conflict of interest in one of the applications that it is about.
 */
export async function levelOpenTo(
  tx: Tx,
  of: LaidBefore,
  words: readonly Word[],
  about: readonly { readonly applicationId: string; readonly reference: string }[],
  by: Pick<Actor, 'id' | 'name' | 'grants'>,
): Promise<OpenLevel> {
  const level = openLevel(of, words)!;
  const whole = by.grants.filter(({ territory, organisationId }) => !territory && !organisationId);
  const represents = await representedBy(tx, by.id, dayOf(tx.scope.at));
  const name = nameOf(level, { id: by.id, roles: whole.map(({ role }) => role), represents }, handsIn(of, words));
  if (isRefusal(name)) throw name;
  const ids = about.map(({ applicationId }) => applicationId);
  const out = new Set(await recusedAmong(tx, by, ids));
  const named = about.filter(({ applicationId }) => out.has(applicationId)).map(({ reference }) => reference);
  // Whoever has a conflict of interest leaves the word to somebody else.
  if (named.length > 0) throw refuse('proposal/conflict-of-interest', { references: named.slice(0, 10).join(', ') });
  const rest = of.levels.filter(({ position }) => position !== level.position && !isSaid(of, words, position));
  return { level, onBehalfOf: name.onBehalfOf, rest };
}
