-- Where electricity is used, and the network behind it.

create table feeder (
    code       text   primary key,
    name       text   not null,
    voltage    text   not null,
    substation text   not null,
    unit_path  text   not null,
    version    bigint not null
);

create table transformer_area (
    code         text          primary key,
    name         text          not null,
    feeder_code  text          not null references feeder,
    capacity_kva numeric(14, 6) not null check (capacity_kva >= 0),
    unit_path    text          not null,
    version      bigint        not null
);
create index transformer_area_by_feeder on transformer_area (feeder_code);
create index transformer_area_by_unit on transformer_area (unit_path text_pattern_ops, code);

create table premises (
    id                  uuid   primary key,
    address             bytea  not null,
    address_fingerprint bytea  not null,
    unit_path           text   not null,
    area_code           text   not null,
    version             bigint not null check (version > 0)
);
create index premises_by_address on premises (address_fingerprint);
create index premises_by_area on premises (area_code);

-- Transformers and high-voltage motors of customers, with all they did.
create table supply_equipment (
    id                      uuid           primary key,
    account_no              text           not null,
    customer_id             uuid           not null,
    unit_path               text           not null,
    name                    text           not null check (name <> ''),
    kind                    text           not null check (kind in ('TRANSFORMER', 'HIGH_VOLTAGE_MOTOR')),
    rated_kva               numeric(14, 6) not null check (rated_kva > 0),
    owner                   text           not null check (owner in ('CUSTOMER', 'COMPANY')),
    no_load_kw              numeric(16, 8) check (no_load_kw >= 0),
    load_kw                 numeric(16, 8) check (load_kw >= 0),
    no_load_current_percent numeric(12, 6) check (no_load_current_percent >= 0),
    impedance_percent       numeric(12, 6) check (impedance_percent >= 0),
    losses_from             text,
    interlock               text,
    source                  text,
    standby_source          boolean        not null,
    follows_id              uuid           unique references supply_equipment check (follows_id <> id),
    version                 bigint         not null check (version > 0),
    unique (account_no, name),
    check (num_nonnulls(no_load_kw, load_kw, no_load_current_percent, impedance_percent, losses_from) in (0, 5)),
    check (kind = 'TRANSFORMER' or losses_from is null)
);
create index supply_equipment_by_unit on supply_equipment (unit_path text_pattern_ops);

create table supply_equipment_phase (
    equipment_id uuid        not null references supply_equipment,
    from_day     date        not null,
    to_day       date        check (to_day > from_day),
    state        text        not null check (state in ('RUNNING', 'HOT_STANDBY', 'UNDER_REPAIR', 'COLD_STANDBY', 'SUSPENDED', 'REDUCED', 'REPLACED', 'REMOVED')),
    recorded_at  timestamptz not null,
    primary key (equipment_id, from_day)
);
-- One open end, so that states never run beside each other into the future.
create unique index supply_equipment_phase_one_open on supply_equipment_phase (equipment_id) where to_day is null;
