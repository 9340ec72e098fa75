-- Money that banks and agencies took for accounts that nobody knows; the ledger has it as put aside.
create table stray_receipt (
    id           uuid primary key,
    channel      text not null,
    reference    text not null,
    named        text not null,
    unit_path    text not null,
    amount_cny   numeric(14, 2) not null check (amount_cny > 0),
    at           timestamptz not null,
    account_no   text,
    payment_no   text references payment,
    assigned_by  text,
    assigned_at  timestamptz,
    version      bigint not null check (version > 0),
    constraint stray_receipt_once unique (channel, reference),
    check (num_nulls(account_no, payment_no, assigned_by, assigned_at) in (0, 4))
);
create index stray_receipt_by_unit on stray_receipt (unit_path text_pattern_ops, id);
