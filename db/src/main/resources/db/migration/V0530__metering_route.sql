-- Reading routes: who reads which points on which day, rounds, tasks and what came of them, pictures of meters.

create table reading_route (
    code        text   primary key,
    name        text   not null,
    unit_path   text   not null,
    route_class text   not null check (route_class in ('RESIDENTIAL', 'LOW_VOLTAGE', 'HIGH_VOLTAGE', 'MARKET')),
    version     bigint not null check (version > 0)
);
create index reading_route_unit on reading_route (unit_path text_pattern_ops, code);

create table reading_route_terms (
    route_code text     not null references reading_route,
    from_day   date     not null,
    to_day     date     check (to_day > from_day),
    cycle      text     not null check (cycle in ('MONTHLY', 'ODD_MONTHS', 'EVEN_MONTHS')),
    day        smallint not null check (day between 1 and 28),
    reader     text     not null,
    primary key (route_code, from_day)
);
create unique index reading_route_terms_one_open on reading_route_terms (route_code) where to_day is null;

create table route_membership (
    point_no    text   primary key references metering_point (no),
    customer_id uuid   not null,
    unit_path   text   not null,
    version     bigint not null check (version > 0)
);

create table route_stint (
    point_no   text    not null references route_membership,
    from_day   date    not null,
    to_day     date    check (to_day > from_day),
    route_code text    not null references reading_route,
    position   integer not null check (position > 0),
    primary key (point_no, from_day)
);
-- A point is on one route at a time.
create unique index route_stint_one_open on route_stint (point_no) where to_day is null;
create index route_stint_route on route_stint (route_code, position, point_no);

create table reading_plan (
    route_code     text        not null references reading_route,
    due_on         date        not null,
    unit_path      text        not null,
    route_class    text        not null,
    reader         text        not null,
    opens_at       timestamptz not null,
    closes_at      timestamptz not null check (closes_at > opens_at),
    tolerance_days smallint    not null check (tolerance_days >= 0),
    state          text        not null check (state in ('PLANNED', 'DOWNLOADED', 'READ', 'CHECKED', 'RELEASED')),
    version        bigint      not null check (version > 0),
    primary key (route_code, due_on)
);
create index reading_plan_newest on reading_plan (due_on desc, route_code desc);
create index reading_plan_under_way on reading_plan (route_code, due_on) where state in ('PLANNED', 'DOWNLOADED');

create table reading_task (
    point_no       text        not null references metering_point (no),
    due_on         date        not null,
    route_code     text        not null,
    position       integer     not null,
    account_no     text        not null,
    customer_id    uuid        not null,
    unit_path      text        not null,
    covers_from    date        not null check (covers_from < due_on),
    opens_at       timestamptz not null,
    closes_at      timestamptz not null,
    tolerance_days smallint    not null,
    state          text        not null check (state in ('OPEN', 'READ', 'ESTIMATED', 'EXPLAINED')),
    asset_no       text        check ((asset_no is not null) = (state in ('READ', 'ESTIMATED'))),
    source         text        check ((source is not null) = (state = 'READ')),
    reason         text        check ((reason is not null) = (state = 'EXPLAINED')),
    words          text,
    said_by        text,
    happened_at    timestamptz check ((happened_at is null) = (state = 'OPEN')),
    read_position  bytea,
    photo          text,
    version        bigint      not null check (version > 0),
    primary key (point_no, due_on),
    -- Every day of a point is covered once: where one task ends the next begins.
    unique (point_no, covers_from),
    foreign key (route_code, due_on) references reading_plan
);
create index reading_task_walk on reading_task (route_code, due_on, position, point_no);
create index reading_task_newest on reading_task (due_on desc, point_no desc);
create index reading_task_not_read on reading_task (closes_at) where state <> 'READ';
create index reading_task_open on reading_task (route_code, due_on) where state = 'OPEN';
comment on column reading_task.covers_from is 'the reading proves the days from this one up to, without, the scheduled day';
comment on column reading_task.happened_at is 'when it was read, or said why it was not';

create table reading_photo (
    point_no    text        not null references metering_point (no),
    digest      text        not null check (digest ~ '^[0-9a-f]{64}$'),
    media_type  text        not null check (media_type in ('image/jpeg', 'image/png')),
    content     bytea       not null,
    received_at timestamptz not null,
    primary key (point_no, digest)
);
alter table reading_photo alter column content set storage external;
