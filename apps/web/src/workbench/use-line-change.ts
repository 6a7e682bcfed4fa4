import { useCallback, useRef, useState } from 'react';
import { Refused, answerOf, api } from '../api.js';
import type { Schema } from '@levada/api-client';
import { useWords } from '../languages/words.js';
import { mistakesOf } from '../mistakes.js';
import { queries } from '../queries.js';
import { proposalLinesQuery, proposalQuery } from './questions.js';

export interface LineWish {
  readonly reference: string;
  /** Decimal text of the currency. */
  readonly amount: string;
  readonly reason: string;
  /** The line as it stood when somebody began to change it. */
  readonly began: Schema['FundingProposalLine'];
}

/** Whether it stands now; else why not stands in the row's note, and where somebody else was first, what they wrote. */
export type ChangeLine = (
  wish: LineWish,
) => Promise<{ readonly isKept: boolean; readonly standing?: Schema['FundingProposalLine'] | undefined }>;

const CLASHES = 3;

/**
 * Changes one line of a draft. Two officers at two lines do not disturb each other: whoever comes second sends theirs again on
 * what stands there now. At the same line the second one is shown what the first one wrote, and nothing is overwritten.
 */
export function useLineChange(proposal: Schema['FundingProposal'] | undefined): {
  change: ChangeLine;
  notes: ReadonlyMap<string, string>;
} {
  const t = useWords('workbench');
  const [notes, setNotes] = useState<ReadonlyMap<string, string>>(new Map());
  const note = useCallback((reference: string, text: string | undefined): void => {
    setNotes((was) => {
      const next = new Map(was);
      if (text === undefined) next.delete(reference);
      else next.set(reference, text);
      return next;
    });
  }, []);
  // The newest words, without making every row new when the language changes a sentence.
  const say = useRef(t);
  say.current = t;
  const [id, roundId] = [proposal?.id, proposal?.roundId];
  const version = useRef(proposal?.version ?? 0);
  if (proposal && proposal.version > version.current) version.current = proposal.version;
  const change = useCallback<ChangeLine>(
    async ({ reference, amount, reason, began }) => {
      if (!id) return { isKept: false };
      const line = { reference, amount: { amount, currency: began.amount.currency }, ...(reason ? { reason } : {}) };
      for (let at = 0; at < CLASHES; at += 1) {
        // What stands there may be newer than what the row showed when somebody began: a version that was heard of is not one that was read.
        const { items } = await queries.fetchQuery(proposalLinesQuery(id, version.current));
        const standing = items.find((one) => one.reference === reference);
        if (standing?.amount.amount !== began.amount.amount || standing.reason !== began.reason) {
          const facts = { amount: standing?.amount.amount ?? '–', reason: standing?.reason ?? '' };
          note(reference, say.current('changedMeanwhile', facts));
          return { isKept: false, standing };
        }
        try {
          const header = { 'If-Match': `"${version.current}"` };
          const changed = await answerOf(
            api.POST('/api/v1/funding/proposals/{id}/lines', {
              params: { path: { id }, header },
              body: { lines: [line] },
            }),
          );
          version.current = changed.version;
          note(reference, undefined);
          await queries.invalidateQueries({ queryKey: ['proposals', roundId] });
          return { isKept: true };
        } catch (error) {
          if (!(error instanceof Refused && error.status === 412)) {
            const told = mistakesOf(error, say.current).map(({ text }) => text);
            note(reference, told.join(' '));
            return { isKept: false };
          }
          version.current = (await queries.fetchQuery(proposalQuery(id))).version;
          await queries.invalidateQueries({ queryKey: ['proposals', roundId] });
        }
      }
      note(reference, say.current('busyProposal'));
      return { isKept: false };
    },
    [id, roundId, note],
  );
  return { change, notes };
}
