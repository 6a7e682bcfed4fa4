import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { FundingNoticesRaisedV1 } from '@levada/contracts';
import { documentPdf } from '@levada/exchange';
import { canonicalJson, newId, refuse, type Clock, type Language } from '@levada/kernel';
import { Transactions, type IdempotencyKey, type Tx } from '@levada/persistence';
import { CLOCK, HeavyWork, raiseNotices, scopeOf, type Actor } from '@levada/platform';
import { DecisionTable } from '../decisions/decision.table.js';
import type { LetterSettings } from '../letter-settings/letter-settings.js';
import { expectLetterSettings } from '../letter-settings/letter-settings.queries.js';
import { ProposalTable } from '../proposals/proposal.table.js';
import type { LetterFacts } from './letter-facts.js';
import { letterCases, letterFacts, runsOf, type KnownRuns, type LetterCase } from './letter-facts.queries.js';
import { letterIssued } from './letter-notice.js';
import { paperOfLetter, recordLetter, TEMPLATE, type Letter } from './letter.js';
import { LetterTable } from './letter.table.js';

/** What is asked for, as it crosses processes: the letter of one decision, or of all of a proposal that have none. */
export interface AskedLetters {
  readonly of: { readonly decisionId: string } | { readonly proposalId: string };
  readonly language: Language | undefined;
  readonly by: Pick<Actor, 'id' | 'authorityId'>;
  readonly at: Date;
  readonly key: IdempotencyKey | undefined;
}

@Injectable()
export class IssueLetters {
  constructor(
    @Inject(HeavyWork) private readonly work: HeavyWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Ids of the letters that were issued: all that were asked for, or none. Printing is for the worker. */
  async issue(
    of: AskedLetters['of'],
    language: Language | undefined,
    { id, authorityId }: Actor,
    key?: IdempotencyKey,
  ): Promise<readonly string[]> {
    const asked: AskedLetters = { of, language, by: { id, authorityId }, at: this.clock.now(), key };
    return this.work.run<string[]>('issueLetters', asked);
  }
}

/** Looks, prints and stores, each by itself: a transaction that is open while letters are printed would hold up every service's facts. */
export async function issueLetters(transactions: Transactions, asked: AskedLetters): Promise<string[]> {
  const { by, at, key } = asked;
  const scope = scopeOf(by, at);
  const seen = await transactions.run(scope, (tx) => look(tx, asked));
  const made = await print(seen, asked);
  return transactions.once(scope, key, async (tx) => {
    if (made.length === 0) throw refuse('letter/nothing-to-issue');
    await expectNone(tx, made);
    for (const { letter } of made) {
      const { sha256, language, template } = letter;
      tx.store(LetterTable, letter, { action: 'issue', detail: { sha256, language, template } });
    }
    raiseNotices(
      tx,
      FundingNoticesRaisedV1,
      made.map(({ letter, facts }) => letterIssued(letter, facts)),
    );
    return made.map(({ letter }) => letter.id);
  });
}

interface Seen {
  readonly settings: LetterSettings;
  readonly cases: readonly LetterCase[];
  readonly runs: KnownRuns;
}

async function look(tx: Tx, { of }: AskedLetters): Promise<Seen> {
  const ids = 'decisionId' in of ? [await unvaried(tx, of.decisionId)] : await lacking(tx, of.proposalId);
  const settings = await expectLetterSettings(tx);
  const cases = await letterCases(tx, ids);
  return { settings, cases, runs: await runsOf(tx, cases) };
}

/** A letter tells what was decided: of a decision that stands otherwise by now it would mislead. */
async function unvaried(tx: Tx, id: string): Promise<string> {
  await tx.load(DecisionTable, id);
  const varied = await tx.query('select from variation where decision_id = $1 and number is not null limit 1', [id]);
  if (varied.length > 0) throw refuse('letter/decision-varied');
  return id;
}

/** Decisions of a proposal that have no letter yet and stand as they were made. */
async function lacking(tx: Tx, proposalId: string): Promise<string[]> {
  const { status } = await tx.load(ProposalTable, proposalId);
  if (status !== 'decided') throw refuse('proposal/not-so-now', { status });
  const rows = await tx.query<{ id: string }>(
    `select d.id from decision d where d.proposal_id = $1 and not exists (select from letter l where l.decision_id = d.id)
       and not exists (select from variation v where v.decision_id = d.id and v.number is not null)`,
    [proposalId],
  );
  return rows.map(({ id }) => id);
}

interface MadeLetter {
  readonly letter: Letter;
  readonly facts: LetterFacts;
  readonly reference: string;
}

async function print({ settings, cases, runs }: Seen, { language, by, at }: AskedLetters): Promise<MadeLetter[]> {
  const factsOf = letterFacts(settings, runs, { asked: language, at });
  // All of them are known to be complete before the first is printed.
  const all = cases.map((one) => ({ one, facts: factsOf(one) }));
  const made: MadeLetter[] = [];
  for (const { one, facts } of all) {
    const { authorityId, id: settingsId } = settings;
    const { organisationId, reference } = one;
    const known = { id: newId(at), authorityId, organisationId, settingsId, issuedBy: by.id, issuedAt: at };
    const bytes = await documentPdf(paperOfLetter({ template: TEMPLATE, facts: canonicalJson(facts) }));
    made.push({ facts, reference, letter: recordLetter(known, facts, markOf(bytes)) });
  }
  return made;
}

/** By which bytes are told from others. */
export function markOf(bytes: Uint8Array): Pick<Letter, 'sha256' | 'size'> {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
}

const NAMED = 10;

/** A decision has one letter, whoever else issued it meanwhile. */
async function expectNone(tx: Tx, made: readonly MadeLetter[]): Promise<void> {
  const ids = made.map(({ letter }) => letter.decisionId);
  const rows = await tx.query<{ id: string }>('select decision_id as id from letter where decision_id = any($1)', [
    ids,
  ]);
  if (rows.length === 0) return;
  const issued = new Set(rows.map(({ id }) => id));
  const references = made.filter(({ letter }) => issued.has(letter.decisionId)).map(({ reference }) => reference);
  throw refuse('letter/issued-already', { references: references.slice(0, NAMED).join(', ') });
}
