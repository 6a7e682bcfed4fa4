import { money } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import type { Application } from '../applications/application.js';
import { expectWithinRoom, NO_SOURCES, reckonRoom, type Room, type RoomSources } from './room.js';

type Of = Pick<Application, 'id' | 'serviceId' | 'budget' | 'requested'>;

/** Whoever is about to give money to services waits for others who do: then what is read of them holds until the commit. */
export async function lockRooms(tx: Tx, serviceIds: readonly (string | null)[], year: number): Promise<void> {
  await tx.query('select lock_rooms($1::uuid[], $2)', [serviceIds.filter((one) => one !== null), year]);
}

interface Row {
  readonly serviceId: string;
  readonly kind: keyof RoomSources;
  readonly applicationId: string | null;
  /** Of a compensation its id, of a record the funder, of a decision the number of its application. */
  readonly name: string;
  readonly minor: string;
  readonly currency: string;
}

const SOURCES = `
  select service_id as "serviceId", 'compensations' as kind, null::uuid as "applicationId", id::text as name, amount_minor as minor,
    amount_currency as currency from standing_compensation where service_id = any($1) and year = $2
  union all
  select service_id, 'records', null, funder, amount_minor, amount_currency from standing_other_funding
    where service_id = any($1) and year = $2
  union all
  select a.service_id, 'decisions', a.id, a.reference, d.amount_minor, d.amount_currency from application a
    join round r on r.id = a.round_id and r.compensation_year = $2 join standing_decision d on d.application_id = a.id
    where a.service_id = any($1) and d.amount_minor > 0`;

/** What the rooms of applications are reckoned of now; of its own decision an application knows nothing. */
export async function roomSources(
  tx: Tx,
  year: number,
  applications: readonly Of[],
): Promise<Map<string, RoomSources>> {
  const services = [...new Set(applications.flatMap(({ serviceId }) => serviceId ?? []))];
  const rows = await tx.query<Row>(SOURCES, [services, year]);
  const byService = new Map<string, Row[]>(services.map((one) => [one, []]));
  for (const row of rows) byService.get(row.serviceId)!.push(row);
  return new Map(
    applications.map(({ id, serviceId }) => {
      const own = (byService.get(serviceId ?? '') ?? []).filter(({ applicationId }) => applicationId !== id);
      const of = (kind: keyof RoomSources) =>
        own
          .filter((one) => one.kind === kind)
          .map(({ name, minor, currency }) => ({ name, amount: money(BigInt(minor), currency) }));
      return [
        id,
        {
          compensations: of('compensations').map(({ name: compensationId, amount }) => ({
            id: compensationId,
            amount,
          })),
          records: of('records').map(({ name: funder, amount }) => ({ funder, amount })),
          decisions: of('decisions').map(({ name: reference, amount }) => ({ reference, amount })),
        },
      ];
    }),
  );
}

/** The whole room of each application's service, as it is now. */
export async function roomsNow(tx: Tx, year: number, applications: readonly Of[]): Promise<Map<string, Room>> {
  const sources = await roomSources(tx, year, applications);
  return new Map(
    applications.map(({ id, budget, requested }) => [
      id,
      reckonRoom(year, sources.get(id) ?? NO_SOURCES, budget.sources, requested.currency),
    ]),
  );
}

/** An application with its room as it is now; of a round that demands no compensation as it is. */
export async function withRoomNow<One extends Application>(tx: Tx, application: One): Promise<One> {
  if (application.room === null) return application;
  const rooms = await roomsNow(tx, application.room.year, [application]);
  return { ...application, room: rooms.get(application.id)! };
}

/** Refuses a decision above the room as it is now, beside what the same decisions give to the same service. */
export async function expectRooms(
  tx: Tx,
  year: number | null,
  given: readonly { readonly application: Application; readonly minor: bigint }[],
): Promise<void> {
  if (year === null || given.length === 0) return;
  const applications = given.map(({ application }) => application);
  await lockRooms(
    tx,
    applications.map(({ serviceId }) => serviceId),
    year,
  );
  const rooms = await roomsNow(tx, year, applications);
  const together = new Map<string | null, bigint>();
  for (const { application, minor } of given) {
    const { serviceId } = application;
    together.set(serviceId, (together.get(serviceId) ?? 0n) + minor);
  }
  for (const { application, minor } of given) {
    const { id, reference, serviceId, requested } = application;
    const amount = { ...requested, minor };
    expectWithinRoom({ reference, room: rooms.get(id)! }, amount, together.get(serviceId)! - minor);
  }
}
