-- Accounts that are supplied for a time only.

create table temporary_supply (
    account_no  text   primary key references account,
    customer_id uuid   not null references customer,
    unit_path   text   not null,
    from_day    date   not null,
    until_day   date   not null check (until_day > from_day),
    stage       text   not null check (stage in ('RUNNING', 'CLOSING', 'OVER')),
    closing     text   references change_application,
    -- The first day without supply of which the customer was told.
    announced   date,
    stuck       text,
    version     bigint not null check (version > 0),
    check ((stage = 'CLOSING') = (closing is not null))
);
create index temporary_supply_due on temporary_supply (account_no) include (until_day) where stage = 'RUNNING';
create index temporary_supply_unannounced on temporary_supply (until_day) where stage = 'RUNNING' and announced is distinct from until_day;
