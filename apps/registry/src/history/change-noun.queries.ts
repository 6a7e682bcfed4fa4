import type { Tx } from '@levada/persistence';
import { amend as amendOrganisation, fieldsOf as organisationFields } from '../organisations/organisation.js';
import { changeOrganisation, livingOrganisation } from '../organisations/write-organisation.queries.js';
import { amend as amendService, fieldsOf as serviceFields } from '../services/service.js';
import { ServiceTable } from '../services/service.table.js';
import { changeService } from '../services/write-service.queries.js';
import { amend as amendSite, fieldsOf as siteFields } from '../sites/site.js';
import { SiteTable } from '../sites/site.table.js';
import { changeSite } from '../sites/write-site.queries.js';
import type { Fields } from './field-change.js';
import type { RegisterNoun } from './register-changes.queries.js';

export interface ToldChange {
  /** An empty text empties a field; what is not told stays. */
  readonly fields: Fields;
  readonly source: string;
  readonly reason: string;
}

/** A noun of the register, whichever it is. */
export interface FoundNoun {
  /** Whose it is. */
  readonly organisationId: string | null;
  readonly fields: Fields;
  /** What it would say with these fields, by the rules of its own. */
  with(told: Fields): Fields;
  change(told: ToldChange): Promise<unknown>;
}

/** Refuses `<noun>/not-found`. */
export async function loadNoun(tx: Tx, noun: RegisterNoun, id: string): Promise<FoundNoun> {
  if (noun === 'organisation') {
    const one = await livingOrganisation(tx, id);
    return {
      ...{ organisationId: id, fields: organisationFields(one) },
      with: (told) => organisationFields(amendOrganisation(one, told)),
      change: (told) => changeOrganisation(tx, one, told),
    };
  }
  if (noun === 'site') {
    const one = await tx.load(SiteTable, id);
    return {
      ...{ organisationId: one.organisationId, fields: siteFields(one) },
      with: (told) => siteFields(amendSite(one, told)),
      change: (told) => changeSite(tx, one, told),
    };
  }
  const one = await tx.load(ServiceTable, id);
  return {
    ...{ organisationId: one.organisationId, fields: serviceFields(one) },
    with: (told) => serviceFields(amendService(one, told)),
    change: (told) => changeService(tx, one, told),
  };
}

/** The same, for who is about to change it. */
export async function lockNoun(tx: Tx, noun: RegisterNoun, id: string): Promise<FoundNoun> {
  await tx.query(`select from ${noun} where id = $1 for no key update`, [id]);
  return loadNoun(tx, noun, id);
}
