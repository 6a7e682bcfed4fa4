import { Inject, Injectable } from '@nestjs/common';
import { formatAmount, newId, refuse, take, toMoneyText, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor, type Reach } from '@levada/platform';
import type { Verdict } from '@levada/rules';
import { complete, expectCompletionAsked, submitApplication, type Application } from '../applications/application.js';
import { ApplicationTable } from '../applications/application.table.js';
import { expectOwn, nextReference, tellUnlessSealed } from '../applications/applications.queries.js';
import { keepChecks, verdictsOf } from '../eligibility/eligibility.queries.js';
import { knownOrganisation } from '../known-organisations/known-organisations.queries.js';
import { knownPlan } from '../known-plans/known-plans.queries.js';
import { expectNotSuspended, servicesOf } from '../known-registrations/known-registrations.queries.js';
import { expectTaking, refuseUnlessOpen, type Round } from '../rounds/round.js';
import { lockedRound } from '../rounds/rounds.queries.js';
import { RoundTable } from '../rounds/round.table.js';
import { askedOf, certify, DRAFT_LIFECYCLE, expectCertifiable, write, type Draft, type DraftContent } from './draft.js';
import { DraftTable } from './draft.table.js';
import { faultsOf } from './faults.js';
import { ownDraft } from './drafts.queries.js';

@Injectable()
export class WriteDraft {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Begins an application; of a registered service with what the register knows of it. */
  async begin(
    roundId: string,
    of: { organisationId: string; serviceId?: string },
    by: Actor,
    reach: Reach,
    key?: IdempotencyKey,
  ): Promise<string> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const round = await tx.load(RoundTable, roundId);
      expectTaking(round, at);
      const { organisationId, serviceId } = of;
      if (!reach.everywhere && !reach.organisations.includes(organisationId)) {
        throw refuse('access/outside-your-reach', { permission: 'funding:write-draft' });
      }
      await knownOrganisation(tx, organisationId);
      const content = serviceId === undefined ? {} : await prefilled(tx, organisationId, serviceId);
      const draft = begun(round, { id: newId(at), organisationId, content, applicationId: null }, by.id);
      tx.store(DraftTable, draft, { action: 'begin' });
      return draft.id;
    });
  }

  /** Begins to mend an application of which something is missing; where somebody has begun, that goes on. */
  async mend(applicationId: string, by: Actor, reach: Reach, key?: IdempotencyKey): Promise<string> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      await tx.query('select from application where id = $1 for no key update', [applicationId]);
      const application = await tx.load(ApplicationTable, applicationId);
      expectOwn(application, reach);
      expectCompletionAsked(application, at);
      const [open] = await tx.query<{ id: string }>(
        `select id from application_draft where application_id = $1 and status in ('draft', 'ready')`,
        [applicationId],
      );
      if (open) return open.id;
      const round = await tx.load(RoundTable, application.roundId);
      const { organisationId } = application;
      const of = { id: newId(at), organisationId, content: contentOf(application), applicationId };
      const draft = begun(round, of, by.id);
      tx.store(DraftTable, draft, { action: 'begin', detail: { applicationId } });
      return draft.id;
    });
  }

  async write(id: string, version: number, content: DraftContent, by: Actor, reach: Reach): Promise<void> {
    await this.change(id, version, by, reach, 'write', (draft) => write(draft, content, by.id));
  }

  /** Says that it is done. Refuses what is missing or contradicts itself, and what breaks a condition of the programme. */
  async finish(id: string, version: number, by: Actor, reach: Reach): Promise<void> {
    await this.change(id, version, by, reach, 'finish', async (draft, tx) => {
      const round = await tx.load(RoundTable, draft.roundId);
      await expectSound(tx, round, draft);
      return take(DRAFT_LIFECYCLE.finish, draft, undefined);
    });
  }

  async reopen(id: string, version: number, by: Actor, reach: Reach): Promise<void> {
    await this.change(id, version, by, reach, 'reopen', (draft) => take(DRAFT_LIFECYCLE.reopen, draft, undefined));
  }

  async discard(id: string, version: number, by: Actor, reach: Reach): Promise<void> {
    await this.change(id, version, by, reach, 'discard', (draft) => take(DRAFT_LIFECYCLE.discard, draft, undefined));
  }

  /** A second person of the provider certifies it: it is handed in, once. */
  async certify(id: string, version: number, by: Actor, reach: Reach): Promise<void> {
    const at = this.clock.now();
    await this.change(id, version, by, reach, 'certify', async (draft, tx) => {
      expectCertifiable(draft, by.id);
      const round = await lockedRound(tx, draft.roundId, 'share');
      const found = await expectSound(tx, round, draft);
      const application = await handIn(tx, round, draft, by.id, at);
      // The rows that point at it are written after it.
      await tx.flush();
      await keepChecks(tx, draft.authorityId, 'submission', [{ applicationId: application.id, ...found }]);
      await tx.query(
        `insert into application_revision (application_id, revision, authority_id, content, by, at) values ($1, $2, $3, $4, $5, $6)`,
        [application.id, application.revision, draft.authorityId, JSON.stringify(draft.content), by.id, at],
      );
      return certify(draft, by.id, at, application.id);
    });
  }

  /** What keeps a draft from being handed in, and what the conditions say of it. */
  async check(id: string, by: Actor, reach: Reach) {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const draft = await ownDraft(tx, id, reach);
      const round = await tx.load(RoundTable, draft.roundId);
      const faults = await faultsFound(tx, round, draft);
      const { verdicts } = faults.length > 0 ? { verdicts: [] } : await judged(tx, round, draft);
      return { faults, verdicts };
    });
  }

  private async change(
    id: string,
    version: number,
    by: Actor,
    reach: Reach,
    action: string,
    next: (draft: Draft, tx: Tx) => Draft | Promise<Draft>,
  ): Promise<void> {
    await this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      await tx.query('select from application_draft where id = $1 for no key update', [id]);
      const draft = await ownDraft(tx, id, reach);
      expectVersion(draft, version);
      tx.store(DraftTable, await next(draft, tx), { action });
    });
  }
}

