import { Inject, Injectable } from '@nestjs/common';
import { money, refuse, toMoneyText, type MoneyText } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { afterId, pageOf, type Page, type Reach } from '@levada/platform';
import type { DecisionsQuery } from './decisions.dto.js';

export interface ShownDecision {
  readonly id: string;
  readonly roundId: string;
  readonly applicationId: string;
  /** The application's number in its round, its title and who asked. */
  readonly reference: string;
  readonly title: string;
  readonly organisation: {
    readonly id: string;
    readonly name: string | null;
    readonly scheme: string | null;
    readonly identifier: string | null;
  };
  readonly outcome: string;
  readonly requested: MoneyText;
  readonly amount: MoneyText;
  readonly priorityRefs: readonly object[];
  readonly reason: string | null;
  readonly runId: string | null;
  readonly proposedBy: string;
  readonly approvedBy: readonly string[];
  readonly decidedAt: string | null;
  readonly version: number;
}

interface Row {
  [column: string]: string | null | number | object;
  lines: {
    planId: string;
    planVersion: number;
    priorityCode: string;
    measureCode: string | null;
    share: string;
    minor: string;
  }[];
}

// Amounts leave as text: a JSON number would lose their last digits.
const DECISIONS = `
  select d.id, d.round_id, d.application_id, a.reference, a.title, d.organisation_id, o.name, o.scheme, o.identifier, d.outcome,
    a.requested_minor, d.amount_minor, d.amount_currency, d.reason, d.run_id, d.proposed_by, d.approved_by, d.approved_at, d.version,
    (select json_agg(json_build_object('planId', l.plan_id, 'planVersion', l.plan_version, 'priorityCode', l.priority_code,
       'measureCode', l.measure_code, 'share', l.share, 'minor', l.amount_minor::text) order by l.position)
     from decision_line l where l.decision_id = d.id) as lines
  from decision d join application a on a.id = d.application_id left join known_organisation o on o.id = d.organisation_id`;

@Injectable()
export class Decisions {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  async list(
    authorityId: string,
    reach: Reach,
    { limit, cursor, round, plan, priority, status }: DecisionsQuery,
  ): Promise<Page<ShownDecision>> {
    const rows = await this.transactions.read({ authorityId }, (query) =>
      query<Row>(
        `${DECISIONS}
         where ($1::uuid is null or d.round_id = $1)
           and ($2::uuid is null and $3::text is null or exists (select from decision_line l where l.decision_id = d.id
             and ($2::uuid is null or l.plan_id = $2) and ($3::text is null or l.priority_code = $3)))
           and ($4 = 'all' or ($4 = 'approved') = (d.approved_by is not null))
           and ($5::uuid is null or d.id > $5)
           and ($7::uuid[] is null or d.organisation_id = any($7))
         order by d.id limit $6`,
        [round ?? null, plan ?? null, priority ?? null, status, afterId(cursor), limit + 1, organisationsOf(reach)],
      ),
    );
    return pageOf(rows, limit, (row) => String(row.id), show);
  }

  async one(
    authorityId: string,
    reach: Reach,
    id: string,
  ): Promise<ShownDecision & { run: object | null; round: object }> {
    return this.transactions.read({ authorityId }, async (query) => {
      const [row] = await query<Row>(
        `${DECISIONS} where d.id = $1 and ($2::uuid[] is null or d.organisation_id = any($2))`,
        [id, organisationsOf(reach)],
      );
      if (!row) throw refuse('decision/not-found', { id });
      const [round] = await query(
        'select id, title, rule, plan_id as "planId", plan_version as "planVersion" from round where id = $1',
        [row.round_id],
      );
      const [run] = await query(
        `select id, rule, engine_version as "engineVersion", coefficient, input_hash as "inputHash", result_hash as "resultHash",
           (select a->>'exact' from jsonb_array_elements(result::jsonb->'awards') as a where a->>'id' = $2) as exact
         from allocation_run where id = $1`,
        [row.run_id, row.application_id],
      );
      return { ...show(row), round: round!, run: run ?? null };
    });
  }
}

/** Whose decisions a reader sees; `null`: everybody's. */
function organisationsOf({ everywhere, organisations }: Reach): readonly string[] | null {
  return everywhere ? null : organisations;
}

function show(row: Row): ShownDecision {
  const currency = String(row.amount_currency);
  const amount = (minor: unknown) => toMoneyText(money(BigInt(String(minor)), currency));
  return {
    id: String(row.id),
    roundId: String(row.round_id),
    applicationId: String(row.application_id),
    reference: String(row.reference),
    title: String(row.title),
    organisation: {
      id: String(row.organisation_id),
      name: row.name as string | null,
      scheme: row.scheme as string | null,
      identifier: row.identifier as string | null,
    },
    outcome: String(row.outcome),
    requested: amount(row.requested_minor),
    amount: amount(row.amount_minor),
    priorityRefs: row.lines.map(({ minor, measureCode, ...line }) => ({
      ...line,
      ...(measureCode ? { measureCode } : {}),
      amount: amount(minor),
    })),
    reason: row.reason as string | null,
    runId: row.run_id as string | null,
    proposedBy: String(row.proposed_by),
    approvedBy: row.approved_by === null ? [] : [String(row.approved_by)],
    decidedAt: row.approved_at === null ? null : new Date(row.approved_at as string).toISOString(),
    version: Number(row.version),
  };
}
