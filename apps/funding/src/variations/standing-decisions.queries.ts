import { money, refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import type { Application } from '../applications/application.js';
import { ApplicationTable } from '../applications/application.table.js';
import type { Decision, DecisionLine } from '../decisions/decision.js';
import { DecisionLineTable, DecisionTable } from '../decisions/decision.table.js';
import type { Standing } from './variation.js';

export interface StandingDecision {
  readonly standing: Standing;
  readonly decision: Decision;
  readonly lines: readonly DecisionLine[];
  readonly application: Application;
}

/** A decision as it stands now; `decision/not-found` also where somebody's grants do not reach. */
export async function standingDecision(tx: Tx, id: string): Promise<StandingDecision> {
  const [row] = await tx.query<{ minor: string; organisationId: string; variations: number }>(
    'select amount_minor as minor, organisation_id as "organisationId", variations from standing_decision where id = $1',
    [id],
  );
  if (!row) throw refuse('decision/not-found', { id });
  const decision = await tx.load(DecisionTable, id);
  const lines = await tx.list(DecisionLineTable, { decisionId: id });
  const { authorityId, envelopeId, outcome, amount } = decision;
  return {
    standing: {
      ...{ decisionId: id, authorityId, envelopeId, outcome, organisationId: row.organisationId },
      ...{ amount: money(BigInt(row.minor), amount.currency), variations: row.variations },
    },
    decision,
    lines: [...lines].sort((a, b) => a.position - b.position),
    application: await tx.load(ApplicationTable, decision.applicationId),
  };
}

/** Who waits for money of the same envelope with a better place, and is offered none: by their numbers in the round. */
export async function waitingBefore(tx: Tx, { id, roundId, envelopeId, reserveRank }: Decision): Promise<string[]> {
  const rows = await tx.query<{ reference: string }>(
    `select a.reference from decision d join application a on a.id = d.application_id
     where d.round_id = $1 and d.envelope_id = $2 and d.outcome = 'reserve' and d.reserve_rank < $3 and d.id <> $4
       and not exists (select from variation v where v.decision_id = d.id and v.status in ('proposed', 'offered', 'confirmed', 'declined'))
     order by d.reserve_rank, a.reference`,
    [roundId, envelopeId, reserveRank, id],
  );
  return rows.map(({ reference }) => reference);
}

/** What came back of a decision so far. */
export async function returnedOf(tx: Tx, decisionId: string): Promise<bigint> {
  const [row] = await tx.query<{ minor: string }>(
    `select coalesce(sum(before_minor - after_minor) filter (where after_minor < before_minor), 0) as minor
     from variation where decision_id = $1 and number is not null`,
    [decisionId],
  );
  return BigInt(row!.minor);
}
