import { SqlMigration, forceRowSecurity, grantChanges, keepLifecycle } from '@levada/persistence';

export class Proposals1764100000004 extends SqlMigration {
  readonly statements = [
    `create table proposal (
       id uuid primary key,
       authority_id uuid not null,
       organisation_id uuid not null,
       noun text not null check (noun in ('organisation', 'site', 'service')),
       noun_id uuid not null,
       changes jsonb not null check (jsonb_array_length(changes) > 0),
       reason text not null check (reason <> ''),
       proposed_by text not null,
       proposed_at timestamptz not null,
       status text not null check (status in ('open', 'accepted', 'partly-accepted', 'refused', 'withdrawn')),
       accepted_fields text[] not null,
       stale_fields text[] not null,
       answer text check (answer <> ''),
       answered_by text,
       answered_at timestamptz,
       version int not null check (version > 0),
       constraint proposal_not_by_proposer check (answered_by <> proposed_by),
       check ((status in ('open', 'withdrawn')) = (answered_by is null) and (answered_by is null) = (answered_at is null)),
       check (status not in ('partly-accepted', 'refused') or answer is not null),
       check ((status in ('accepted', 'partly-accepted')) = (cardinality(accepted_fields) > 0)),
       foreign key (organisation_id, authority_id) references organisation (id, authority_id))`,
    'create index proposal_of_organisation on proposal (organisation_id, id)',
    ...keepLifecycle('proposal', 'open', [
      'open > accepted',
      'open > partly-accepted',
      'open > refused',
      'open > withdrawn',
    ]),
    // What was proposed, by whom and why is what the answer is about.
    `create function keep_proposal_as_made() returns trigger language plpgsql as $$
       begin
         raise exception 'a proposal stays as it was made' using constraint = 'proposal_as_made', errcode = 'P0001';
       end $$`,
    `create trigger keep_proposal_as_made before update on proposal for each row
       when ((old.changes, old.reason, old.noun, old.noun_id, old.organisation_id, old.proposed_by, old.proposed_at)
         is distinct from (new.changes, new.reason, new.noun, new.noun_id, new.organisation_id, new.proposed_by, new.proposed_at))
       execute function keep_proposal_as_made()`,
    ...grantChanges('proposal'),
    'revoke delete on proposal from levada_app',
    ...forceRowSecurity('proposal'),
  ];
}
