-- Cases on their way through processes, and their tasks.

create table process_instance (
    no              text        primary key,
    process_code    text        not null,
    process_version integer     not null check (process_version > 0),
    subject         text        not null,
    unit_path       text        not null,
    started_at      timestamptz not null,
    state           text        not null check (state in ('RUNNING', 'COMPLETED', 'CANCELLED')),
    data            jsonb       not null check (jsonb_typeof(data) = 'object'),
    version         bigint      not null check (version > 0)
);

create table task (
    no           text        primary key,
    instance_no  text        not null references process_instance,
    place        smallint    not null check (place > 0),
    step         text        not null,
    round        smallint    not null check (round > 0),
    position     text        not null,
    unit_path    text        not null,
    state        text        not null check (state in ('WAITING', 'READY', 'CLAIMED', 'DONE', 'RETURNED', 'SKIPPED')),
    ready_at     timestamptz,
    limit_id     text,
    committed_on date,
    legal_on     date,
    due_on       date        not null generated always as (coalesce(committed_on, legal_on, '9999-12-31'::date)) stored,
    holder       text,
    acted_at     timestamptz,
    to_step      text,
    reason       text,
    unique (instance_no, place),
    unique (instance_no, step, round),
    check ((state in ('CLAIMED', 'DONE', 'RETURNED')) = (holder is not null)),
    check (state in ('WAITING', 'SKIPPED') or ready_at is not null),
    check ((state = 'RETURNED') = (to_step is not null))
);
-- The inbox: open tasks of a position, those due first first.
create index task_inbox on task (position, due_on, no) where state in ('READY', 'CLAIMED');
