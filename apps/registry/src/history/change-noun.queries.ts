import type { Tx } from '@levada/persistence';
import { fieldsOf as organisationFields } from '../organisations/organisation.js';
import { changeOrganisation, lockOrganisation } from '../organisations/write-organisation.queries.js';
import { fieldsOf as serviceFields } from '../services/service.js';
import { changeService, lockService } from '../services/write-service.queries.js';
import { fieldsOf as siteFields } from '../sites/site.js';
import { changeSite, lockSite } from '../sites/write-site.queries.js';
import type { Fields } from './field-change.js';
import type { RegisterNoun } from './register-changes.queries.js';

export interface ToldChange {
  /** An empty text empties a field; what is not told stays. */
  readonly fields: Fields;
  readonly source: string;
  readonly reason: string;
}

/** A noun of the register, whichever, for who is about to change it. */
export interface LockedNoun {
  /** Whose it is. */
  readonly organisationId: string | null;
  readonly version: number;
  readonly fields: Fields;
  /** By the rules of its own; what is left is the version at which it stands. */
  change(told: ToldChange): Promise<{ readonly version: number }>;
}

/** Refuses `<noun>/not-found`. */
export async function lockNoun(tx: Tx, noun: RegisterNoun, id: string): Promise<LockedNoun> {
  if (noun === 'organisation') {
    const one = await lockOrganisation(tx, id);
    const change = (told: ToldChange) => changeOrganisation(tx, one, told);
    return { organisationId: one.id, version: one.version, fields: organisationFields(one), change };
  }
  if (noun === 'site') {
    const one = await lockSite(tx, id);
    const { organisationId, version } = one;
    return { organisationId, version, fields: siteFields(one), change: (told) => changeSite(tx, one, told) };
  }
  const one = await lockService(tx, id);
  const { organisationId, version } = one;
  return { organisationId, version, fields: serviceFields(one), change: (told) => changeService(tx, one, told) };
}
