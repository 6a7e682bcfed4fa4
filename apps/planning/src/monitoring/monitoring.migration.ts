import { SqlMigration, forceRowSecurity, grantChanges, grantInsertOnly } from '@levada/persistence';

export class Monitoring1764400003000 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const OF_PLAN = `id uuid primary key,
     authority_id uuid not null,
     plan_id uuid not null,
     foreign key (plan_id, authority_id) references plan (id, authority_id),`;
const CHANGED = ['plan_action', 'plan_evaluation', 'plan_risk'];

const STATEMENTS = [
  `create table plan_action (
     ${OF_PLAN}
     year int not null,
     element_code text not null check (element_code <> ''),
     text text not null check (text <> ''),
     responsible text not null check (responsible <> ''),
     due_on date not null check (extract(year from due_on) = year),
     weight int not null check (weight between 1 and 1000),
     progress int not null check (progress between 0 and 100),
     note text not null,
     version int not null check (version > 0))`,
  'create index plan_action_of on plan_action (plan_id, year)',
  `create table indicator_reading (
     ${OF_PLAN}
     element_code text not null,
     indicator_code text not null,
     value numeric not null,
     read_on date not null,
     source text not null check (source <> ''),
     recorded_by text not null,
     recorded_at timestamptz not null,
     -- Which of two of one day is the later.
     seq bigint generated always as identity,
     check (read_on <= (recorded_at at time zone 'UTC')::date))`,
  'create index indicator_reading_of on indicator_reading (plan_id, element_code, indicator_code, read_on)',
  `create table plan_evaluation (
     ${OF_PLAN}
     element_code text not null check (element_code <> ''),
     result text not null check (result in ('met', 'partly', 'not-met')),
     text text not null check (text <> ''),
     evaluated_by text not null,
     evaluated_at timestamptz not null,
     version int not null check (version > 0),
     constraint plan_evaluation_once unique (plan_id, element_code))`,
  `create table plan_risk (
     ${OF_PLAN}
     kind text not null check (kind in ('risk', 'change')),
     territory jsonb not null,
     text text not null check (text <> ''),
     response text not null,
     is_open boolean not null,
     noted_by text not null,
     noted_at timestamptz not null,
     version int not null check (version > 0))`,
  ...CHANGED.flatMap(grantChanges),
  ...CHANGED.map((table) => `revoke delete on ${table} from levada_app`),
  ...grantInsertOnly('indicator_reading'),
  ...[...CHANGED, 'indicator_reading'].flatMap(forceRowSecurity),
];
