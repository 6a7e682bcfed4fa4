import { Inject, Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Clock, type Refusal } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, HeavyWork, scopeOf, type Actor } from '@levada/platform';
import { In } from 'typeorm';
import { reckonApplication, type Application } from '../applications/application.js';
import { ApplicationTable } from '../applications/application.table.js';
import { compensate, methodsOf } from '../compensations/compensate.queries.js';
import { standingOf } from '../compensations/compensations.queries.js';
import { daysIn, type Entrustment } from '../entrustments/entrustment.js';
import { EntrustmentTable } from '../entrustments/entrustment.table.js';
import { expectUnsealed, refuseUnlessOpen } from '../rounds/round.js';
import { lockedRound } from '../rounds/rounds.queries.js';
import { sameRoom, shareRoom, type Room } from './room.js';
import { roomsNow } from './room-sources.queries.js';
import type { ShownReckoning } from './rooms.dto.js';

export interface AskedRooms {
  readonly roundId: string;
  readonly by: Pick<Actor, 'id' | 'authorityId'>;
  readonly at: Date;
}

/** More than these are for the worker. */
const MANY = 500;

@Injectable()
export class ReckonRooms {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(HeavyWork) private readonly work: HeavyWork,
  ) {}

  /** Of every application of a round that is still to be decided. */
  async reckon(roundId: string, by: Actor): Promise<ShownReckoning> {
    const at = this.clock.now();
    const asked: AskedRooms = { roundId, by: { id: by.id, authorityId: by.authorityId }, at };
    const many = await this.transactions.run(
      scopeOf(by, at),
      async (tx) =>
        (await tx.query('select from application where round_id = $1 offset $2 limit 1', [roundId, MANY])).length > 0,
    );
    return many ? this.work.run<ShownReckoning>('reckonRooms', asked) : reckonRooms(this.transactions, asked);
  }
}

/** Reckons the compensations of the services first, then what they leave. An application changes only where its room does. */
export async function reckonRooms(
  transactions: Transactions,
  { roundId, by, at }: AskedRooms,
): Promise<ShownReckoning> {
  return transactions.run(scopeOf(by, at), async (tx) => {
    const round = await lockedRound(tx, roundId, 'share');
    refuseUnlessOpen(round);
    expectUnsealed(round, at);
    const { compensationYear: year, title } = round;
    if (year === null) throw refuse('room/not-demanded', { title });
    await tx.query(
      `select from application where round_id = $1 and status = 'submitted' order by id for no key update`,
      [roundId],
    );
    const applications = await tx.list(ApplicationTable, { roundId, status: 'submitted' });
    const objections = await compensateServices(tx, applications, year, by.id);
    // What was reckoned just now is read with the rest.
    await tx.flush();
    const rooms = await roomsOf(tx, applications, objections, year);
    for (const application of applications) {
      const room = rooms.get(application.id)!;
      if (sameRoom(room, application.room)) continue;
      tx.store(ApplicationTable, reckonApplication(application, room), { action: 'reckon-room', detail: { ...room } });
    }
    const reckoned = [...rooms.values()].filter(({ state }) => state === 'reckoned').length;
    return { roundId, year, applications: applications.length, reckoned, without: applications.length - reckoned };
  });
}

/** Reckons all acts of these services; of each service for which that fails, why. */
async function compensateServices(
  tx: Tx,
  applications: readonly Application[],
  year: number,
  by: string,
): Promise<Map<string, Refusal>> {
  const services = [...new Set(applications.flatMap(({ serviceId }) => serviceId ?? []))];
  const acts = await actsOf(tx, services, year);
  const methods = await methodsOf(tx, year);
  const ids = [...acts.values()].flat().map(({ id }) => id);
  const standing = await standingOf(tx, ids, year);
  const objections = new Map<string, Refusal>();
  for (const service of services) {
    const own = acts.get(service) ?? [];
    if (own.length === 0) objections.set(service, refuse('room/no-entrustment', { year }));
    for (const act of own) {
      try {
        compensate(tx, act, methods, { year, standing: standing.get(act.id), by });
      } catch (error) {
        // One act of a service that cannot be reckoned leaves the whole service without: half of a year is no compensation.
        if (!isRefusal(error)) throw error;
        objections.set(service, error);
      }
    }
  }
  return objections;
}

async function actsOf(tx: Tx, services: readonly string[], year: number): Promise<Map<string, Entrustment[]>> {
  const found = await tx.list(EntrustmentTable, { serviceId: In([...services]), status: In(['in-force', 'ended']) });
  const acts = new Map<string, Entrustment[]>();
  for (const act of found) {
    if (daysIn(act, year) > 0) acts.set(act.serviceId, [...(acts.get(act.serviceId) ?? []), act]);
  }
  return acts;
}

async function roomsOf(
  tx: Tx,
  applications: readonly Application[],
  objections: ReadonlyMap<string, Refusal>,
  year: number,
): Promise<Map<string, Room>> {
  const now = await roomsNow(tx, year, applications);
  const rooms = new Map<string, Room>();
  const byService = new Map<string, Application[]>();
  for (const application of applications) {
    const { id, serviceId } = application;
    const objection = serviceId === null ? refuse('room/no-service') : objections.get(serviceId);
    if (objection) rooms.set(id, { year, state: 'none', code: objection.code, facts: objection.facts });
    else byService.set(serviceId!, [...(byService.get(serviceId!) ?? []), application]);
  }
  for (const some of byService.values()) {
    some.sort((a, b) => (a.reference < b.reference ? -1 : 1));
    const shared = shareRoom(
      some.map(({ id, reference, requested }) => ({ reference, requested, room: now.get(id)! })),
    );
    some.forEach(({ id }, at) => rooms.set(id, shared[at]!));
  }
  return rooms;
}
