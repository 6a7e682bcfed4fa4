import { idOf, refuse } from '@levada/kernel';
import { identifierOf } from '../organisations/identifier.js';
import { isOfStatutoryPersons } from '../statutory-persons/statutory-words.js';
import type { ImportKind } from './import-run.js';

/** Names an organisation: by a national identifier, which the register knows from any source, or by the source's own id. */
export type OrganisationName =
  | { readonly id: string; readonly scheme?: undefined; readonly identifier?: undefined }
  | { readonly scheme: string; readonly identifier: string; readonly id?: string };

/** A record as a source states it: all that is said besides its name stands in `fields`, as text. */
export interface IncomingRecord {
  readonly kind: ImportKind;
  /** In the source. */
  readonly id: string;
  readonly name: string;
  /** Of an organisation: its national identifier, where the source states one. */
  readonly identifier?: { readonly scheme: string; readonly identifier: string };
  /** Of a site or service: whose it is; left out where the source does not say. */
  readonly organisation?: OrganisationName;
  /** Of a service: the places, by their id in the source. */
  readonly sites?: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
}

/** A record under the ids of the register. */
export interface PlacedRecord {
  readonly kind: ImportKind;
  readonly id: string;
  readonly sourceId: string;
  readonly scheme: string;
  readonly identifier: string;
  /** With the name, whose it is and where: what is compared with the last import. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What it is of which the source names no national identifier. */
const IMPORTED = 'imported';

/** The ids of the register, the same whenever the same record comes. Refuses an identifier that is wrong. */
export function place(authorityId: string, source: string, record: IncomingRecord): PlacedRecord {
  const { kind, id: sourceId, name, fields, organisation, sites = [] } = record;
  const own = (of: ImportKind, id: string): string => idOf('imported', authorityId, source, of, id);
  const byName = (told: OrganisationName): string =>
    told.scheme === undefined ? own('organisation', told.id) : nationalId(authorityId, told.scheme, told.identifier);
  if (kind !== 'organisation' && record.identifier) throw refuse('import/identifier-of-organisation', { id: sourceId });
  if (Object.keys(fields).some(isOfStatutoryPersons)) throw refuse('import/statutory-persons', { id: sourceId });
  const told = record.identifier
    ? {
        scheme: record.identifier.scheme,
        identifier: identifierOf(record.identifier.scheme, record.identifier.identifier),
      }
    : { scheme: IMPORTED, identifier: `${source}/${sourceId}` };
  return {
    ...{ kind, sourceId, ...told },
    id: record.identifier ? byName({ ...record.identifier }) : own(kind, sourceId),
    fields: {
      ...fields,
      name,
      ...(kind === 'organisation' ? {} : { organisation: organisation ? byName(organisation) : '' }),
      ...(kind === 'service'
        ? {
            sites: sites
              .map((site) => own('site', site))
              .sort()
              .join(' '),
          }
        : {}),
    },
  };
}

/** As `register` makes it: an organisation that was registered by hand is the same one. */
function nationalId(authorityId: string, scheme: string, identifier: string): string {
  return idOf('organisation', authorityId, scheme, identifierOf(scheme, identifier));
}
