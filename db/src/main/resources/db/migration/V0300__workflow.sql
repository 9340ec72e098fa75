-- Cases on their way through processes, their tasks, and what happened to them.

create table process_instance (
    no                 text        primary key,
    process_code       text        not null,
    process_version    integer     not null check (process_version > 0),
    subject            text        not null,
    unit_path          text        not null,
    started_at         timestamptz not null,
    ended_at           timestamptz,
    state              text        not null check (state in ('RUNNING', 'SUSPENDED', 'COMPLETED', 'CANCELLED', 'JOINED')),
    data               jsonb       not null check (jsonb_typeof(data) = 'object'),
    -- The customer's time and the steps that were added.
    course             jsonb       not null default '{}' check (jsonb_typeof(course) = 'object'),
    -- The clock of the whole.
    total_since        timestamptz,
    total_limit        text,
    total_committed_on date,
    total_legal_on     date,
    -- The last day of a rest.
    resting_until      date        check (resting_until is null or state = 'SUSPENDED'),
    joined_no          text        references process_instance check (joined_no <> no),
    -- When there is next something to be told of the limits of the whole: absent until they were looked at, infinity when all was told.
    alert_on           date,
    version            bigint      not null check (version > 0),
    check ((state = 'JOINED') = (joined_no is not null)),
    check ((state in ('RUNNING', 'SUSPENDED')) = (ended_at is null)),
    check (total_since is not null or (total_limit is null and total_committed_on is null and total_legal_on is null))
);
create index process_instance_resting on process_instance (resting_until) where resting_until is not null;

create table task (
    no           text        primary key,
    instance_no  text        not null references process_instance,
    place        smallint    not null check (place > 0),
    step         text        not null,
    round        smallint    not null check (round > 0),
    position     text        not null,
    unit_path    text        not null,
    state        text        not null
                 check (state in ('WAITING', 'READY', 'CLAIMED', 'DONE', 'RETURNED', 'SKIPPED', 'STUCK')),
    ready_at     timestamptz,
    limit_id     text,
    committed_on date,
    legal_on     date,
    due_on       date        not null generated always as (coalesce(committed_on, legal_on, '9999-12-31'::date)) stored,
    holder       text,
    behalf       text        check (behalf is null or state = 'CLAIMED'),
    acted_at     timestamptz,
    taken_at     timestamptz check (taken_at <= acted_at),
    to_step      text,
    reason       text,
    -- As of process_instance.
    alert_on     date,
    unique (instance_no, place),
    unique (instance_no, step, round),
    check ((state in ('CLAIMED', 'DONE', 'RETURNED')) = (holder is not null)),
    check (state in ('WAITING', 'SKIPPED', 'STUCK') or ready_at is not null),
    check ((state = 'DONE') = (taken_at is not null)),
    check ((state = 'RETURNED') = (to_step is not null))
);
-- The inbox: open tasks of a position, those due first first; for posts with few units below them unit by unit.
create index task_inbox on task (position, due_on, no) include (unit_path, state, step) where state in ('READY', 'CLAIMED');
create index task_inbox_of_unit on task (position, unit_path, due_on, no) include (state, step)
    where state in ('READY', 'CLAIMED');
-- What somebody works on.
create index task_of_holder on task (holder, due_on, no) where state = 'CLAIMED';

-- The history of each case, a chain of hashes: docs/domain/workflow-history.md. Written by the unit of work that changes the case.
create table process_history (
    instance_no     text        not null references process_instance,
    version         bigint      not null,
    at              timestamptz not null,
    login           text        not null,
    what            text        not null,
    reason          text,
    process_code    text        not null,
    process_version integer     not null,
    moves           text        not null,
    state           text        not null,
    previous        text        not null,
    hash            text        not null,
    -- The day under whose seal it falls: its own, or a later one when that is sealed already.
    day             date        not null,
    primary key (instance_no, version)
);
create index process_history_of_day on process_history (day);
create trigger process_history_append_only before update or delete or truncate on process_history
    execute function append_only();

-- The seal of each day's entries.
create table process_seal (
    day       date        primary key,
    sealed_at timestamptz not null,
    entries   bigint      not null check (entries > 0),
    root      text        not null,
    previous  text        not null,
    hash      text        not null unique
);
create trigger process_seal_append_only before update or delete or truncate on process_seal
    execute function append_only();
