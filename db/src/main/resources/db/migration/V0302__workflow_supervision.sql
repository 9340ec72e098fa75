-- What was told of limits, and how positions were reorganised.

-- Each alert once: a task or a case, what is the matter, and the last day it is about.
create table workflow_alert (
    about   text        not null,
    kind    text        not null check (kind in ('WARNING', 'PROMISE_BROKEN', 'LAW_BROKEN', 'ESCALATION')),
    day     date        not null,
    told_at timestamptz not null,
    primary key (about, kind, day)
);
-- What nobody has looked at since its days were set, and what there is more to tell of; what is told in full is in neither.
create index task_untold on task (due_on) where state in ('READY', 'CLAIMED') and alert_on is null;
create index task_alert on task (alert_on) where state in ('READY', 'CLAIMED') and alert_on < 'infinity';
create index process_instance_untold on process_instance (coalesce(total_committed_on, total_legal_on))
    where state = 'RUNNING' and alert_on is null;
create index process_instance_alert on process_instance (alert_on) where state = 'RUNNING' and alert_on < 'infinity';

-- From a day on, other people do what a position did for a unit and those below it.
create table reorganisation (
    id            uuid        primary key,
    from_position text,
    from_unit     text        not null,
    to_position   text        check ((from_position is null) = (to_position is null)),
    to_unit       text        not null,
    day           date        not null,
    recorded_at   timestamptz not null
);
create trigger reorganisation_append_only before update or delete or truncate on reorganisation
    execute function append_only();

-- Figures of a span of days.
create index task_done on task (acted_at) where state = 'DONE';
create index process_instance_ended on process_instance (ended_at);
