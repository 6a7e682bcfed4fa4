import { forceRowSecurity, grantChanges, grantInsertOnly, keepLifecycle, SqlMigration } from '@levada/persistence';

export class Meetings1764500001002 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  `create table meeting (
     id uuid primary key,
     authority_id uuid not null,
     body_id uuid not null,
     series_id uuid,
     title text not null check (title <> ''),
     kind text not null check (kind in ('meeting', 'workshop')),
     form text not null check (form in ('formal', 'informal')),
     calling text not null check (calling in ('regular', 'ad-hoc')),
     starts_at timestamptz not null,
     ends_at timestamptz not null check (ends_at > starts_at),
     place text not null,
     quorum int check (quorum > 0),
     agenda jsonb not null,
     status text not null check (status in ('called', 'minutes-draft', 'approved', 'cancelled')),
     minutes text,
     minutes_by text,
     minutes_at timestamptz,
     approved_by text,
     approved_at timestamptz,
     called_by text not null,
     version int not null check (version > 0),
     unique (id, authority_id),
     foreign key (body_id, authority_id) references body (id, authority_id),
     check ((status in ('minutes-draft', 'approved')) = (minutes is not null and minutes_by is not null)),
     check ((status = 'approved') = (approved_by is not null) and (status = 'approved') = (approved_at is not null)),
     constraint meeting_not_held check (minutes_at >= starts_at),
     constraint meeting_same_person check (approved_by <> minutes_by))`,
  `create index meeting_of_body on meeting (body_id, starts_at)`,
  ...keepLifecycle('meeting', 'called', ['called > minutes-draft', 'called > cancelled', 'minutes-draft > approved']),
  `create function refuse_change_of_settled_meeting() returns trigger language plpgsql as $$
     begin
       raise exception 'a settled meeting never changes' using errcode = 'P0001', constraint = 'meeting_is_final';
     end $$`,
  `create trigger settled_is_final before update or delete on meeting
     for each row when (old.status in ('approved', 'cancelled')) execute function refuse_change_of_settled_meeting()`,
  `create table meeting_invitation (
     meeting_id uuid not null,
     member_id uuid not null references body_member,
     authority_id uuid not null,
     told text not null check (told in ('notice', 'office')),
     attendance text check (attendance in ('attended', 'excused', 'absent')),
     substitute_id uuid references body_member,
     noted_at timestamptz,
     primary key (meeting_id, member_id),
     check ((attendance is null) = (noted_at is null)),
     check (substitute_id is null or attendance = 'attended'),
     foreign key (meeting_id, authority_id) references meeting (id, authority_id))`,
  `create table agreement (
     id uuid primary key,
     authority_id uuid not null,
     meeting_id uuid not null,
     text text not null check (text <> ''),
     way text not null check (way in ('consensus', 'votes')),
     votes jsonb,
     reached boolean not null,
     positions jsonb not null,
     plan_id uuid,
     element_code text,
     recorded_by text not null,
     recorded_at timestamptz not null,
     unique (id, authority_id),
     check ((way = 'votes') = (votes is not null)),
     check (votes is null or reached = ((votes->>'infavour')::int > (votes->>'against')::int)),
     foreign key (plan_id, authority_id) references plan (id, authority_id),
     foreign key (meeting_id, authority_id) references meeting (id, authority_id))`,
  `create index agreement_of_meeting on agreement (meeting_id, id)`,
  // What is recorded of a meeting comes after it began and before its minutes were approved, whatever the service does.
  `create function keep_record_of_meeting(of_meeting uuid, at timestamptz) returns void language plpgsql as $$
     declare held meeting;
     begin
       select * into held from meeting where id = of_meeting for update;
       if held.status in ('approved', 'cancelled') then
         raise exception 'a settled meeting never changes' using errcode = 'P0001', constraint = 'meeting_is_final';
       end if;
       if at < held.starts_at then
         raise exception 'the meeting is not held yet' using errcode = 'P0001', constraint = 'meeting_not_held';
       end if;
     end $$`,
  `create function keep_agreement() returns trigger language plpgsql as $$
     begin
       perform keep_record_of_meeting(new.meeting_id, new.recorded_at);
       return new;
     end $$`,
  `create trigger keep_agreement before insert on agreement for each row execute function keep_agreement()`,
  `create function keep_attendance() returns trigger language plpgsql as $$
     begin
       perform keep_record_of_meeting(new.meeting_id, new.noted_at);
       return new;
     end $$`,
  `create trigger keep_attendance before insert or update on meeting_invitation
     for each row execute function keep_attendance()`,
  `create table task (
     id uuid primary key,
     authority_id uuid not null,
     body_id uuid not null,
     meeting_id uuid,
     text text not null check (text <> ''),
     member_id uuid references body_member,
     who text not null check (who <> ''),
     due_on date not null,
     post_id uuid,
     done_at timestamptz,
     done_by text,
     created_by text not null,
     version int not null check (version > 0),
     check ((done_at is null) = (done_by is null)),
     foreign key (body_id, authority_id) references body (id, authority_id),
     foreign key (meeting_id, authority_id) references meeting (id, authority_id),
     foreign key (post_id, authority_id) references post (id, authority_id))`,
  `create index task_of_body on task (body_id, due_on)`,
  ...['meeting', 'meeting_invitation', 'task'].flatMap((table) => [
    ...grantChanges(table),
    `revoke delete on ${table} from levada_app`,
    ...forceRowSecurity(table),
  ]),
  ...grantInsertOnly('agreement'),
  ...forceRowSecurity('agreement'),
];
