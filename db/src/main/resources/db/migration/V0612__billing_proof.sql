-- Proofs that every point and day is billed once or has a reason, and what they found.

create table billing_proof (
    id           uuid        primary key,
    unit_path    text        not null,
    from_day     date        not null,
    to_day       date        not null check (from_day < to_day),
    due_day      date        not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    accounts     bigint      not null check (accounts >= 0),
    points       bigint      not null check (points >= 0),
    -- Days of points by kind, in the order of the kinds below.
    days         bigint[]    not null check (cardinality(days) = 8),
    through_no   text,
    ended_at     timestamptz,
    version      bigint      not null check (version > 0)
);
create index billing_proof_by_unit on billing_proof (unit_path text_pattern_ops, id);

create table billing_proof_finding (
    proof_id   uuid   not null references billing_proof on delete cascade,
    seq        bigint not null generated always as identity,
    account_no text   not null,
    point_no   text,
    from_day   date   not null,
    to_day     date   not null check (from_day < to_day),
    kind       text   not null check (kind in
                 ('BILLED', 'MISSING', 'DOUBLE', 'GAP', 'OVERLAP', 'WAITING', 'NOT_YET_DUE', 'NOT_SUPPLIED')),
    reason     text   not null,
    bills      text[] not null,
    primary key (proof_id, seq),
    check (kind in ('WAITING', 'NOT_SUPPLIED') = (reason <> '')),
    check (kind not in ('DOUBLE', 'OVERLAP') or cardinality(bills) > 1)
);
create index billing_proof_finding_by_kind on billing_proof_finding (proof_id, kind, seq);

create index bill_run_problem_by_account on bill_run_problem (account_no) where bill_no is null;
