-- Supply contracts with their dated terms.

create table supply_contract (
    no            text   primary key,
    account_no    text   not null references account,
    customer_id   uuid   not null references customer,
    premises_id   uuid   not null references premises,
    unit_path     text   not null,
    type          text   not null check (type in ('HV', 'LV', 'RES', 'TEMP', 'WHOLESALE', 'TRANSIT', 'DG')),
    state         text   not null check (state in ('DRAFT', 'IN_FORCE', 'TERMINATED')),
    signed_on     date,
    in_force_from date,
    in_force_to   date   check (in_force_to > in_force_from),
    version       bigint not null check (version > 0),
    check ((state = 'DRAFT') = (signed_on is null)),
    check ((state = 'DRAFT') = (in_force_from is null)),
    check ((state = 'TERMINATED') = (in_force_to is not null)),
    check (signed_on <= in_force_from)
);
-- An account has one contract in force.
create unique index supply_contract_one_in_force on supply_contract (account_no) where state = 'IN_FORCE';
create index supply_contract_by_account on supply_contract (account_no);
create index supply_contract_by_unit on supply_contract (unit_path text_pattern_ops, no);

create table contract_terms (
    contract_no        text           not null references supply_contract,
    from_day           date           not null,
    to_day             date           check (to_day > from_day),
    capacity_kva       numeric(14, 6) not null check (capacity_kva > 0),
    voltage            text           not null,
    tariff             text           not null,
    scheme             text           not null check (scheme in ('SINGLE', 'TWO_PART')),
    basic_charge       text           not null check (basic_charge in ('0', '1', '2', '5')),
    contract_demand_kw numeric(16, 8),
    power_factor       text           check (power_factor in ('0.80', '0.85', '0.90')),
    time_of_use        boolean        not null,
    plant_kw           numeric(16, 8) check (plant_kw > 0),
    plant_tariff       text,
    -- Special uses and measures that the price depends on, with spaces between them.
    marks              text           not null default '' check (marks ~ '^([A-Z0-9_]+( [A-Z0-9_]+)*)?$'),
    recorded_at        timestamptz    not null,
    primary key (contract_no, from_day),
    check ((scheme = 'SINGLE') = (basic_charge = '0')),
    check ((basic_charge = '2') = (contract_demand_kw is not null)),
    check ((plant_kw is null) = (plant_tariff is null))
);
-- One open end, so that terms never run beside each other into the future.
create unique index contract_terms_one_open on contract_terms (contract_no) where to_day is null;