function begun(
  { authorityId, id: roundId }: Round,
  of: Pick<Draft, 'id' | 'organisationId' | 'content' | 'applicationId'>,
  by: string,
): Draft {
  return {
    ...of,
    authorityId,
    roundId,
    status: 'draft',
    writers: [by],
    certifiedBy: null,
    certifiedAt: null,
    version: 1,
  };
}

async function prefilled(tx: Tx, organisationId: string, serviceId: string): Promise<DraftContent> {
  const service = (await servicesOf(tx, organisationId)).find((one) => one.serviceId === serviceId);
  if (!service) throw refuse('draft/service-not-registered');
  return { serviceId, serviceType: service.code, title: service.name };
}

function contentOf(application: Application): DraftContent {
  const { title, description, serviceId, serviceType, requested, priorityRefs, territories, budget } = application;
  const text = (minor: bigint | null) => (minor === null ? undefined : formatAmount({ ...requested, minor }));
  return JSON.parse(
    JSON.stringify({
      ...{ title, priorityRefs, territories, budget, requested: toMoneyText(requested) },
      ...{ description: description ?? undefined, serviceId: serviceId ?? undefined },
      ...{ serviceType: serviceType ?? undefined, minimumViable: text(application.minimumMinor) },
      maximumUseful: text(application.maximumMinor),
    }),
  ) as DraftContent;
}

async function judged(
  tx: Tx,
  round: Round,
  { organisationId, content }: Draft,
): Promise<{ readonly facts: object; readonly verdicts: readonly Verdict[] }> {
  const { requested, serviceId, territories, priorityRefs, budget } = askedOf(content);
  return verdictsOf(tx, round, {
    ...{ organisationId, serviceId, requested, budget: budget! },
    territories: territories.map(({ territory }) => territory),
    priorities: priorityRefs.map(({ priorityCode }) => priorityCode),
  });
}

async function faultsFound(tx: Tx, { planId, roundTo }: Round, { content }: Draft) {
  return faultsOf(content, roundTo.currency, await knownPlan(tx, planId));
}

/** Refuses what is missing, contradicts itself, cites what the plan does not have or breaks a condition. */
async function expectSound(tx: Tx, round: Round, draft: Draft) {
  refuseUnlessOpen(round);
  if (draft.applicationId === null) expectTaking(round, tx.scope.at);
  const faults = await faultsFound(tx, round, draft);
  if (faults.length > 0) throw refuse('draft/faulty', { faults: faults.length }, faults);
  const { mergedInto } = await knownOrganisation(tx, draft.organisationId);
  await expectNotSuspended(tx, mergedInto ?? draft.organisationId);
  const found = await judged(tx, round, draft);
  const broken = found.verdicts.filter(({ holds }) => !holds).map(({ code }) => code);
  if (broken.length > 0) throw refuse('draft/not-eligible', { codes: broken.join(', ') });
  return found;
}

async function handIn(tx: Tx, round: Round, draft: Draft, by: string, at: Date): Promise<Application> {
  const asked = askedOf(draft.content);
  if (draft.applicationId !== null) {
    await tx.query('select from application where id = $1 for no key update', [draft.applicationId]);
    const mended = complete(await tx.load(ApplicationTable, draft.applicationId), round, asked, at);
    tx.store(ApplicationTable, mended, { action: 'complete', detail: { draftId: draft.id, by } });
    tellUnlessSealed(tx, round, mended);
    return mended;
  }
  const { organisationId } = draft;
  const reference = await nextReference(tx, round.id);
  // What is attached to the draft stands under its id: it becomes the application's by becoming it.
  const application = submitApplication(round, { ...asked, id: draft.id, organisationId, reference }, at);
  tx.store(ApplicationTable, application, { action: 'submit', detail: { draftId: draft.id, by } });
  tellUnlessSealed(tx, round, application);
  return application;
}
