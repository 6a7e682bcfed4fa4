import { dayOf, newId } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { judge, type Verdict } from '@levada/rules';
import type { Application } from '../applications/application.js';
import { joinOrganisation, organisationIdOf } from '../known-organisations/known-organisations.queries.js';
import { standingSql } from '../known-registrations/known-registrations.queries.js';
import { ProgrammeVersionTable } from '../programmes/programme.table.js';
import type { Round } from '../rounds/round.js';
import { factsOf, type AskedFacts, type RegisterFacts } from './facts.js';

/** What the register says of a service, or where there is none of its provider alone, as it was last told. */
export async function registerFacts(tx: Tx, organisationId: string, serviceId: string | null): Promise<RegisterFacts> {
  const [row] = await tx.query<RegisterFacts>(
    `select ${standingSql('$1::uuid')} as "providerStanding", r.code as "serviceType", r.form, r.valid_until::text as "registeredUntil",
       (select c->>'amount' from jsonb_array_elements(r.capacities) c where c->>'basis' = 'registered' limit 1) as capacity
     from (select 1) one left join lateral (select * from known_registration k where k.organisation_id = $1 and k.service_id = $2
       order by k.status = 'registered' desc, k.valid_from desc limit 1) r on true`,
    [organisationId, serviceId],
  );
  return row!;
}

/** What the conditions of a round's programme say of an application now. None, where the round has no programme. */
export async function verdictsOf(
  tx: Tx,
  round: Pick<Round, 'programmeVersionId'>,
  of: { readonly organisationId: string; readonly serviceId: string | null } & AskedFacts,
): Promise<{ readonly facts: object; readonly verdicts: readonly Verdict[] }> {
  const facts = factsOf(of, await registerFacts(tx, of.organisationId, of.serviceId), dayOf(tx.scope.at));
  if (round.programmeVersionId === null) return { facts, verdicts: [] };
  const { conditions } = await tx.load(ProgrammeVersionTable, round.programmeVersionId);
  return { facts, verdicts: judge(conditions, facts) };
}

export interface KeptCheck {
  readonly applicationId: string;
  readonly facts: object;
  readonly verdicts: readonly Verdict[];
}

/** Keeps what was found, with every fact that it rests on: whoever asks later sees what was known then. */
export async function keepChecks(
  tx: Tx,
  authorityId: string,
  occasion: 'submission' | 'decision',
  checks: readonly KeptCheck[],
): Promise<void> {
  const { at } = tx.scope;
  const rows = checks.map((one) => ({ ...one, id: newId(at) }));
  await tx.query(
    `insert into eligibility_check (id, authority_id, application_id, occasion, facts, verdicts, at)
     select n.id, $1, n."applicationId", $2, n.facts, n.verdicts, $3
     from jsonb_to_recordset($4::jsonb) as n (id uuid, "applicationId" uuid, facts jsonb, verdicts jsonb)`,
    [authorityId, occasion, at, JSON.stringify(rows)],
  );
}

/** Judges applications of a round once more, by what the register says now, keeps that, and answers who breaks what. */
export async function brokenNow(
  tx: Tx,
  round: Round,
  applications: readonly Application[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (round.programmeVersionId === null || applications.length === 0) return new Map();
  const { conditions } = await tx.load(ProgrammeVersionTable, round.programmeVersionId);
  const rows = await tx.query<RegisterFacts & { id: string }>(
    `select a.id, ${standingSql(organisationIdOf('a'))} as "providerStanding", coalesce(r.code, a.service_type) as "serviceType", r.form,
       r.valid_until::text as "registeredUntil",
       (select c->>'amount' from jsonb_array_elements(r.capacities) c where c->>'basis' = 'registered' limit 1) as capacity
     from application a ${joinOrganisation('a')} left join lateral (select * from known_registration k
       where k.organisation_id = ${organisationIdOf('a')} and k.service_id = a.service_id
       order by k.status = 'registered' desc, k.valid_from desc limit 1) r on true
     where a.id = any($1)`,
    [applications.map(({ id }) => id)],
  );
  const register = new Map(rows.map(({ id, ...facts }) => [id, facts]));
  const today = dayOf(tx.scope.at);
  const checks = applications.map((one): KeptCheck => {
    const facts = factsOf(askedOf(one), register.get(one.id)!, today);
    return { applicationId: one.id, facts, verdicts: judge(conditions, facts) };
  });
  await keepChecks(tx, round.authorityId, 'decision', checks);
  const broken = checks.map(({ applicationId, verdicts }) => {
    const codes = verdicts.filter(({ holds }) => !holds).map(({ code }) => code);
    return [applicationId, codes] as const;
  });
  return new Map(broken.filter(([, codes]) => codes.length > 0));
}

export const askedOf = ({ requested, budget, territories, priorityRefs }: Application): AskedFacts => ({
  ...{ requested, budget },
  territories: territories.map(({ territory }) => territory),
  priorities: priorityRefs.map(({ priorityCode }) => priorityCode),
});
