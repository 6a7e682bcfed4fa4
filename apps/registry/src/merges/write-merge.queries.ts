import {
  OrganisationMergedV1,
  OrganisationsRecordedV1,
  RegistrationChangedV1,
  ServicesRecordedV1,
} from '@levada/contracts';
import type { Tx } from '@levada/persistence';
import { publishInBulk } from '@levada/platform';
import { In } from 'typeorm';
import { BY_HAND } from '../history/field-change.js';
import { storeChange } from '../history/register-changes.queries.js';
import { outward, type Organisation } from '../organisations/organisation.js';
import { OrganisationTable } from '../organisations/organisation.table.js';
import { RegistrationTable } from '../registrations/registration.table.js';
import { tellRegistration } from '../registrations/registrations.queries.js';
import { outward as outwardOfService } from '../services/service.js';
import { ServiceTable } from '../services/service.table.js';
import type { Merge } from './merge.js';
import { movedIds } from './merges.queries.js';

/** The one that goes says where it went, or that it is there again; both have a line of history of it. */
export async function writeTombstone(
  tx: Tx,
  { from, to }: { readonly from: Organisation; readonly to: Organisation },
  { into, reason }: { readonly into: string | null; readonly reason: string },
): Promise<void> {
  const lineOf = (field: string, other: string) =>
    into === null ? { field, from: other, to: '' } : { field, from: '', to: other };
  const told = { source: BY_HAND, reason };
  const went = await storeChange(tx, 'organisation', OrganisationTable, {
    ...{ amended: { ...from, mergedInto: into }, changes: [lineOf('mergedInto', to.id)], ...told },
  });
  const remains = await storeChange(tx, 'organisation', OrganisationTable, {
    ...{ amended: to, changes: [lineOf('merged', from.id)], ...told },
  });
  await tx.flush();
  tell(tx, went!);
  publishInBulk(tx, OrganisationsRecordedV1, [outward(remains!)]);
}

/** What the rest of the house knows by its organisation, it knows by the new one. */
export async function tellMoved(tx: Tx, merge: Merge): Promise<void> {
  for (const one of await found(tx, merge, 'organisation.merged_into', OrganisationTable)) tell(tx, one);
  const services = await found(tx, merge, 'service.organisation_id', ServiceTable);
  publishInBulk(tx, ServicesRecordedV1, services.map(outwardOfService));
  for (const one of await found(tx, merge, 'registration.organisation_id', RegistrationTable))
    await tellRegistration(tx, RegistrationChangedV1, one);
}

function tell(tx: Tx, organisation: Organisation): void {
  const { version, ...state } = outward(organisation);
  const data = { ...state, ...(organisation.mergedInto === null ? {} : { mergedInto: organisation.mergedInto }) };
  tx.publish(OrganisationMergedV1, { subject: organisation.id, version, data });
}

async function found<Noun extends { readonly id: string }>(
  tx: Tx,
  merge: Merge,
  reference: Parameters<typeof movedIds>[2],
  table: Parameters<typeof tx.list<Noun>>[0],
): Promise<Noun[]> {
  const ids = await movedIds(tx, merge, reference);
  return ids.length === 0 ? [] : tx.list<Noun>(table, { id: In(ids) } as Parameters<typeof tx.list<Noun>>[1]);
}
