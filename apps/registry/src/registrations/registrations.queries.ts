import { Inject, Injectable } from '@nestjs/common';
import { ServicesRecordedV1, type EventClass, type RegistrationState, type ServiceTypeRef } from '@levada/contracts';
import { dayOf, refuse, type CivilDate } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import {
  among,
  equals,
  exactly,
  Lists,
  ofOrganisations,
  publishInBulk,
  TITLES,
  where,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
  type Reach,
} from '@levada/platform';
import { BY_HAND, changesBetween } from '../history/field-change.js';
import { storeChange } from '../history/register-changes.queries.js';
import { outward, type Service } from '../services/service.js';
import { ServiceTable } from '../services/service.table.js';
import { lockService } from '../services/write-service.queries.js';
import { BASES, capacitiesOn, type Capacity } from './capacity.js';
import { FORMS, statusOfService, type Registration } from './registration.js';
import { CapacityTable, RegistrationTable, SuspensionTable } from './registration.table.js';
import {
  REGISTRATION_STATUSES,
  type ListedCapacity,
  type ListedRegistration,
  type ShownRegistration,
} from './registrations.dto.js';

const HOLDS_ON = (day: string, from: string, until: string): string =>
  `${from} <= ${day}::date and coalesce(${until}, 'infinity') > ${day}::date`;

export const registrationList: ListDefinition<ListedRegistration, ListedRegistration> = {
  columns: `r.id, r.organisation_id as "organisationId", o.name as organisation, r.service_id as "serviceId", s.name as service,
    r.catalogue_version_id as "catalogueVersionId", r.code, r.form, r.site_id as "siteId", r.number,
    r.valid_from::text as "validFrom", r.valid_until::text as "validUntil", r.status, r.version`,
  from: 'registration r join organisation o on o.id = r.organisation_id join service s on s.id = r.service_id',
  id: 'r.id',
  filters: {
    id: equals('r.id', 'uuid', 'Registrations.'),
    organisation: equals('r.organisation_id', 'uuid', 'Of this organisation.'),
    service: equals('r.service_id', 'uuid', 'Of this service.'),
    site: equals('r.site_id', 'uuid', 'At this place.'),
    code: exactly('r.code', 'Of this entry of the catalogue.'),
    form: among('r.form', FORMS, 'In this form.'),
    status: among('r.status', REGISTRATION_STATUSES, 'Where it stands.'),
    on: where('date', 'That hold on this day, suspended or not.', (day) => (bind) => {
      return `(${HOLDS_ON(bind(day), 'r.valid_from', 'r.valid_until')})`;
    }),
    inForceOn: where('date', 'That hold on this day and are not suspended on it.', (day) => (bind) => {
      const on = bind(day);
      return `(${HOLDS_ON(on, 'r.valid_from', 'r.valid_until')} and not exists (select from suspension x
        where x.registration_id = r.id and ${HOLDS_ON(on, 'x.from_on', 'x.until_on')}))`;
    }),
  },
  sorts: {
    id: { sql: 'r.id', type: 'uuid' },
    service: { sql: 's.name', type: 'text' },
    organisation: { sql: 'o.name', type: 'text' },
    validFrom: { sql: 'r.valid_from', type: 'date' },
  },
  order: 'organisation',
  search: ['o.name', 's.name', 'r.number'],
  show: (row) => row,
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.organisation, value: ({ organisation }) => organisation },
    { title: TITLES.name, value: ({ service }) => service },
    { title: TITLES.code, value: ({ code }) => code },
    { title: TITLES.form, value: ({ form }) => form },
    { title: TITLES.number, value: ({ number }) => number },
    { title: TITLES.from, value: ({ validFrom }) => validFrom },
    { title: TITLES.until, value: ({ validUntil }) => validUntil },
    { title: TITLES.status, value: ({ status }) => status },
  ],
};

/** A row for each figure: they are never added up over forms, places, units or bases. */
export const capacityList: ListDefinition<ListedCapacity, ListedCapacity> = {
  columns: `c.id, c.registration_id as "registrationId", r.organisation_id as "organisationId", o.name as organisation, s.name as service,
    r.code, r.form, r.site_id as "siteId", c.basis, c.unit, trim_scale(c.amount)::text as amount,
    c.from_on::text as "from", c.until_on::text as "until", c.reason`,
  from: `capacity c join registration r on r.id = c.registration_id join organisation o on o.id = r.organisation_id
    join service s on s.id = r.service_id`,
  id: 'c.id',
  filters: {
    registration: equals('c.registration_id', 'uuid', 'Of this registration.'),
    organisation: equals('r.organisation_id', 'uuid', 'Of this organisation.'),
    code: exactly('r.code', 'Of this entry of the catalogue.'),
    form: among('r.form', FORMS, 'In this form.'),
    basis: among('c.basis', BASES, 'What the figure counts.'),
    unit: exactly('c.unit', 'Counted in this unit.'),
    on: where('date', 'As it was on this day, of registrations that held on it.', (day) => (bind) => {
      const on = bind(day);
      return `(${HOLDS_ON(on, 'c.from_on', 'c.until_on')} and ${HOLDS_ON(on, 'r.valid_from', 'r.valid_until')})`;
    }),
  },
  sorts: { id: { sql: 'c.id', type: 'uuid' }, from: { sql: 'c.from_on', type: 'date' } },
  order: 'from',
  search: ['o.name', 's.name'],
  show: (row) => row,
  sheet: [
    { title: TITLES.organisation, value: ({ organisation }) => organisation },
    { title: TITLES.name, value: ({ service }) => service },
    { title: TITLES.code, value: ({ code }) => code },
    { title: TITLES.form, value: ({ form }) => form },
    { title: TITLES.basis, value: ({ basis }) => basis },
    { title: TITLES.unit, value: ({ unit }) => unit },
    { title: TITLES.capacity, amount: true, value: ({ amount }) => amount },
    { title: TITLES.from, value: ({ from }) => from },
    { title: TITLES.until, value: ({ until }) => until },
    { title: TITLES.reason, value: ({ reason }) => reason },
  ],
};

