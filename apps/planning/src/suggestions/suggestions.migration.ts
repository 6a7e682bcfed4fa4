import { forceRowSecurity, grantChanges, keepLifecycle, SqlMigration } from '@levada/persistence';

export class Suggestions1764500001003 extends SqlMigration {
  readonly statements = [
    `create table suggestion (
       id uuid primary key,
       authority_id uuid not null,
       text text not null check (text <> ''),
       name text,
       email text,
       territory jsonb,
       territory_key text generated always as
         ((territory->>'scheme') || '/' || (territory->>'level') || '/' || (territory->>'code')) stored,
       made_by text not null,
       received_at timestamptz not null,
       answer_due_on date not null,
       status text not null check (status in ('received', 'in-work', 'answered', 'led-to-measure')),
       visibility text not null check (visibility in ('held', 'shown', 'hidden')),
       hidden_reason text,
       answer text,
       answered_by text,
       answered_at timestamptz,
       sent_at timestamptz,
       plan_id uuid,
       measure_code text,
       version int not null check (version > 0),
       check ((status in ('answered', 'led-to-measure')) = (answer is not null)),
       check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
       check ((visibility = 'hidden') = (hidden_reason is not null)),
       check ((status = 'led-to-measure') = (plan_id is not null and measure_code is not null)),
       constraint suggestion_forgets check ((sent_at is null and visibility <> 'hidden') or (name is null and email is null)),
       foreign key (plan_id, authority_id) references plan (id, authority_id))`,
    'create index suggestion_of_authority on suggestion (authority_id, id)',
    'create index suggestion_with_address on suggestion (received_at) where name is not null or email is not null',
    ...keepLifecycle('suggestion', 'received', [
      'received > in-work',
      'received > answered',
      'in-work > answered',
      'answered > led-to-measure',
    ]),
    ...grantChanges('suggestion'),
    'revoke delete on suggestion from levada_app',
    ...forceRowSecurity('suggestion'),
  ];
}
