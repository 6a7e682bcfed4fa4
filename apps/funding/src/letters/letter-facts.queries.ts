import { dayOf, money, refuse, type Language } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { explainedAwards } from '../allocation-runs/allocation-runs.queries.js';
import type { AllocationRun } from '../allocation-runs/allocation-run.js';
import { AllocationRunTable } from '../allocation-runs/allocation-run.table.js';
import { joinOrganisation } from '../known-organisations/known-organisations.queries.js';
import { languageOfLetter, remedyIn, type LetterSettings, type Readers } from '../letter-settings/letter-settings.js';
import { isDeparture, type Outcome, type ProposalLine } from '../proposals/proposal.js';
import type { LetterExplanation, LetterFacts, LetterPriority } from './letter-facts.js';

/** A decision as it is known when its letter is written. */
export interface LetterCase {
  readonly id: string;
  readonly organisationId: string;
  readonly outcome: Outcome;
  readonly minor: string;
  readonly currency: string;
  readonly decidedAt: Date;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly reserveRank: number | null;
  readonly outsidePlan: string | null;
  readonly runId: string | null;
  readonly reference: string;
  readonly title: string;
  readonly submittedAt: Date;
  readonly requestedMinor: string;
  readonly eligibleMinor: string | null;
  readonly round: string;
  readonly programme: string | null;
  readonly programmeNumber: number | null;
  readonly name: string | null;
  readonly scheme: string | null;
  readonly identifier: string | null;
  readonly computedMinor: string | null;
  readonly computedOutcome: Outcome | null;
  readonly priorities: readonly (Omit<LetterPriority, 'plan' | 'sentence'> &
    Record<'plan' | 'sentence', string | null>)[];
  readonly readers: readonly Readers[];
}

// Amounts leave as text: a JSON number would lose their last digits.
const CASES = `
  select d.id, d.organisation_id as "organisationId", d.outcome, d.amount_minor::text as minor, d.amount_currency as currency,
    d.approved_at as "decidedAt", d.reason_code as "reasonCode", d.reason, d.reserve_rank as "reserveRank",
    d.outside_plan->>'reason' as "outsidePlan", d.run_id as "runId", a.reference, a.title, a.submitted_at as "submittedAt",
    a.requested_minor::text as "requestedMinor", a.eligible_minor::text as "eligibleMinor", r.title as round,
    p.title as programme, v.number as "programmeNumber", o.name, o.scheme, o.identifier,
    line.computed_minor::text as "computedMinor", line.computed_outcome as "computedOutcome",
    (select coalesce(json_agg(json_build_object('plan', k.title, 'planVersion', l.plan_version, 'code', l.priority_code,
       'measureCode', l.measure_code, 'share', l.share, 'minor', l.amount_minor::text,
       'sentence', (select one->>'title' from jsonb_array_elements(k.priorities) as one where one->>'code' = l.priority_code limit 1))
       order by l.position), '[]')
     from decision_line l left join known_plan_version k on (k.plan_id, k.plan_version) = (l.plan_id, l.plan_version)
     where l.decision_id = d.id) as priorities,
    (select coalesce(json_agg(json_build_object('language', n.language, 'people', n.people) order by n.language), '[]')
     from (select k.language, count(*)::int as people from known_provider_person k where k.language is not null
             and k.organisation_id in (d.organisation_id, o.id) group by k.language) as n) as readers
  from decision d join application a on a.id = d.application_id join round r on r.id = d.round_id ${joinOrganisation('d')}
    left join programme_version v on v.id = r.programme_version_id left join programme p on p.id = v.programme_id
    left join proposal_line line on line.proposal_id = d.proposal_id and line.application_id = d.application_id
  where d.id = any($1) order by a.reference, d.id`;

export async function letterCases(tx: Tx, decisionIds: readonly string[]): Promise<LetterCase[]> {
  return tx.query<LetterCase>(CASES, [decisionIds]);
}

