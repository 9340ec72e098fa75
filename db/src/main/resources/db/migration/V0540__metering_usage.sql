-- Virtual points: sums over points and parts of the grid, by the day; and the daily balances of transformer areas.

create table virtual_point (
    no        text   primary key,
    name      text   not null check (name <> ''),
    unit_path text   not null,
    supplies  text   unique references transformer_area,
    version   bigint not null check (version > 0)
);
create index virtual_point_unit on virtual_point (unit_path text_pattern_ops, no);
comment on column virtual_point.supplies is 'the transformer area of which it tells the supply';

create table virtual_point_composition (
    point_no    text        not null references virtual_point,
    from_day    date        not null,
    to_day      date        check (to_day > from_day),
    terms       text[]      not null check (cardinality(terms) > 0),
    recorded_at timestamptz not null,
    primary key (point_no, from_day)
);
create unique index virtual_point_composition_one_open on virtual_point_composition (point_no) where to_day is null;
comment on column virtual_point_composition.terms is 'sign, kind, what, channel: +AREA:A-01:ACTIVE_IMPORT';

-- Which points a transformer area has.
create index metering_point_area on metering_point (area_code);

create table area_balance (
    area_code  text    not null,
    day        date    not null,
    unit_path  text    not null,
    supply_kwh numeric,
    sales_kwh  numeric not null,
    points     integer not null check (points >= 0),
    estimated  integer not null check (estimated between 0 and points),
    lacking    text[]  not null check (cardinality(lacking) <= points),
    band       text    not null check (band in ('NORMAL', 'HIGH', 'CRITICAL', 'NEGATIVE', 'NOT_COMPUTABLE')),
    primary key (area_code, day),
    check (supply_kwh is not null or band = 'NOT_COMPUTABLE')
);
create index area_balance_day on area_balance (day, area_code);
comment on table area_balance is 'calculated anew when readings arrive late; lacking: points of which the day is not known in full';
