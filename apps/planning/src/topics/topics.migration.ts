import { forceRowSecurity, grantChanges, grantInsertOnly, SqlMigration } from '@levada/persistence';

export class Topics1764500001005 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const ASKING = `current_setting('levada.person', true)`;
const isNamed = (topic: string): string =>
  `exists (select from topic_reader r where r.topic_id = ${topic} and r.person_id = ${ASKING})`;

/** Beside the authority's: a row is there only for people who are named, as the transaction says who asks. */
const namedOnly = (table: string, visible: string): string[] => [
  `create policy named_people_read on ${table} as restrictive for select using (${visible})`,
  `create policy named_people_change on ${table} as restrictive for update using (${visible})`,
];

const STATEMENTS = [
  `create table topic (
     id uuid primary key,
     authority_id uuid not null,
     title text not null check (title <> ''),
     text text not null,
     opened_by text not null,
     version int not null check (version > 0),
     unique (id, authority_id))`,
  `create table topic_reader (
     topic_id uuid not null,
     person_id text not null,
     authority_id uuid not null,
     named_by text not null,
     named_at timestamptz not null,
     primary key (topic_id, person_id),
     foreign key (topic_id, authority_id) references topic (id, authority_id))`,
  `create table topic_position (
     id uuid primary key,
     authority_id uuid not null,
     topic_id uuid not null,
     who text not null check (who <> ''),
     stakeholder_type text not null,
     position text not null check (position <> ''),
     taken_on date not null,
     recorded_by text not null,
     foreign key (topic_id, authority_id) references topic (id, authority_id))`,
  'create index topic_position_of_topic on topic_position (topic_id, taken_on)',
  ...grantChanges('topic'),
  'revoke delete on topic from levada_app',
  ...grantChanges('topic_reader'),
  'revoke update on topic_reader from levada_app',
  ...grantInsertOnly('topic_position'),
  ...['topic', 'topic_reader', 'topic_position'].flatMap((table) => forceRowSecurity(table)),
  // Who opened it stays named, and names themselves first.
  ...namedOnly('topic', `topic.opened_by = ${ASKING} or ${isNamed('topic.id')}`),
  ...namedOnly('topic_position', isNamed('topic_position.topic_id')),
  // Nobody names themselves for what others opened.
  `create policy named_people_name on topic_reader as restrictive for insert
     with check (${isNamed('topic_reader.topic_id')} or exists
       (select from topic t where t.id = topic_reader.topic_id and t.opened_by = ${ASKING}))`,
  `create policy named_people_unname on topic_reader as restrictive for delete
     using (${isNamed('topic_reader.topic_id')})`,
];
