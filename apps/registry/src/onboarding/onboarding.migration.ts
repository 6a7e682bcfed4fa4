import { SqlMigration, forceRowSecurity, grantChanges, grantInsertOnly, keepLifecycle } from '@levada/persistence';

/** Applications for registration, and every step that was taken with them. */
export class Onboarding1764000002004 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const OVER = `('registered', 'refusal-upheld', 'withdrawn', 'discontinued')`;

const STATEMENTS = [
  `create table onboarding_case (
     id uuid primary key,
     authority_id uuid not null,
     kind text not null check (kind in ('registration', 'renewal')),
     reference text not null check (reference <> ''),
     organisation_id uuid not null,
     service_id uuid,
     service_name text not null check (service_name <> ''),
     service_type jsonb not null,
     units jsonb not null,
     registration_ids uuid[] not null,
     held_until jsonb not null,
     starts_on date not null,
     people jsonb not null,
     rules_id uuid not null,
     items jsonb not null,
     contact text not null check (contact <> ''),
     received_on date not null,
     clock_from date not null check (clock_from >= received_on),
     stopped_on date,
     stopped_days int not null check (stopped_days >= 0),
     completion_due_on date,
     due_on date,
     proposal jsonb,
     decision jsonb,
     status text not null check (status in ('received', 'awaiting-completion', 'checking', 'proposed', 'registered', 'refused',
       'appealed', 'refusal-upheld', 'withdrawn', 'discontinued')),
     version int not null check (version > 0),
     unique (id, authority_id),
     constraint onboarding_case_reference unique (authority_id, reference),
     foreign key (organisation_id, authority_id) references organisation (id, authority_id),
     foreign key (service_id, authority_id) references service (id, authority_id),
     foreign key (rules_id, authority_id) references registration_rules (id, authority_id),
     check ((status = 'awaiting-completion') = (stopped_on is not null and completion_due_on is not null)),
     check ((status in ('received', 'checking', 'proposed')) = (due_on is not null)),
     check (status not in ('proposed', 'registered', 'refused', 'appealed', 'refusal-upheld') or proposal is not null),
     check ((status in ('registered', 'refused', 'appealed', 'refusal-upheld')) = (decision is not null)),
     constraint onboarding_case_same_person check (decision ->> 'by' <> proposal ->> 'by'),
     constraint onboarding_case_refusal check (status not in ('refused', 'appealed', 'refusal-upheld') or
       (proposal ->> 'outcome' = 'refuse' and jsonb_array_length(proposal -> 'reasons') > 0 and proposal ->> 'text' <> '')),
     check (status <> 'registered' or proposal ->> 'outcome' = 'register'),
     -- Whoever was named for the case is forgotten with its decision.
     check (status not in ('refused', 'appealed') and status not in ${OVER} or people = '[]'))`,
  'create index onboarding_case_of_organisation on onboarding_case (organisation_id)',
  ...keepLifecycle('onboarding_case', 'received', [
    'appealed > checking',
    'appealed > refusal-upheld',
    'awaiting-completion > discontinued',
    'awaiting-completion > received',
    'awaiting-completion > withdrawn',
    'checking > awaiting-completion',
    'checking > proposed',
    'checking > withdrawn',
    'proposed > checking',
    'proposed > refused',
    'proposed > registered',
    'proposed > withdrawn',
    'received > awaiting-completion',
    'received > checking',
    'received > withdrawn',
    'refused > appealed',
  ]),
  `create function keep_case_that_is_over() returns trigger language plpgsql as $$
     begin
       raise exception 'a case that is over never changes' using errcode = 'P0001', constraint = 'onboarding_case_is_over';
     end $$`,
  `create trigger over_is_final before update or delete on onboarding_case
     for each row when (old.status in ${OVER}) execute function keep_case_that_is_over()`,
  ...grantChanges('onboarding_case'),
  'revoke delete on onboarding_case from levada_app',
  `create table case_step (
     id uuid primary key,
     authority_id uuid not null,
     case_id uuid not null,
     step text not null,
     status text not null,
     made_by text not null,
     made_by_name text not null,
     made_at timestamptz not null,
     text text not null,
     foreign key (case_id, authority_id) references onboarding_case (id, authority_id))`,
  'create index case_step_of_case on case_step (case_id, id)',
  ...grantInsertOnly('case_step'),
  ...['onboarding_case', 'case_step'].flatMap(forceRowSecurity),
];
