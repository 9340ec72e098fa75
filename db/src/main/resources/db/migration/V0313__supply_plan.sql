-- Versions of supply plans and who approved them.

create table supply_plan (
    application_no text        not null,
    number         smallint    not null check (number > 0),
    unit_path      text        not null,
    high_voltage   boolean     not null,
    content        jsonb       not null,
    levels         text[]      not null check (cardinality(levels) > 0),
    drafted_by     text        not null,
    drafted_at     timestamptz not null,
    stage          text        not null check (stage in ('DRAFTED', 'APPROVED', 'RETURNED', 'ANSWERED', 'CONFIRMED', 'OBJECTED')),
    answered_on    date,
    valid_until    date check (valid_until > answered_on),
    extended       boolean,
    decided_by     text,
    decided_at     timestamptz,
    reason         text,
    version        bigint      not null check (version > 0),
    primary key (application_no, number),
    check ((stage in ('ANSWERED', 'CONFIRMED')) = (answered_on is not null)),
    check ((answered_on is null) = (valid_until is null) and (answered_on is null) = (extended is null)),
    check ((stage in ('RETURNED', 'CONFIRMED', 'OBJECTED')) = (decided_by is not null)),
    check ((stage in ('RETURNED', 'OBJECTED')) = (reason is not null))
);
-- Only one version of a plan is up for approval or for an answer.
create unique index supply_plan_one_under_way on supply_plan (application_no) where stage in ('DRAFTED', 'APPROVED');

create table supply_plan_approval (
    application_no text        not null,
    number         smallint    not null,
    level          smallint    not null check (level > 0),
    position       text        not null,
    approved_by    text        not null,
    approved_at    timestamptz not null,
    opinion        text,
    primary key (application_no, number, level),
    foreign key (application_no, number) references supply_plan,
    -- Each level by another person.
    unique (application_no, number, approved_by)
);
