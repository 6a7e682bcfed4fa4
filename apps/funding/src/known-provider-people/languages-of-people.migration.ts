import { SqlMigration } from '@levada/persistence';

/** In which language a provider is written to. */
export class LanguagesOfPeople1764900000001 extends SqlMigration {
  readonly statements = [
    `alter table known_provider_person add language text check (language in ('en', 'cs', 'de', 'lv'))`,
    'create index known_provider_person_of_organisation on known_provider_person (organisation_id)',
  ];
}
