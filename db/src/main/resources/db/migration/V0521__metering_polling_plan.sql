-- Polling plans that the company keeps itself, in the stead of those that the product brings along or beside them.

create table polling_plan (
    plan_id       text      primary key check (plan_id ~ '^[A-Z0-9][A-Z0-9-]{0,39}$'),
    name_zh       text      not null,
    name_en       text      not null,
    valid_from    date      not null,
    start_at      time      not null,
    days_back     integer   not null check (days_back between 0 and 60),
    wanted        text[]    not null check (cardinality(wanted) > 0 and wanted <@ array['FREEZE', 'IMPORT_CURVE', 'EXPORT_CURVE']),
    protocols     text[]    not null,
    again_minutes integer[] not null check (cardinality(again_minutes) <= 100 and 1 <= all (again_minutes)),
    source        text      not null,
    state         text      not null check (state in ('IN_FORCE', 'WITHDRAWN')),
    version       bigint    not null check (version >= 1)
);

comment on table polling_plan is '采集方案';
comment on column polling_plan.protocols is 'none means all';
comment on column polling_plan.again_minutes is 'pauses before the second, third … try';
