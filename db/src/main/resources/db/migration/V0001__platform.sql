-- The platform: events, audit trail, answers to repeated requests, jobs, subscribers.

create function append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is only ever added to: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

-- Refuses from within a statement, so that nobody has to wait for its result: WL001 when what it changes is stale.
create function refuse(state text, what text) returns bigint language plpgsql as $$
begin
  raise exception '%', what using errcode = state, constraint = what;
end $$;

-- Running numbers, one sequence for each series. A series that is missing here is made when it is first asked for, over a second connection.
create sequence number_account;
create sequence number_application;
create sequence number_bill;
create sequence number_contract;
create sequence number_fault;
create sequence number_metering_point;
create sequence number_payment;
create sequence number_payment_order;

-- The tables that each command writes to (event, trail, idempotency) have no CHECK constraints: PostgreSQL reads each one's text anew for each
-- statement, and their only writer is the unit of work.

-- What events and trail tell is JSON that is read back whole and never searched, so it is kept as the text that the unit of work wrote: the same order,
-- and nobody parses it once more.

-- Facts in the order (epoch, xid, seq). Readers go only as far as no unit with a lower xid can still commit, so none is ever skipped.
-- An epoch is the life of one cluster: restored elsewhere, where transaction ids begin again, events get the next epoch.
create table event_epoch (
  epoch     smallint    primary key,
  begun_at  timestamptz not null default now()
);
insert into event_epoch (epoch) values (1);

create table event (
  epoch   smallint    not null,
  xid     xid8        not null default pg_current_xact_id(),
  seq     integer     not null,
  id      uuid        not null,
  type    text        not null,
  shape   smallint    not null,
  subject text        not null,
  at      timestamptz not null,
  actor   text        not null,
  act     uuid        not null,
  facts   text        not null,
  primary key (epoch, xid, seq)
);
create trigger event_append_only before update or delete or truncate on event execute function append_only();

-- The audit trail: who changed what, when, from where, why, from what to what ({"fact": {"from": …, "to": …}}).
create table trail (
  place      bigint      generated always as identity primary key,
  act        uuid        not null,
  at         timestamptz not null,
  login      text        not null,
  kind       text        not null,
  address    text        not null,
  request_id text        not null,
  command    text        not null,
  reason     text,
  resource   text        not null,
  id         text        not null,
  changes    text        not null
);
create index trail_of_resource on trail (resource, id, place);
create index trail_of_login on trail (login, place);
create trigger trail_append_only before update or delete or truncate on trail execute function append_only();

-- Answers to requests that may be sent again.
create table idempotency (
  scope       text        not null,
  key         text        not null,
  fingerprint text        not null,
  status      smallint    not null,
  headers     jsonb       not null,
  body        bytea       not null,
  stored_at   timestamptz not null,
  primary key (scope, key)
);
create index idempotency_by_age on idempotency using brin (stored_at);

-- Background jobs as people see them.
create table job (
  id           uuid        primary key,
  kind         text        not null,
  login        text        not null,
  caller       jsonb       not null,
  arguments    jsonb       not null,
  state        text        not null check (state in ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
  done         bigint      not null default 0 check (done >= 0),
  total        bigint      not null default 0 check (total >= 0),
  problems     bigint      not null default 0 check (problems >= 0),
  created_at   timestamptz not null,
  started_at   timestamptz,
  ended_at     timestamptz,
  result       text,
  error        text,
  cancel_asked boolean     not null default false,
  check ((ended_at is null) = (state in ('queued', 'running')))
);
create index job_by_kind on job (kind, id);
create index job_by_state on job (state, id);

create table job_problem (
  job     uuid   not null references job,
  place   bigint generated always as identity,
  subject text   not null,
  what    text   not null,
  primary key (job, place)
);

-- Who carries out which job when; the shape is that of db-scheduler 16.
create table scheduled_tasks (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time asc);

-- Where each subscriber stands in the event feed.
create table subscriber (
  name       text        primary key,
  cursor     text        not null,
  failures   integer     not null default 0,
  not_before timestamptz,
  last_error text
);

create table set_aside_event (
  id         uuid        primary key,
  subscriber text        not null,
  cursor     text        not null,
  event      uuid        not null,
  type       text        not null,
  subject    text        not null,
  error      text        not null,
  at         timestamptz not null,
  unique (subscriber, event)
);