/** What the runs said of their requests, and their envelopes by label. */
export interface KnownRuns {
  readonly runs: ReadonlyMap<string, AllocationRun>;
  readonly envelopeTitles: ReadonlyMap<string, string>;
}

export async function runsOf(tx: Tx, cases: readonly LetterCase[]): Promise<KnownRuns> {
  const ids = new Set(cases.flatMap(({ runId }) => runId ?? []));
  const runs = await tx.list(
    AllocationRunTable,
    [...ids].map((id) => ({ id })),
  );
  const named = runs.flatMap(({ envelopes }) => Object.values(envelopes));
  const titles = await tx.query<{ id: string; title: string }>('select id, title from envelope where id = any($1)', [
    named,
  ]);
  return {
    runs: new Map(runs.map((run) => [run.id, run])),
    envelopeTitles: new Map(titles.map(({ id, title }) => [id, title])),
  };
}

/** Makes the facts of a letter of each case. A run is explained once, however many letters it has. */
export function letterFacts(
  settings: LetterSettings,
  known: KnownRuns,
  { asked, at }: { readonly asked: Language | undefined; readonly at: Date },
): (of: LetterCase) => LetterFacts {
  const explanations = explanationsIn(known);
  return (of) => {
    const language = languageOfLetter(settings, asked, of.readers);
    const { id, outcome, minor, currency, reasonCode, reason, reserveRank, outsidePlan } = of;
    const { reference, title, requestedMinor, eligibleMinor } = of;
    const [decidedOn, submittedOn] = [dayOf(of.decidedAt), dayOf(of.submittedAt)];
    return {
      ...{ language, issuedAt: at.toISOString(), sender: settings.sender, addressee: addresseeOf(of) },
      decision: { id, outcome, minor, currency, decidedOn, reasonCode, reason, reserveRank, outsidePlan },
      application: { reference, title, submittedOn, requestedMinor, eligibleMinor },
      round: of.round,
      programme: of.programme === null ? null : { title: of.programme, number: of.programmeNumber! },
      priorities: prioritiesOf(of),
      explanation: explanations(of, language),
      remedy: remedyIn(settings, language),
    };
  };
}

function addresseeOf({ organisationId: id, name, scheme, identifier }: LetterCase): LetterFacts['addressee'] {
  if (name === null || scheme === null || identifier === null) throw refuse('organisation/not-known', { id });
  return { name, scheme, identifier };
}

function prioritiesOf({ priorities, reference }: LetterCase): LetterPriority[] {
  return priorities.map(({ plan, sentence, ...one }) => {
    const { code, planVersion: version } = one;
    if (plan === null || sentence === null) throw refuse('letter/sentence-not-known', { reference, code, version });
    return { ...one, plan, sentence };
  });
}

function explanationsIn({ runs, envelopeTitles }: KnownRuns) {
  const awards = new Map<string, ReturnType<typeof explainedByReference>>();
  return (of: LetterCase, language: Language): LetterExplanation | null => {
    const run = of.runId === null ? undefined : runs.get(of.runId);
    if (!run) return null;
    if (!awards.has(run.id)) awards.set(run.id, explainedByReference(run));
    const sentence = awards.get(run.id)!.get(of.reference)?.explanation[language];
    if (sentence === undefined) return null;
    const labels = Object.entries(run.envelopes).filter(([label]) => new RegExp(`\\b${label}\\b`).test(sentence));
    return {
      ...{ sentence, departedFromMinor: departedFrom(of) },
      envelopes: labels.map(([label, id]) => ({ label, title: envelopeTitles.get(id)! })),
    };
  };
}

const explainedByReference = (run: AllocationRun) => new Map(explainedAwards(run).map((one) => [one.id, one]));

/** What the run came to, where people decided otherwise. */
function departedFrom({ computedMinor, computedOutcome, minor, currency, outcome }: LetterCase): string | null {
  const line = {
    ...{ computedMinor: computedMinor === null ? null : BigInt(computedMinor), computedOutcome, outcome },
    amount: money(BigInt(minor), currency),
  };
  return isDeparture(line as ProposalLine) ? computedMinor : null;
}
