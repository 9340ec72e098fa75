-- Assets of metering: transformers and terminals, where they are in place, and the upkeep of all.

-- A number is given once to whatever kind of asset.
create table asset_number (
    asset_no text primary key
);

create table metering_device (
    asset_no    text   primary key references asset_number,
    unit_path   text   not null,
    kind        text   not null check (kind in ('CURRENT_TRANSFORMER', 'VOLTAGE_TRANSFORMER', 'CONCENTRATOR', 'TERMINAL')),
    model       text   not null,
    rated_ratio text,
    accuracy    text,
    three_phase boolean,
    state       text   not null check (state in ('PLANNED', 'ORDERED', 'IN_STOCK', 'VERIFIED', 'ALLOCATED', 'INSTALLED', 'SUSPENDED', 'REMOVED', 'SCRAPPED')),
    version     bigint not null check (version > 0),
    constraint metering_device_nameplate check (
        num_nonnulls(rated_ratio, accuracy, three_phase) = case when kind in ('CURRENT_TRANSFORMER', 'VOLTAGE_TRANSFORMER') then 3 else 0 end)
);
create index metering_device_state on metering_device (state, asset_no);

create table instrument_set (
    point_no    text   primary key references metering_point (no),
    customer_id uuid   not null,
    unit_path   text   not null,
    version     bigint not null check (version > 0)
);

-- Only ever added to, but for the end.
create table instrument_fitting (
    point_no     text        not null references instrument_set,
    place        smallint    not null,
    asset_no     text        not null references metering_device,
    kind         text        not null check (kind in ('CURRENT_TRANSFORMER', 'VOLTAGE_TRANSFORMER')),
    rated_ratio  text        not null,
    phase_a      boolean     not null,
    phase_b      boolean     not null,
    phase_c      boolean     not null,
    put_in_at    timestamptz not null,
    taken_out_at timestamptz check (taken_out_at > put_in_at),
    primary key (point_no, place),
    check (phase_a or phase_b or phase_c)
);
-- A transformer is in one place at a time, and a phase has one of a kind.
create unique index instrument_fitting_one_place on instrument_fitting (asset_no) where taken_out_at is null;
create unique index instrument_fitting_phase_a on instrument_fitting (point_no, kind) where taken_out_at is null and phase_a;
create unique index instrument_fitting_phase_b on instrument_fitting (point_no, kind) where taken_out_at is null and phase_b;
create unique index instrument_fitting_phase_c on instrument_fitting (point_no, kind) where taken_out_at is null and phase_c;

create table terminal (
    asset_no  text   primary key references metering_device,
    unit_path text   not null,
    version   bigint not null check (version > 0)
);

create table terminal_stand (
    asset_no  text        not null references terminal,
    place     smallint    not null,
    area_code text        not null,
    from_at   timestamptz not null,
    to_at     timestamptz check (to_at > from_at),
    primary key (asset_no, place)
);
create unique index terminal_stand_one on terminal_stand (asset_no) where to_at is null;

create table terminal_meter (
    asset_no text        not null references terminal,
    place    integer     not null,
    meter_no text        not null references meter (asset_no),
    from_at  timestamptz not null,
    to_at    timestamptz check (to_at > from_at),
    primary key (asset_no, place)
);
-- A meter is collected by one terminal at a time.
create unique index terminal_meter_one on terminal_meter (meter_no) where to_at is null;

create table asset_upkeep (
    asset_no  text   primary key,
    kind      text   not null check (kind in ('METER', 'CURRENT_TRANSFORMER', 'VOLTAGE_TRANSFORMER', 'CONCENTRATOR', 'TERMINAL')),
    unit_path text   not null,
    due_on    date,
    version   bigint not null check (version > 0)
);
create index asset_upkeep_due on asset_upkeep (due_on, asset_no) where due_on is not null;
comment on column asset_upkeep.due_on is 'of the last verification; none before the first and where samples are taken';

-- Only ever added to.
create table asset_verification (
    asset_no     text     not null references asset_upkeep,
    place        smallint not null,
    verified_on  date     not null,
    passed       boolean  not null,
    verified_by  text     not null,
    certificate  text     not null,
    device_class text     not null check (device_class in ('I', 'II', 'III', 'IV', 'V')),
    due_on       date     check (due_on >= verified_on),
    primary key (asset_no, place)
);

create table asset_seal (
    seal_no    text        primary key,
    asset_no   text        not null references asset_upkeep,
    place      smallint    not null,
    put_where  text        not null check (put_where in ('METER_COVER', 'TERMINAL_COVER', 'BOX', 'TRANSFORMER')),
    put_at     timestamptz not null,
    put_by     text        not null,
    off_at     timestamptz check (off_at >= put_at),
    off_by     text,
    off_cause  text        check (off_cause in ('WORK', 'FOUND_BROKEN', 'REMOVED_WITH_ASSET')),
    off_reason text,
    unique (asset_no, place),
    check (num_nonnulls(off_at, off_by, off_cause) in (0, 3)),
    check (off_cause <> 'FOUND_BROKEN' or off_reason is not null)
);
