-- Bill runs: divided into parts that are claimed, billed and ticked off in one transaction each.

create table bill_run (
    id          uuid primary key,
    kind        text not null check (kind in ('CYCLE', 'OFF_CYCLE', 'FINAL')),
    unit_path   text not null,
    accounts    text[] not null,
    period_from date not null,
    period_to   date not null,
    through     text not null check (through in ('REHEARSED', 'CALCULATED', 'REVIEWED', 'ISSUED')),
    -- The period of a cycle that it bills, if it began by itself.
    cycle_code  text,
    cycle_due   date,
    started_by  text not null,
    started_at  timestamptz not null,
    stage       text not null check (stage in ('RUNNING', 'PAUSED', 'CANCELLED', 'ENDED')),
    over_at     timestamptz,
    version     bigint not null check (version > 0),
    check (period_from < period_to),
    check (kind = 'CYCLE' or cardinality(accounts) > 0),
    check ((cycle_code is null) = (cycle_due is null)),
    check ((over_at is not null) = (stage in ('CANCELLED', 'ENDED')))
);
-- Each period of a cycle has one run, however many servers open it.
create unique index bill_run_of_cycle on bill_run (cycle_code, cycle_due);
create index bill_run_by_unit on bill_run (unit_path text_pattern_ops, id);
create index bill_run_under_way on bill_run (id) where stage in ('RUNNING', 'PAUSED');

create table bill_run_part (
    run_id     uuid not null references bill_run on delete cascade,
    part       int not null,
    accounts   text[] not null check (cardinality(accounts) > 0),
    -- Asked for after each part, of all parts: the accounts themselves are too long to be read for that.
    size       int not null generated always as (cardinality(accounts)) stored,
    state      text not null default 'WAITING' check (state in ('WAITING', 'DONE')),
    attempts   smallint not null default 0,
    not_before timestamptz,
    broke_by   text,
    billed     int not null default 0,
    reviewed   int not null default 0,
    issued     int not null default 0,
    left_alone int not null default 0,
    failed     int not null default 0,
    done_at    timestamptz,
    primary key (run_id, part),
    check ((state = 'DONE') = (done_at is not null)),
    check (state <> 'DONE' or billed + left_alone + failed = cardinality(accounts)),
    check (reviewed <= billed and issued <= reviewed)
);
create index bill_run_part_waiting on bill_run_part (run_id, part) where state = 'WAITING';

create table bill_run_problem (
    run_id     uuid not null references bill_run on delete cascade,
    account_no text not null,
    code       text not null,
    rule       text not null,
    bill_no    text references bill on delete cascade,
    decide_by  text,
    primary key (run_id, account_no)
);
create index bill_run_problem_by_code on bill_run_problem (run_id, code, account_no);

-- Bills that a check stopped, until somebody decided on them.

create table bill_review (
    bill_no       text primary key references bill on delete cascade,
    account_no    text not null,
    customer_id   uuid not null,
    unit_path     text not null,
    total_cny     numeric(14, 2) not null,
    code          text not null,
    rules         text[] not null check (cardinality(rules) > 0),
    calculated_by text not null,
    two_persons   boolean not null,
    since         timestamptz not null,
    owner         text,
    stage         text not null check (stage in ('OPEN', 'SECONDED', 'RELEASED', 'SENT_BACK')),
    deciders      text[] not null default '{}',
    why           text not null default '',
    version       bigint not null check (version > 0),
    -- Four eyes, whatever program writes: who calculated it releases nothing, and two persons are two.
    check (stage not in ('SECONDED', 'RELEASED') or not calculated_by = any (deciders)),
    check (stage <> 'RELEASED' or cardinality(deciders) = case when two_persons then 2 else 1 end),
    check (cardinality(deciders) < 2 or deciders[1] <> deciders[2])
);
create index bill_review_open on bill_review (unit_path text_pattern_ops, bill_no) where stage in ('OPEN', 'SECONDED');
