import { Inject, Injectable } from '@nestjs/common';
import { money, toMoneyText, type Clock, type Money } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { ApplicationTable } from '../applications/application.table.js';
import { expectNotRecused } from '../conflicts/conflicts.queries.js';
import { expectUnsealed } from '../rounds/round.js';
import { RoundTable } from '../rounds/round.table.js';
import { holdingOf, STEPS, type Holding, type Step, type WrittenStep } from './amount-ladder.js';
import type { ShownLadder } from './amounts.dto.js';

/** The amounts that hold for the present revision of each of these applications. */
export async function holdingIn(tx: Tx, applicationIds: readonly string[]): Promise<Map<string, Holding>> {
  const rows = await tx.query<{ id: string; step: WrittenStep; minor: string; currency: string }>(
    `select s.application_id as id, s.step, s.amount_minor as minor, s.amount_currency as currency
     from amount_step s join application a on a.id = s.application_id and a.revision = s.revision
     where s.application_id = any($1) order by s.position`,
    [applicationIds],
  );
  const found = new Map<string, { step: WrittenStep; amount: Money }[]>();
  for (const { id, step, minor, currency } of rows) {
    const amount = money(BigInt(minor), currency);
    found.set(id, [...(found.get(id) ?? []), { step, amount }]);
  }
  return new Map([...found].map(([id, steps]) => [id, holdingOf(steps)]));
}

interface Row {
  readonly step: Step;
  readonly minor: string;
  readonly currency: string;
  readonly reason: string | null;
  readonly runId: string | null;
  readonly author: string | null;
  readonly at: Date;
  readonly revision: number | null;
  readonly position: string;
}

const LADDER = `
  select 'requested' as step, a.requested_minor as minor, a.requested_currency as currency, null as reason, null::uuid as "runId",
    null as author, a.submitted_at as at, a.revision, 0::bigint as position from application a where a.id = $1
  union all
  select s.step, s.amount_minor, s.amount_currency, s.reason, s.run_id, s.author, s.at, s.revision, s.position
    from amount_step s where s.application_id = $1
  union all
  select 'proposed', l.amount_minor, l.amount_currency, l.reason, p.run_id, coalesce(l.changed_by, p.proposed_by), p.proposed_at, null, 0
    from proposal_line l join proposal p on p.id = l.proposal_id
    where l.application_id = $1 and p.status in ('submitted', 'returned', 'decided')
  union all
  select 'final', d.amount_minor, d.amount_currency, d.reason, d.run_id, d.approved_by, d.approved_at, null, 0
    from decision d where d.application_id = $1
  order by at, position`;

@Injectable()
export class Amounts {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every step with its author, time, reason and run, in the order of the steps and then as they came. */
  async ladder(by: Actor, applicationId: string): Promise<ShownLadder> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const application = await tx.load(ApplicationTable, applicationId);
      expectUnsealed(await tx.load(RoundTable, application.roundId), at);
      await expectNotRecused(tx, by, applicationId);
      const rows = await tx.query<Row>(LADDER, [applicationId]);
      rows.sort((one, other) => STEPS.indexOf(one.step) - STEPS.indexOf(other.step));
      const { reference, revision, requested, eligibleMinor, version } = application;
      const present = rows.filter((one) => one.revision === null || one.revision === revision);
      const last = new Map(present.map((one) => [one.step, one]));
      return {
        ...{ applicationId, reference, revision, version },
        eligible: toMoneyText(money(eligibleMinor ?? requested.minor, requested.currency)),
        steps: rows.map((one) => ({
          ...{ step: one.step, amount: toMoneyText(money(BigInt(one.minor), one.currency)), reason: one.reason },
          ...{ runId: one.runId, author: one.author, at: one.at.toISOString(), revision: one.revision },
          holds: last.get(one.step) === one,
        })),
      };
    });
  }
}