@Injectable()
export class RegistrationsQueries {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  list(by: Actor, reach: Reach, asked: AskedList): Promise<Page<ListedRegistration>> {
    return this.lists.answer(by, registrationList, asked, ofOrganisations('r.organisation_id', reach));
  }

  one(by: Actor, reach: Reach, id: string): Promise<ListedRegistration> {
    return this.lists.one(
      by,
      registrationList,
      id,
      'registration/not-found',
      ofOrganisations('r.organisation_id', reach),
    );
  }

  capacities(by: Actor, reach: Reach, asked: AskedList): Promise<Page<ListedCapacity>> {
    return this.lists.answer(by, capacityList, asked, ofOrganisations('r.organisation_id', reach));
  }
}

/** For who is about to change it: two take turns. */
export async function lockRegistration(tx: Tx, id: string): Promise<Registration> {
  await tx.query('select from registration where id = $1 for no key update', [id]);
  return tx.load(RegistrationTable, id);
}

/** By unit, basis and day. */
export async function capacitiesOf(tx: Tx, registrationId: string): Promise<Capacity[]> {
  const held = await tx.list(CapacityTable, { registrationId });
  const key = ({ basis, unit, from }: Capacity): string => `${unit} ${basis} ${from}`;
  return held.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

export async function historyOf(
  tx: Tx,
  registrationId: string,
): Promise<Pick<ShownRegistration, 'capacities' | 'suspensions'>> {
  const suspensions = await tx.list(SuspensionTable, { registrationId });
  const capacities = await capacitiesOf(tx, registrationId);
  return {
    capacities: capacities.map(({ basis, unit, amount, from, until, reason, recordedBy }) => ({
      ...{ basis, unit, amount, from, until, reason, recordedBy },
    })),
    suspensions: suspensions
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ from, until, reason, suspendedBy, liftReason }) => ({ from, until, reason, suspendedBy, liftReason })),
  };
}

/** Writes what was gathered, and tells the registration as it stands now, with its capacities of today. */
export async function tellRegistration<State extends RegistrationState>(
  tx: Tx,
  event: EventClass<State>,
  registration: Registration,
): Promise<void> {
  await tx.flush();
  const { id, version } = registration;
  const data = await stateOf(tx, registration, dayOf(tx.scope.at));
  tx.publish<RegistrationState>(event, { subject: id, version, data });
}

async function stateOf(tx: Tx, registration: Registration, day: CivilDate): Promise<RegistrationState> {
  const { id, serviceId, organisationId, catalogueVersionId, code, siteId, validUntil } = registration;
  const { form, status, validFrom } = registration;
  const [service] = await tx.query<{ name: string }>('select name from service where id = $1', [serviceId]);
  const capacities = capacitiesOn(await capacitiesOf(tx, id), day);
  return {
    ...{ registrationId: id, serviceId, organisationId, name: service!.name, form, status, validFrom },
    serviceType: { catalogueVersionId, code },
    ...(siteId === null ? {} : { siteId }),
    ...(validUntil === null ? {} : { validUntil }),
    capacities: capacities.map(({ basis, unit, amount }) => ({ basis, unit, amount })),
  };
}

/** The service stands as its registrations do: written, kept in its history and told where that changed. */
export async function followRegistrations(
  tx: Tx,
  serviceId: string,
  reason: string,
  type?: ServiceTypeRef,
): Promise<void> {
  await tx.flush();
  const service = await lockService(tx, serviceId);
  const registrations = await tx.list(RegistrationTable, { serviceId });
  const status = statusOfService(registrations.map((one) => one.status));
  const amended = { ...service, ...type, status };
  const standing = (one: Service) => {
    const type = one.code === null ? '' : `${one.code} (${one.catalogueVersionId})`;
    return { status: one.status, serviceType: type };
  };
  const changes = changesBetween(standing(service), standing(amended));
  const next = await storeChange(tx, 'service', ServiceTable, { amended, changes, source: BY_HAND, reason });
  if (next) publishInBulk(tx, ServicesRecordedV1, [outward(next)]);
}

/** What a provider wants to hold longer: all of its own, none ended, each with a day on which it expires. */
export async function renewableOf(
  tx: Tx,
  organisationId: string,
  ids: readonly string[],
): Promise<
  (Pick<Registration, 'id' | 'serviceId' | 'catalogueVersionId' | 'code' | 'validUntil'> & {
    readonly service: string;
  })[]
> {
  const held = await tx.query<
    Pick<Registration, 'id' | 'serviceId' | 'catalogueVersionId' | 'code' | 'status' | 'validUntil'> & {
      readonly service: string;
    }
  >(
    `select r.id, r.service_id as "serviceId", r.catalogue_version_id as "catalogueVersionId", r.code, r.status,
       r.valid_until::text as "validUntil", s.name as service
     from registration r join service s on s.id = r.service_id where r.id = any($1::uuid[]) and r.organisation_id = $2`,
    [ids, organisationId],
  );
  const strange = ids.find((id) => !held.some((one) => one.id === id));
  if (strange !== undefined) throw refuse('registration/not-found', { id: strange });
  const over = held.find(({ status }) => status === 'ended');
  if (over) throw refuse('registration/wrong-step', { status: over.status });
  if (held.some(({ validUntil }) => validUntil === null)) throw refuse('registration/never-expires');
  return held;
}
