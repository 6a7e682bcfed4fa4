import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { RegistrationCapacityChangedV1, RegistryNoticesRaisedV1 } from '@levada/contracts';
import { dayOf, daysBetween, newId, type CivilDate, type Clock } from '@levada/kernel';
import { EVERY_AUTHORITY, Transactions, type Tx } from '@levada/persistence';
import { CLOCK, LOG, raiseNotices, recurring, type Recurring } from '@levada/platform';
import { currentRules } from '../registration-rules/registration-rules.queries.js';
import { endRegistration } from './move-registration.handler.js';
import { dueNotice, expiresSoon } from './registration-notice.js';
import type { Registration } from './registration.js';
import { RegistrationTable } from './registration.table.js';
import { followRegistrations, lockRegistration, tellRegistration } from './registrations.queries.js';

interface Watched {
  readonly id: string;
  readonly authorityId: string;
}

/** What a new day brings is known within seconds of midnight. */
const LOOK_MS = 2_000;
const AT_ONCE = 100;

/** Nobody ended it by hand, or somebody wrote down a day to come. */
const RAN_OUT = 'expired';

/** Ends registrations whose day has come, and tells of those that are about to expire. */
@Injectable()
export class WatchRegistrations implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private looking: Recurring | undefined;

  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const { log } = this;
    this.looking = recurring(LOOK_MS, (isStopping) => this.look(isStopping), {
      ...{ log, failing: 'registrations could not be watched' },
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.looking?.stop();
  }

  private async look(isStopping: () => boolean): Promise<void> {
    const today = dayOf(this.clock.now());
    for (const [sql, work] of [
      [ENDED, endIfOver] as const,
      [BEGUN, tellCapacities] as const,
      [EXPIRING, tellIfDue] as const,
    ]) {
      for (const one of await this.found(sql, today)) {
        if (isStopping()) return;
        // One that cannot be handled does not keep the others waiting; it is tried again at every look.
        await this.within(one, (tx) => work(tx, one.id, today)).catch((error: unknown) =>
          this.log.warn({ registration: one.id, error: String(error) }, 'a registration could not be watched'),
        );
      }
    }
  }

  private found(sql: string, today: CivilDate): Promise<Watched[]> {
    const at = this.clock.now();
    const scope = { authorityId: EVERY_AUTHORITY, actorId: null, at, correlation: newId(at) };
    return this.transactions.run(scope, (tx) => tx.query<Watched>(sql, [today, AT_ONCE]));
  }

  private within({ authorityId }: Watched, work: (tx: Tx) => Promise<void>): Promise<void> {
    const at = this.clock.now();
    return this.transactions.run({ authorityId, actorId: null, at, correlation: newId(at) }, work);
  }
}

const ENDED = `select id, authority_id as "authorityId" from registration
  where status <> 'ended' and valid_until <= $1 order by valid_until, id limit $2`;

// Capacities that were recorded for a day to come: the events until then told what held before.
const BEGUN = `select distinct r.id, r.authority_id as "authorityId" from capacity c join registration r on r.id = c.registration_id
  where c.from_on <= $1 and c.from_on > c.recorded_at::date and r.status <> 'ended'
    and not exists (select from capacity_told t where t.registration_id = r.id and t.on_day = c.from_on)
  order by r.id limit $2`;

// By the rules that hold now: of each that expires, the nearest notice that its days call for and that was not given yet.
// Each authority by itself, so that the index on the last day is used.
const EXPIRING = `
  select r.id, r.authority_id as "authorityId"
  from (select distinct on (authority_id) authority_id, notice_days, (select max(d) from unnest(notice_days) d) as most
        from registration_rules order by authority_id, number desc) u
  join lateral (
    select * from registration r where r.authority_id = u.authority_id and r.status <> 'ended' and r.valid_until > $1::date
      and r.valid_until <= $1::date + u.most) r on true
  where not exists (select from expiry_notice n where n.registration_id = r.id and n.valid_until = r.valid_until
      and n.days <= (select min(d) from unnest(u.notice_days) d where r.valid_until - $1::date <= d))
  order by r.valid_until, r.id limit $2`;

/** Another replica may have been quicker: the lock shows it. */
async function endIfOver(tx: Tx, id: string, today: CivilDate): Promise<void> {
  const held = await lockRegistration(tx, id);
  if (held.status === 'ended' || held.validUntil === null || held.validUntil > today) return;
  const told = { on: held.validUntil, today, reason: held.endReason ?? RAN_OUT, by: '' };
  const [ended, event] = await endRegistration(tx, held, told);
  tx.store(RegistrationTable, ended, { action: 'expire', detail: { on: held.validUntil } });
  await tellRegistration(tx, event, ended);
  await followRegistrations(tx, ended.serviceId, told.reason);
}

/** With the capacities of today, at a version of its own. */
async function tellCapacities(tx: Tx, id: string, today: CivilDate): Promise<void> {
  const held = await lockRegistration(tx, id);
  const told = await tx.query(
    `insert into capacity_told (registration_id, authority_id, on_day)
     select $1, $2, from_on from capacity where registration_id = $1 and from_on <= $3 and from_on > recorded_at::date
     on conflict do nothing returning on_day`,
    [id, held.authorityId, today],
  );
  if (told.length === 0 || held.status === 'ended') return;
  const next = { ...held, version: held.version + 1 };
  tx.store(RegistrationTable, next, { action: 'capacity-begins', detail: { on: today } });
  await tellRegistration(tx, RegistrationCapacityChangedV1, next);
}

async function tellIfDue(tx: Tx, id: string, today: CivilDate): Promise<void> {
  const held = await lockRegistration(tx, id);
  const rules = await currentRules(tx);
  if (held.status === 'ended' || held.validUntil === null || !rules) return;
  const days = dueNotice(rules.noticeDays, daysBetween(today, held.validUntil));
  if (days === undefined || !(await isFirst(tx, held, days))) return;
  const [names] = await tx.query<{ service: string; organisation: string }>(
    `select s.name as service, o.name as organisation from service s join organisation o on o.id = $2 where s.id = $1`,
    [held.serviceId, held.organisationId],
  );
  raiseNotices(tx, RegistryNoticesRaisedV1, expiresSoon(held, names!));
}

/** Of this end and these days: a renewed registration is told of anew. */
async function isFirst(tx: Tx, { id, authorityId, validUntil }: Registration, days: number): Promise<boolean> {
  const given = await tx.query(
    `insert into expiry_notice (registration_id, authority_id, valid_until, days, given_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning days`,
    [id, authorityId, validUntil, days, tx.scope.at],
  );
  return given.length > 0;
}
