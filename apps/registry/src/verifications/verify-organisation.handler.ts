import { Inject, Injectable, Optional } from '@nestjs/common';
import { newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Scope, type Tx } from '@levada/persistence';
import { CLOCK, raiseNotices, scopeOf, type Actor } from '@levada/platform';
import { RegistryNoticesRaisedV1 } from '@levada/contracts';
import { identifierOf } from '../organisations/identifier.js';
import type { Organisation } from '../organisations/organisation.js';
import type { CheckCode, RequiredCheck } from '../registration-rules/registration-rules.js';
import { expectRules } from '../registration-rules/registration-rules.queries.js';
import { CHECK_SOURCES, type CheckSources } from './check-sources.config.js';
import { OUTSIDE_CHECKS } from './checks.client.js';
import { nextAsked, type CheckAnswer, type Verification } from './verification.js';
import { checkFailed } from './verification-notice.js';
import { VerificationTable } from './verification.table.js';
import type { RecordVerificationDto } from './verifications.dto.js';
import { livingOrganisation } from '../organisations/write-organisation.queries.js';

/** Asks sources about an organisation, or takes down what a person saw, and keeps the answers. */
@Injectable()
export class VerifyOrganisation {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(CHECK_SOURCES) private readonly sources: CheckSources | undefined,
  ) {}

  /** No transaction is open while a source is waited for. */
  async ask(by: Actor, organisationId: string, checks?: readonly CheckCode[]): Promise<Verification[]> {
    const scope = scopeOf(by, this.clock.now());
    const [organisation, rules] = await this.transactions.run(scope, async (tx) => [
      await livingOrganisation(tx, organisationId),
      await expectRules(tx),
    ]);
    const wanted = rules.checks.filter(({ code }) => code !== 'premises' && (!checks || checks.includes(code)));
    const unknown = checks?.find((one) => !wanted.some(({ code }) => code === one));
    if (unknown !== undefined) throw refuse('verification/not-asked-for', { check: unknown });
    return this.answerAll(scope, organisation, wanted, by.id);
  }

  /** For the schedule: in the organisation's own authority, by nobody. */
  async askAgain(authorityId: string, organisationId: string, check: CheckCode): Promise<Verification[]> {
    const at = this.clock.now();
    const scope: Scope = { authorityId, actorId: null, at, correlation: newId(at) };
    const [organisation, rules] = await this.transactions.run(scope, async (tx) => [
      await livingOrganisation(tx, organisationId),
      await expectRules(tx),
    ]);
    const wanted = rules.checks.filter(({ code }) => code === check);
    if (wanted.length > 0) return this.answerAll(scope, organisation, wanted, null);
    // The rules do not ask for it any more.
    await this.transactions.run(scope, (tx) => unschedule(tx, organisationId, check));
    return [];
  }

  async record(by: Actor, organisationId: string, told: RecordVerificationDto): Promise<Verification> {
    const at = this.clock.now();
    const { check, siteId = null, outcome, source } = told;
    if ((check === 'premises') !== (siteId !== null)) throw refuse('verification/place-of-premises');
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const organisation = await livingOrganisation(tx, organisationId);
      if (siteId !== null) await expectSiteOf(tx, organisationId, siteId);
      // What a person looked up is asked of the source again when it grows old.
      const rule = (await expectRules(tx)).checks.find(({ code }) => code === check);
      if (rule && check !== 'premises')
        await schedule(tx, organisation, check, { at, outcome, repeatDays: rule.repeatDays });
      const verification: Verification = {
        ...{ id: newId(at), authorityId: by.authorityId, organisationId, siteId, check, source, outcome },
        ...{ evidence: { seen: told.evidence }, madeBy: by.id, madeAt: at },
      };
      tx.append(VerificationTable, [verification]);
      return verification;
    });
  }

  private async answerAll(
    scope: Scope,
    organisation: Organisation,
    wanted: readonly RequiredCheck[],
    madeBy: string | null,
  ): Promise<Verification[]> {
    const answers = await Promise.all(
      wanted.map(async (one) => ({ ...one, ...(await this.answer(organisation, one)) })),
    );
    const at = this.clock.now();
    return this.transactions.run({ ...scope, at }, async (tx) => {
      const made: Verification[] = [];
      for (const { code, repeatDays, outcome, source, evidence } of answers) {
        const { id: organisationId, authorityId } = organisation;
        made.push({
          ...{ id: newId(at), authorityId, organisationId, siteId: null, check: code, source, outcome, evidence },
          ...{ madeBy, madeAt: at },
        });
        await schedule(tx, organisation, code, { at, outcome, repeatDays });
      }
      tx.append(VerificationTable, made);
      // What was found without anybody asking, somebody has to hear.
      const failed = madeBy === null ? made.filter(({ outcome }) => outcome === 'fail') : [];
      raiseNotices(
        tx,
        RegistryNoticesRaisedV1,
        failed.map(({ check }) => checkFailed(organisation, check)),
      );
      return made;
    });
  }

  private answer(organisation: Organisation, { code }: RequiredCheck): Promise<CheckAnswer> | CheckAnswer {
    const { scheme, identifier, name } = organisation;
    if (code === 'identifier') return ofIdentifier(organisation);
    const check = OUTSIDE_CHECKS[code];
    if (!check) return { outcome: 'unavailable', source: code, evidence: { cause: 'a person looks at it' } };
    return check({ scheme, identifier, name }, this.sources ?? {});
  }
}

/** By the rules of its scheme, checksum included where it has one. */
function ofIdentifier({ scheme, identifier }: Organisation): CheckAnswer {
  try {
    return { outcome: 'ok', source: scheme, evidence: { identifier: identifierOf(scheme, identifier) } };
  } catch {
    // What a directory brought may have no national number at all.
    return { outcome: 'fail', source: scheme, evidence: { identifier } };
  }
}

async function expectSiteOf(tx: Tx, organisationId: string, siteId: string): Promise<void> {
  const found = await tx.query('select from site where id = $1 and organisation_id = $2', [siteId, organisationId]);
  if (found.length === 0) throw refuse('site/not-found', { id: siteId });
}

async function schedule(
  tx: Tx,
  { id, authorityId }: Organisation,
  check: CheckCode,
  made: { readonly at: Date; readonly outcome: CheckAnswer['outcome']; readonly repeatDays: number | null },
): Promise<void> {
  const [held] = await tx.query<{ attempts: number }>(
    'select attempts from verification_schedule where organisation_id = $1 and check_code = $2 for update',
    [id, check],
  );
  const attempts = held?.attempts ?? 0;
  const next = nextAsked(made.at, made.outcome, { repeatDays: made.repeatDays, attempts });
  if (!next) return unschedule(tx, id, check);
  await tx.query(
    `insert into verification_schedule (organisation_id, check_code, authority_id, due_at, attempts) values ($1, $2, $3, $4, $5)
     on conflict (organisation_id, check_code) do update set due_at = excluded.due_at, attempts = excluded.attempts`,
    [id, check, authorityId, next, made.outcome === 'unavailable' ? attempts + 1 : 0],
  );
}

async function unschedule(tx: Tx, organisationId: string, check: CheckCode): Promise<void> {
  await tx.query('delete from verification_schedule where organisation_id = $1 and check_code = $2', [
    ...[organisationId, check],
  ]);
}
