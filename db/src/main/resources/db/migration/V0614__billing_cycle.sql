-- Bill cycles: which accounts are billed for which days, and when their runs begin.

create table bill_cycle (
    code      text   primary key,
    name      text   not null,
    unit_path text   not null,
    version   bigint not null check (version > 0)
);
create index bill_cycle_by_unit on bill_cycle (unit_path text_pattern_ops, code);

create table bill_cycle_terms (
    cycle_code       text     not null references bill_cycle,
    from_day         date     not null,
    to_day           date     check (to_day > from_day),
    unit_path        text     not null,
    cycle            text     not null check (cycle in ('MONTHLY', 'ODD_MONTHS', 'EVEN_MONTHS')),
    day              smallint not null check (day between 1 and 28),
    routes           text[]   not null,
    opens_after_days smallint not null check (opens_after_days >= 0),
    window_days      smallint not null check (window_days between opens_after_days and 28),
    through          text     not null check (through in ('CALCULATED', 'REVIEWED', 'ISSUED')),
    primary key (cycle_code, from_day),
    -- A unit has one cycle at a time for all accounts that are of no other.
    constraint bill_cycle_of_unit exclude using gist (unit_path with =, daterange(from_day, to_day) with &&)
        where (cardinality(routes) = 0)
);
create unique index bill_cycle_terms_one_open on bill_cycle_terms (cycle_code) where to_day is null;

create table bill_cycle_route (
    route_code text not null references reading_route,
    cycle_code text not null references bill_cycle,
    from_day   date not null,
    to_day     date check (to_day > from_day),
    primary key (route_code, from_day),
    -- A route is of one cycle at a time.
    constraint bill_cycle_of_route exclude using gist (route_code with =, daterange(from_day, to_day) with &&)
);
create index bill_cycle_route_of_cycle on bill_cycle_route (cycle_code);

alter table bill_run add foreign key (cycle_code) references bill_cycle;
