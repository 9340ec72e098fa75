-- Late fees that the company does without: asked for with a reason, granted by somebody else.
create table late_fee_waiver (
    id           uuid primary key,
    bill_no      text not null references receivable,
    account_no   text not null references account_balance,
    customer_id  uuid not null,
    unit_path    text not null,
    amount_cny   numeric(14, 2) not null check (amount_cny > 0),
    reason       text not null check (reason <> ''),
    evidence     text not null check (evidence <> ''),
    requested_by text not null,
    requested_at timestamptz not null,
    state        text not null check (state in ('REQUESTED', 'REJECTED', 'GRANTED', 'UNDONE')),
    decided_by   text,
    decided_at   timestamptz,
    why          text,
    version      bigint not null check (version > 0),
    check (state not in ('REJECTED', 'GRANTED') or decided_by <> requested_by),
    check ((state = 'REQUESTED') = (decided_at is null)),
    check ((decided_by is null) = (decided_at is null)),
    check ((state in ('REJECTED', 'UNDONE')) = (why is not null))
);
create unique index late_fee_waiver_waiting on late_fee_waiver (bill_no) where state = 'REQUESTED';
create index late_fee_waiver_by_bill on late_fee_waiver (bill_no);
create index late_fee_waiver_by_unit on late_fee_waiver (unit_path text_pattern_ops, id);
