-- Metering: meters, metering points with their installations, readings and curves with all versions, files of readings.

create table meter (
    asset_no  text   primary key,
    unit_path text   not null,
    model     text   not null,
    dials     text   not null,
    state     text   not null check (state in ('PLANNED', 'ORDERED', 'IN_STOCK', 'VERIFIED', 'ALLOCATED', 'INSTALLED', 'SUSPENDED', 'REMOVED', 'SCRAPPED')),
    version   bigint not null
);
create index meter_by_state on meter (state, asset_no);
comment on column meter.dials is 'register code:digits.decimals, separated by commas';

create table metering_point (
    no           text   primary key,
    account_no   text   not null,
    customer_id  uuid   not null,
    unit_path    text   not null,
    area_code    text   not null,
    mode         text   not null check (mode in ('1', '2', '3')),
    power_factor text   not null check (power_factor in ('01', '02', '03', '04')),
    quantity     text   not null check (quantity in ('1', '2', '3', '4')),
    version      bigint not null
);
create index metering_point_account on metering_point (account_no);
create index metering_point_unit on metering_point (unit_path text_pattern_ops);

create table meter_installation (
    point_no      text        not null references metering_point (no),
    installed_at  timestamptz not null,
    removed_at    timestamptz check (removed_at > installed_at),
    asset_no      text        not null,
    current_ratio numeric     not null check (current_ratio > 0),
    voltage_ratio numeric     not null check (voltage_ratio > 0),
    dials         text        not null,
    -- the spot where it hangs, as far as anybody told it
    place         text        check (place <> ''),
    -- since when it is known, and its end: a bill rests on what was known when it was calculated
    told_at       timestamptz not null,
    end_told_at   timestamptz check ((end_told_at is null) = (removed_at is null)),
    primary key (point_no, installed_at)
);
-- A point has one meter at a time, and a meter hangs at one point at a time.
create unique index meter_installation_one_meter on meter_installation (point_no) where removed_at is null;
create unique index meter_installation_one_point on meter_installation (asset_no) where removed_at is null;
create index meter_installation_asset on meter_installation (asset_no);

-- The place of a point among those of its account, by the day.
create table point_arrangement (
    point_no    text   primary key references metering_point (no),
    account_no  text   not null,
    customer_id uuid   not null,
    unit_path   text   not null,
    version     bigint not null check (version > 0)
);
create index point_arrangement_account on point_arrangement (account_no);

create table point_arranged (
    point_no     text        not null references point_arrangement,
    from_day     date        not null,
    to_day       date        check (to_day > from_day),
    above_no     text        references metering_point (no) check (above_no <> point_no),
    quantity     jsonb       not null,
    losses       jsonb       not null,
    tariff       text,
    time_of_use  boolean,
    power_factor text        not null check (power_factor in ('01', '02', '03', '04')),
    source       text,
    recorded_at  timestamptz not null,
    primary key (point_no, from_day),
    check ((tariff is null) = (time_of_use is null))
);
create unique index point_arranged_one_open on point_arranged (point_no) where to_day is null;

-- Current versions. What registers showed, before the multiplier; all registers of a meter at one instant are one row.
create table register_reading (
    point_no             text        not null,
    read_at              timestamptz not null,
    asset_no             text        not null,
    version              integer     not null check (version >= 1),
    source               text        not null check (source in ('AUTO', 'TERMINAL', 'MANUAL', 'SELF', 'ESTIMATE', 'INSTALL', 'REMOVE')),
    quality              text        not null check (quality in ('MEASURED', 'INCOMPLETE', 'ESTIMATED', 'EDITED')),
    received_at          timestamptz not null,
    active_import        numeric(16, 4),
    active_import_sharp  numeric(16, 4),
    active_import_peak   numeric(16, 4),
    active_import_flat   numeric(16, 4),
    active_import_valley numeric(16, 4),
    active_export        numeric(16, 4),
    reactive_forward     numeric(16, 4),
    reactive_reverse     numeric(16, 4),
    max_demand           numeric(16, 4),
    primary key (point_no, read_at, asset_no)
);

-- Earlier versions; only ever added to.
create table register_reading_superseded (
    like register_reading including constraints,
    primary key (point_no, read_at, asset_no, version)
);

-- Current versions. One row for each point, channel and day; the day's values stand in an array, NULL where one is missing.
create table interval_day (
    point_no            text          not null,
    channel             text          not null check (channel in ('ACTIVE_IMPORT', 'ACTIVE_EXPORT', 'REACTIVE_FORWARD', 'REACTIVE_REVERSE')),
    day                 date          not null,
    version             integer       not null check (version >= 1),
    minutes             smallint      not null,
    source              text          not null check (source in ('AUTO', 'TERMINAL', 'MANUAL', 'SELF', 'ESTIMATE', 'INSTALL', 'REMOVE')),
    quality             text          not null check (quality in ('MEASURED', 'INCOMPLETE', 'ESTIMATED', 'EDITED')),
    received_at         timestamptz   not null,
    asset_no            text          not null,
    multiplier          numeric       not null check (multiplier > 0),
    missing             smallint      not null,
    sum_milliwatt_hours bigint        not null,
    milliwatt_hours     bigint[]      not null check (cardinality(milliwatt_hours) * minutes = 1440),
    primary key (point_no, channel, day)
) partition by range (day);

