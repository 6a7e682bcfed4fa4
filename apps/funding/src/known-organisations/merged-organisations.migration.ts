import { SqlMigration } from '@levada/persistence';

/** Where an organisation went that the registry found to be another one. */
export class MergedOrganisations1764200000010 extends SqlMigration {
  readonly statements = [
    'alter table known_organisation add column merged_into uuid',
    'create index known_organisation_merged on known_organisation (merged_into) where merged_into is not null',
    // Of those that were, the applications of the one that remains are looked up.
    'create index application_of_organisation on application (organisation_id)',
    'create index decision_of_organisation on decision (organisation_id)',
  ];
}
