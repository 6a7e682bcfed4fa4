import { digestOf } from '@levada/platform';
import type { Transactions } from '@levada/persistence';

/** What was granted by priority, as planning should know it. */
export const grantedByPriority = (transactions: Transactions): Promise<string> =>
  digestOf(
    transactions,
    `select l.plan_id || ' ' || l.priority_code || ' ' || d.amount_currency || ' ' || sum(l.amount_minor) as line
     from decision_line l join decision d on d.id = l.decision_id
     where l.amount_minor > 0 group by l.plan_id, l.priority_code, d.amount_currency`,
  );
