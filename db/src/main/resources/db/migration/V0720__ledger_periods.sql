-- Months of the books that are closed take no more entries, whoever writes them.

create table ledger_period (
    month     date primary key check (extract(day from month) = 1),
    closed_by text not null,
    closed_at timestamptz not null
);

create trigger ledger_period_append_only before update or delete or truncate on ledger_period
    for each statement execute function ledger_is_append_only();

create function ledger_period_takes_entries() returns trigger language plpgsql as $$
declare
    closed date;
begin
    select p.month into closed from fresh f join ledger_period p on p.month = date_trunc('month', f.day)::date limit 1;
    if closed is not null then
        raise exception 'the books of % are closed', to_char(closed, 'YYYY-MM')
            using errcode = 'restrict_violation', constraint = 'ledger_period_open';
    end if;
    return null;
end $$;

create trigger ledger_period_open after insert on ledger_entry
    referencing new table as fresh for each statement execute function ledger_period_takes_entries();

-- Days follow one another in the table, as entries do: what lies where is enough, and costs an entry nothing.
create index ledger_entry_by_day on ledger_entry using brin (day) with (pages_per_range = 32, autosummarize = on);

-- The register beside the balance: debts that were written off, or are to be.
create table write_off (
    bill_no       text primary key references receivable,
    account_no    text not null references account_balance,
    customer_id   uuid not null,
    unit_path     text not null,
    principal_cny numeric(14, 2) not null check (principal_cny >= 0),
    late_fee_cny  numeric(14, 2) not null check (late_fee_cny >= 0),
    evidence      text not null check (evidence <> ''),
    requested_by  text not null,
    requested_at  timestamptz not null,
    state         text not null check (state in ('REQUESTED', 'REJECTED', 'WRITTEN_OFF', 'REINSTATED')),
    decided_by    text,
    decided_at    timestamptz,
    why           text,
    version       bigint not null check (version > 0),
    check (state not in ('REJECTED', 'WRITTEN_OFF') or decided_by <> requested_by),
    check ((state = 'REQUESTED') = (decided_at is null)),
    check ((decided_by is null) = (decided_at is null)),
    check ((state = 'REJECTED') = (why is not null))
);
create index write_off_by_unit on write_off (unit_path text_pattern_ops, bill_no);
