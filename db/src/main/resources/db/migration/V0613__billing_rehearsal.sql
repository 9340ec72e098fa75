-- What accounts would be billed by a run that keeps no bills, beside the bill before.

create table bill_run_rehearsed (
    run_id     uuid not null references bill_run on delete cascade,
    account_no text not null,
    unit_path  text not null,
    category   text not null,
    energy_kwh numeric(18, 6) not null,
    total_cny  numeric(14, 2) not null,
    last_kwh   numeric(18, 6),
    last_cny   numeric(14, 2),
    primary key (run_id, account_no),
    check ((last_kwh is null) = (last_cny is null))
);
