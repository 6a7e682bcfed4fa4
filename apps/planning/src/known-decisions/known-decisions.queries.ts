import { digestOf } from '@levada/platform';
import type { Transactions } from '@levada/persistence';

/** What was granted by priority, as funding told it. */
export const knownToBeGranted = (transactions: Transactions): Promise<string> =>
  digestOf(
    transactions,
    `select p."planId" || ' ' || p."priorityCode" || ' ' || p.currency || ' ' || sum(p.granted) as line
     from known_decision d, jsonb_to_recordset(d.parts) as p ("planId" uuid, "priorityCode" text, currency text, granted bigint)
     where p.granted > 0 group by p."planId", p."priorityCode", p.currency`,
  );
