import { SqlMigration, forceRowSecurity, grantInsertOnly } from '@levada/persistence';

const refused = (why: string, constraint: string): string =>
  `raise exception '${why}' using constraint = '${constraint}', errcode = 'P0001';`;

/** Letters of decision. They only grow, and none says anything else than its decision, or leaves out the legal remedy. */
export class Letters1764900000004 extends SqlMigration {
  readonly statements = [
    `create table letter (id uuid primary key, authority_id uuid not null, decision_id uuid not null references decision,
       organisation_id uuid not null, settings_id uuid not null, language text not null check (language in ('en', 'cs', 'de', 'lv')),
       template int not null check (template > 0), facts text not null, sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
       size int not null check (size > 0), issued_by text not null, issued_at timestamptz not null, version int not null check (version = 1),
       foreign key (settings_id, authority_id) references letter_settings (id, authority_id),
       constraint letter_once unique (decision_id))`,
    'create index letter_of_organisation on letter (organisation_id)',
    ...grantInsertOnly('letter'),
    ...forceRowSecurity('letter'),
    `create function check_letter() returns trigger language plpgsql as $$
       declare
         facts jsonb := new.facts::jsonb;
         decided decision;
       begin
         select * into decided from decision where id = new.decision_id and authority_id = new.authority_id;
         if decided.id is null or decided.organisation_id <> new.organisation_id or facts->>'language' is distinct from new.language
            or (facts#>>'{decision,id}', facts#>>'{decision,outcome}', facts#>>'{decision,minor}', facts#>>'{decision,currency}')
               is distinct from (decided.id::text, decided.outcome, decided.amount_minor::text, decided.amount_currency::text) then
           ${refused('a letter says what was decided', 'letter_as_decided')}
         end if;
         if not exists (select from letter_settings s, jsonb_array_elements(s.texts) as t where s.id = new.settings_id
              and s.sender = facts->'sender' and t->>'language' = new.language and t->'remedy' = facts->'remedy') then
           ${refused('a letter says what can be done against it', 'letter_with_remedy')}
         end if;
         return new;
       end $$`,
    'create trigger check_letter before insert on letter for each row execute function check_letter()',
  ];
}