-- Earlier versions; only ever added to.
create table interval_day_superseded (
    like interval_day including constraints,
    primary key (point_no, channel, day, version)
) partition by range (day);

-- A partition for each year; what is older or younger is in the last one until its year gets one, too.
do $$
begin
    for year in 2025 .. 2028 loop
        execute format('create table interval_day_%s partition of interval_day for values from (%L) to (%L)',
                       year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
        execute format('create table interval_day_superseded_%s partition of interval_day_superseded for values from (%L) to (%L)',
                       year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
    end loop;
end $$;
create table interval_day_other partition of interval_day default;
create table interval_day_superseded_other partition of interval_day_superseded default;

create table meter_data_file (
    digest      text        primary key check (digest ~ '^[0-9a-f]{64}$'),
    name        text        not null,
    bytes       bigint      not null,
    unit_path   text        not null,
    received_at timestamptz not null,
    state       text        not null check (state in ('RECEIVED', 'DONE', 'UNREADABLE')),
    last_line   bigint      not null,
    added       bigint      not null,
    superseding bigint      not null,
    unchanged   bigint      not null,
    rejected    bigint      not null,
    header      text        not null,
    fault       text,
    version     bigint      not null
);
create index meter_data_file_newest on meter_data_file (received_at desc, digest desc);

create table meter_data_rejection (
    digest  text   not null references meter_data_file (digest),
    line    bigint not null,
    code    text   not null,
    rule    text   not null,
    detail  text   not null,
    content text   not null,
    mended_at timestamptz,
    primary key (digest, line)
);

-- Validation, estimation and editing: the queue of exceptions, how estimates came about, and edits.

create table vee_exception (
    id          uuid        primary key,
    rule_id     text        not null,
    rule_set    text        not null,
    severity    text        not null check (severity in ('INFO', 'WARN', 'ERROR')),
    action      text        not null check (action in ('FLAG', 'HOLD', 'ESTIMATE', 'REJECT')),
    point_no    text        not null,
    customer_id uuid        not null,
    unit_path   text        not null,
    target      text        not null,
    day         date        not null,
    evidence    jsonb       not null,
    raised_at   timestamptz not null,
    owner       text,
    state       text        not null check (state in ('OPEN', 'ACCEPTED', 'ESTIMATED', 'REJECTED', 'RESOLVED')),
    said        text        check ((state = 'OPEN') = (said is null)),
    version     bigint      not null,
    unique (point_no, target, rule_id)
);
create index vee_exception_day on vee_exception (point_no, day);
create index vee_exception_waiting on vee_exception (state, id desc);
create index vee_exception_holding on vee_exception (point_no, day) where action = 'HOLD' and state = 'OPEN';
create index vee_exception_unit on vee_exception (unit_path text_pattern_ops, id desc);

create table vee_estimate (
    target   text        primary key,
    point_no text        not null,
    day      date        not null,
    applied  text[]      not null check (cardinality(applied) > 0),
    inputs   text[]      not null,
    rule_set text        not null,
    made_at  timestamptz not null
);
create index vee_estimate_day on vee_estimate (point_no, day);
comment on column vee_estimate.target is 'reference to the version that was estimated: point/channel or meter/day or instant#version';

-- Which estimates rest on a version.
create table vee_estimate_input (
    input  text not null,
    target text not null references vee_estimate (target),
    primary key (input, target)
);

create table reading_edit (
    id          uuid        primary key,
    point_no    text        not null,
    customer_id uuid        not null,
    unit_path   text        not null,
    target      text        not null,
    base        integer     not null check (base >= 1),
    edited      jsonb       not null,
    reason      text        not null,
    proposed_by text        not null,
    proposed_at timestamptz not null,
    second      boolean     not null,
    state       text        not null check (state in ('PROPOSED', 'APPLIED', 'DECLINED', 'UNDONE')),
    made        integer     check ((made is null) = (state in ('PROPOSED', 'DECLINED'))),
    decided_by  text        check ((decided_by is null) = (state = 'PROPOSED')),
    said        text        check ((said is null) = (state in ('PROPOSED', 'APPLIED'))),
    version     bigint      not null,
    check (not second or state in ('PROPOSED', 'UNDONE') or decided_by <> proposed_by or state = 'DECLINED')
);
create index reading_edit_unit on reading_edit (unit_path text_pattern_ops, id desc);
create index reading_edit_point on reading_edit (point_no, id desc);
