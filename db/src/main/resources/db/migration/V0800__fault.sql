-- Fault reports. Where it is, whom to call and what he added are sealed.

create table fault_report (
    no                text   primary key,
    unit_path         text   not null,
    surroundings      text   not null check (surroundings in ('URBAN', 'RURAL', 'REMOTE')),
    account_no        text,
    customer_id       uuid,
    location          bytea  not null,
    phone             bytea  not null,
    remark            bytea,
    symptom           text   not null,
    state             text   not null check (state in ('REPORTED', 'DISPATCHED', 'ACCEPTED', 'ARRIVED', 'REPAIRING', 'RESTORED', 'CLOSED')),
    team              text,
    arrival_minutes   bigint,
    committed_kept    boolean,
    legal_kept        boolean,
    cause             text,
    expected_at       timestamptz,
    score             integer check (score between 1 and 5),
    version           bigint not null,
    check ((account_no is null) = (customer_id is null)),
    check ((arrival_minutes is null) = (committed_kept is null) and (arrival_minutes is null) = (legal_kept is null))
);
create index fault_report_open on fault_report (state, no desc) where state <> 'CLOSED';
create index fault_report_customer on fault_report (customer_id, no desc);

-- What happened, in order; only ever added to.
create table fault_step (
    report_no text        not null references fault_report (no),
    position  integer     not null,
    state     text        not null,
    at        timestamptz not null,
    primary key (report_no, position)
);
