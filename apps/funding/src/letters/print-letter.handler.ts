import { documentPdf } from '@levada/exchange';
import type { Scope, Transactions } from '@levada/persistence';
import { expectSameBytes, paperOfLetter } from './letter.js';
import { LetterTable } from './letter.table.js';
import { markOf } from './issue-letters.handler.js';

/** A letter that is printed again, in base64. Who may read it was asked before. A job: printing takes as long as ten answers. */
export async function printLetter(
  transactions: Transactions,
  { id, scope }: { readonly id: string; readonly scope: Scope },
): Promise<string> {
  const letter = await transactions.run(scope, (tx) => tx.load(LetterTable, id));
  const bytes = await documentPdf(paperOfLetter(letter));
  expectSameBytes(letter, markOf(bytes));
  return bytes.toString('base64');
}
