import { createHash } from 'node:crypto';
import { EVERY_AUTHORITY, type Transactions } from '@levada/persistence';

/** The fingerprint of what a statement finds: its one column `line`, sorted. Two services that agree have the same. */
export async function digestOf(transactions: Transactions, sql: string): Promise<string> {
  const rows = await transactions.read({ authorityId: EVERY_AUTHORITY }, (query) => query<{ line: string }>(sql));
  const lines = rows.map(({ line }) => line).sort();
  return `${lines.length} ${createHash('sha256').update(lines.join('\n')).digest('hex')}`;
}
