import { SqlMigration, forceRowSecurity, grantInsertOnly } from '@levada/persistence';

export class LetterSettings1764900000003 extends SqlMigration {
  readonly statements = [
    `create table letter_settings (id uuid primary key, authority_id uuid not null, number int not null check (number > 0),
       sender jsonb not null check (sender->>'name' ~ '\\S'), texts jsonb not null check (jsonb_array_length(texts) > 0),
       published_by text not null, published_at timestamptz not null, version int not null check (version = 1),
       constraint letter_settings_number unique (authority_id, number), unique (id, authority_id))`,
    // A letter is written by those that held when it was issued: they never change.
    ...grantInsertOnly('letter_settings'),
    ...forceRowSecurity('letter_settings'),
  ];
}
