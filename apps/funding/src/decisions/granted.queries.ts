import { digestOf } from '@levada/platform';
import type { Transactions } from '@levada/persistence';

/** What was granted by priority, as planning should know it. */
export const grantedByPriority = (transactions: Transactions): Promise<string> =>
  digestOf(
    transactions,
    `select l.plan_id || ' ' || l.priority_code || ' ' || l.amount_currency || ' ' || sum(l.amount_minor) as line
     from (select d.id, d.amount_currency, n.plan_id, n.priority_code, coalesce((d.varied_lines->>n.position)::bigint, n.amount_minor) as amount_minor
       from standing_decision d join decision_line n on n.decision_id = d.id) l
     where l.amount_minor > 0 group by l.plan_id, l.priority_code, l.amount_currency`,
  );
