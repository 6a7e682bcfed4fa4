import { ServicesRecordedV1 } from '@levada/contracts';
import type { Tx } from '@levada/persistence';
import { publishInBulk } from '@levada/platform';
import { changesBetween, type Fields } from '../history/field-change.js';
import { storeChange } from '../history/register-changes.queries.js';
import { amend, fieldsOf, outward, type Service } from './service.js';
import { ServiceTable } from './service.table.js';

/** The service, for who is about to change it. */
export async function lockService(tx: Tx, id: string): Promise<Service> {
  await tx.query('select from service where id = $1 for no key update', [id]);
  return tx.load(ServiceTable, id);
}

/** Changes a service, with its line of history, and tells of it. */
export async function changeService(
  tx: Tx,
  service: Service,
  { fields, ...told }: { readonly fields: Fields; readonly source: string; readonly reason: string },
): Promise<Service> {
  const amended = amend(service, fields);
  const changes = changesBetween(fieldsOf(service), fieldsOf(amended));
  const next = await storeChange(tx, 'service', ServiceTable, { amended, changes, ...told });
  if (!next) return service;
  publishInBulk(tx, ServicesRecordedV1, [outward(next)]);
  return next;
}
