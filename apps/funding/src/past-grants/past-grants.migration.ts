import { SqlMigration, forceRowSecurity, grantChanges } from '@levada/persistence';

export class PastGrants1764900000030 extends SqlMigration {
  readonly statements = [
    `create table past_grant (id uuid primary key, authority_id uuid not null, source text not null, reference text not null, title text not null,
       recipient_name text not null, scheme text, identifier text, awarded_minor bigint not null check (awarded_minor >= 0), awarded_currency char(3) not null,
       requested_minor bigint check (requested_minor >= 0), paid_minor bigint check (paid_minor >= 0), awarded_on date not null,
       programme text, priority text, version int not null, check ((scheme is null) = (identifier is null)),
       constraint past_grant_named unique (authority_id, source, reference))`,
    'create index past_grant_of on past_grant (scheme, identifier)',
    'create index past_grant_on on past_grant (awarded_on, id)',
    ...grantChanges('past_grant'),
    'revoke delete on past_grant from levada_app',
    ...forceRowSecurity('past_grant'),
  ];
}
