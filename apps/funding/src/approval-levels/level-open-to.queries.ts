import { dayOf, isRefusal, refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import type { Actor } from '@levada/platform';
import { conflictedPeople, recusedAmong } from '../conflicts/conflicts.queries.js';
import { expectCarried, type Vote } from './vote.js';
import { VoteTable } from './vote.table.js';
import { handsIn, isSaid, nameOf, openLevel, type LaidBefore, type Word } from './approval.js';
import { representedBy } from './approval-levels.queries.js';
import type { ApprovalLevel } from './approval-level.js';

type Speaker = Pick<Actor, 'id' | 'name' | 'grants'>;

/** What is laid before the levels, with what was said to it. */
export interface Laid {
  readonly id: string;
  readonly of: LaidBefore;
  readonly words: readonly Word[];
  readonly about: readonly { readonly applicationId: string; readonly reference: string }[];
}

export interface OpenLevel {
  readonly level: ApprovalLevel;
  readonly onBehalfOf: string | null;
  /** Those that are asked after it. */
  readonly rest: readonly ApprovalLevel[];
}

/**
 * The level that is open, and in whose name this person may speak at it. Refuses whoever had a hand in it, spoke at another
 * level, holds another role, or has a conflict of interest in one of the applications that it is about.
 */
export async function levelOpenTo(
  tx: Tx,
  laid: Laid,
  by: Speaker,
  step: 'approve' | 'hand-back' = 'approve',
): Promise<OpenLevel> {
  const found = await nameAtLevel(tx, laid, by);
  // A committee's yes is what its votes come to, whoever says it; handing back is one person's word everywhere.
  if (!found.level.vote || step === 'hand-back') await expectNoConflict(tx, laid, by);
  return found;
}

/** The same of a level that votes, with the applications of which this person is out. Refuses who is out of all of them. */
export async function ballotOpenTo(tx: Tx, laid: Laid, by: Speaker): Promise<OpenLevel & { recused: string[] }> {
  const found = await nameAtLevel(tx, laid, by);
  if (!found.level.vote) throw refuse('vote/not-asked');
  const recused = await outOf(tx, laid, by);
  if (recused.length === laid.about.length) {
    const references = laid.about.map(({ reference }) => reference);
    throw refuse('proposal/conflict-of-interest', { references: references.slice(0, 10).join(', ') });
  }
  return { ...found, recused };
}

/** Refuses the yes of a committee that did not say it. */
export async function expectVoted(tx: Tx, { id, of, about }: Laid, level: ApprovalLevel): Promise<void> {
  if (!level.vote) return;
  const votes = (await votesOn(tx, id, of)).filter(({ position }) => position === level.position);
  const ids = about.map(({ applicationId }) => applicationId);
  const outs = new Set((await conflictedPeople(tx, ids)).map((one) => `${one.applicationId} ${one.person}`));
  expectCarried(level, votes, about, (applicationId, person) => outs.has(`${applicationId} ${person}`));
}

async function nameAtLevel(tx: Tx, { id, of, words }: Laid, by: Speaker): Promise<OpenLevel> {
  const level = openLevel(of, words)!;
  const whole = by.grants.filter(({ territory, organisationId }) => !territory && !organisationId);
  const represents = await representedBy(tx, by.id, dayOf(tx.scope.at));
  const elsewhere = (await votesOn(tx, id, of)).filter(({ position }) => position !== level.position);
  const voters = elsewhere.flatMap(({ person, onBehalfOf }) => (onBehalfOf === null ? [person] : [person, onBehalfOf]));
  const taken = new Set([...handsIn(of, words), ...voters]);
  const name = nameOf(level, { id: by.id, roles: whole.map(({ role }) => role), represents }, taken);
  if (isRefusal(name)) throw name;
  const rest = of.levels.filter(({ position }) => position !== level.position && !isSaid(of, words, position));
  return { level, onBehalfOf: name.onBehalfOf, rest };
}

async function votesOn(tx: Tx, laidId: string, { contentHash, levels }: LaidBefore): Promise<Vote[]> {
  const isVotedOn = contentHash !== null && levels.some(({ vote }) => vote);
  return !isVotedOn ? [] : tx.list(VoteTable, { laidId, contentHash });
}

async function outOf(tx: Tx, { about }: Laid, by: Speaker): Promise<string[]> {
  const ids = about.map(({ applicationId }) => applicationId);
  return recusedAmong(tx, by, ids);
}

/** Whoever has a conflict of interest leaves the word to somebody else. */
async function expectNoConflict(tx: Tx, laid: Laid, by: Speaker): Promise<void> {
  const out = new Set(await outOf(tx, laid, by));
  const named = laid.about.filter(({ applicationId }) => out.has(applicationId)).map(({ reference }) => reference);
  if (named.length > 0) throw refuse('proposal/conflict-of-interest', { references: named.slice(0, 10).join(', ') });
}
