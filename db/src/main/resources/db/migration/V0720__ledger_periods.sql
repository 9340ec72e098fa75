-- Months of the books that are closed take no more entries, whoever writes them.

create table ledger_period (
    month     date primary key check (extract(day from month) = 1),
    closed_by text not null,
    closed_at timestamptz not null
);

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

create index ledger_entry_by_day on ledger_entry (day);
