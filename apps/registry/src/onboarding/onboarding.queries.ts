import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { refuse, type CivilDate } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import {
  among,
  equals,
  exactly,
  Lists,
  ofOrganisations,
  TITLES,
  upTo,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
  type Reach,
} from '@levada/platform';
import { rulesOf } from '../registration-rules/registration-rules.queries.js';
import { standingOf } from '../verifications/verification.js';
import { verificationsOf } from '../verifications/verifications.queries.js';
import type { Readiness } from './case-lifecycle.js';
import { CASE_STATUSES, contentOf, type OnboardingCase } from './onboarding-case.js';
import { CaseStepTable, OnboardingCaseTable } from './onboarding-case.table.js';
import type { ListedCase, ShownCase } from './onboarding.dto.js';

export const caseList: ListDefinition<ListedCase, ListedCase> = {
  columns: `c.id, c.kind, c.reference, c.organisation_id as "organisationId", o.name as organisation, c.service_name as "serviceName",
    c.contact, c.received_on::text as "receivedOn", c.due_on::text as "dueOn", c.completion_due_on::text as "completionDueOn",
    c.status, c.version`,
  from: 'onboarding_case c join organisation o on o.id = c.organisation_id',
  id: 'c.id',
  filters: {
    id: equals('c.id', 'uuid', 'Cases.'),
    organisation: equals('c.organisation_id', 'uuid', 'Of this organisation.'),
    status: among('c.status', CASE_STATUSES, 'Where it stands.'),
    kind: among('c.kind', ['registration', 'renewal'], 'Of this kind.'),
    reference: exactly('c.reference', 'With this file number.'),
    dueUntil: upTo('c.due_on', 'date', 'To be decided by this day or earlier.'),
    completionDueUntil: upTo('c.completion_due_on', 'date', 'Waiting for a completion that is due by this day.'),
  },
  sorts: {
    id: { sql: 'c.id', type: 'uuid' },
    receivedOn: { sql: 'c.received_on', type: 'date' },
    // Those whose clock stands come last.
    dueOn: { sql: `coalesce(c.due_on, date '9999-12-31')`, type: 'date' },
  },
  order: 'dueOn',
  search: ['c.reference', 'o.name', 'c.service_name', 'c.contact'],
  show: (row) => row,
  sheet: [
    { title: TITLES.reference, value: ({ reference }) => reference },
    { title: TITLES.kind, value: ({ kind }) => kind },
    { title: TITLES.organisation, value: ({ organisation }) => organisation },
    { title: TITLES.name, value: ({ serviceName }) => serviceName },
    { title: TITLES.status, value: ({ status }) => status },
    { title: TITLES.from, value: ({ receivedOn }) => receivedOn },
    { title: TITLES.until, value: ({ dueOn }) => dueOn },
  ],
};

@Injectable()
export class OnboardingQueries {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  list(by: Actor, reach: Reach, asked: AskedList): Promise<Page<ListedCase>> {
    return this.lists.answer(by, caseList, asked, ofOrganisations('c.organisation_id', reach));
  }
}

/** Within the reader's reach, or `onboarding-case/not-found`. */
export async function reachedCase(tx: Tx, id: string, { everywhere, organisations }: Reach): Promise<OnboardingCase> {
  const one = await tx.load(OnboardingCaseTable, id);
  if (!everywhere && !organisations.includes(one.organisationId)) throw refuse('onboarding-case/not-found', { id });
  return one;
}

/** The same for who is about to take a step. */
export async function lockCase(tx: Tx, id: string, reach: Reach): Promise<OnboardingCase> {
  await tx.query('select from onboarding_case where id = $1 for no key update', [id]);
  return reachedCase(tx, id, reach);
}

/** SHA-256 of what a decision is about. */
export function hashOf(one: OnboardingCase): string {
  return createHash('sha256').update(contentOf(one)).digest('hex');
}

/** The rules of a case, and where each check that they ask for stands: premises for each place. */
export async function readinessOf(tx: Tx, one: OnboardingCase, today: CivilDate): Promise<Readiness> {
  const rules = await rulesOf(tx, one.rulesId);
  const made = await verificationsOf(tx, one.organisationId);
  const places = await placesOf(tx, one);
  const standings = rules.checks.flatMap((check) => {
    const { code, isRequired } = check;
    if (code !== 'premises') return [{ check: code, isRequired, standing: standingOf(made, check, today) }];
    return places.map(({ id, name }) => ({
      ...{ check: `premises (${name})`, isRequired, standing: standingOf(made, check, today, id) },
    }));
  });
  return { rules, standings };
}

async function placesOf(tx: Tx, one: OnboardingCase): Promise<{ readonly id: string; readonly name: string }[]> {
  const asked = one.units.flatMap(({ siteId }) => siteId ?? []);
  return tx.query(
    // Even the name of a confidential place may say where it is.
    `select distinct s.id, case when s.is_confidential then left(s.id::text, 8) else s.name end as name from site s where s.id = any($1::uuid[])
       or s.id in (select r.site_id from registration r where r.id = any($2::uuid[])) order by name, s.id`,
    [asked, one.registrationIds],
  );
}

/** What the office says to itself until it has decided. */
const OF_THE_OFFICE = ['propose', 'return'];

/** As the office sees it, or as its applicant does: the proposal is the office's until a second person has decided. */
export async function shownCase(tx: Tx, one: OnboardingCase, today: CivilDate, reach: Reach): Promise<ShownCase> {
  const shown = await wholeCase(tx, one, today);
  if (reach.everywhere) return shown;
  return {
    ...shown,
    proposal: shown.decision && shown.proposal,
    history: shown.history.filter(({ step }) => !OF_THE_OFFICE.includes(step)),
  };
}

async function wholeCase(tx: Tx, one: OnboardingCase, today: CivilDate): Promise<ShownCase> {
  const {
    authorityId: _own,
    stoppedOn: _since,
    clockFrom: _from,
    heldUntil: _held,
    units,
    people,
    items,
    proposal,
    decision,
    ...said
  } = one;
  const { standings } = await readinessOf(tx, one, today);
  const steps = (await tx.list(CaseStepTable, { caseId: one.id })).sort((a, b) => (a.id < b.id ? -1 : 1));
  const [organisation] = await tx.query<{ name: string }>('select name from organisation where id = $1', [
    one.organisationId,
  ]);
  return {
    ...said,
    organisation: organisation!.name,
    registrationIds: [...one.registrationIds],
    serviceType: { ...one.serviceType },
    units: units.map((unit) => ({ ...unit, capacities: unit.capacities.map((capacity) => ({ ...capacity })) })),
    people: people.map((person) => ({ ...person })),
    items: items.map((item) => ({ ...item })),
    proposal: proposal && { ...proposal, reasons: [...proposal.reasons] },
    decision: decision && { ...decision },
    contentHash: hashOf(one),
    checks: standings.map((standing) => ({ ...standing })),
    history: steps.map(({ step, status, text, madeBy, madeByName, madeAt }) => ({
      ...{ step, status, text, madeBy, madeByName, madeAt: madeAt.toISOString() },
    })),
  };
}
