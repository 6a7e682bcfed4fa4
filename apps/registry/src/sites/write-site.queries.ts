import type { Tx } from '@levada/persistence';
import { changesBetween, type Fields } from '../history/field-change.js';
import { storeChange } from '../history/register-changes.queries.js';
import { amend, fieldsOf, type Site } from './site.js';
import { SiteTable } from './site.table.js';

/** The site, for who is about to change it. */
export async function lockSite(tx: Tx, id: string): Promise<Site> {
  await tx.query('select from site where id = $1 for no key update', [id]);
  return tx.load(SiteTable, id);
}

/** Changes a site, with its line of history. Of sites the rest of the house is told nothing. */
export async function changeSite(
  tx: Tx,
  site: Site,
  { fields, ...told }: { readonly fields: Fields; readonly source: string; readonly reason: string },
): Promise<Site> {
  const amended = amend(site, fields);
  const changes = changesBetween(fieldsOf(site), fieldsOf(amended));
  return (await storeChange(tx, 'site', SiteTable, { amended, changes, ...told })) ?? site;
}
