-- Rounds of design reviews and inspections, and the defects that were found.

create table inspection (
    application_no text        not null,
    kind           text        not null check (kind in ('DESIGN_REVIEW', 'INTERMEDIATE', 'COMPLETION')),
    round          smallint    not null check (round > 0),
    unit_path      text        not null,
    inspector      text        not null,
    begun_at       timestamptz not null,
    due            date,
    legal          date,
    findings       jsonb       not null,
    stage          text        not null check (stage in ('UNDER_WAY', 'FAILED', 'PASSED')),
    version        bigint      not null check (version > 0),
    primary key (application_no, kind, round)
);
create unique index inspection_one_under_way on inspection (application_no, kind) where stage = 'UNDER_WAY';
create unique index inspection_passed_once on inspection (application_no, kind) where stage = 'PASSED';

create table inspection_defect (
    application_no text        not null,
    kind           text        not null,
    round          smallint    not null,
    number         integer     not null check (number > 0),
    found_in       smallint    not null check (found_in between 1 and round),
    item           text        not null,
    text           text        not null,
    severity       text        not null check (severity in ('MINOR', 'MAJOR', 'CRITICAL')),
    photo          text check (photo ~ '^[0-9a-f]{64}$'),
    deadline       date        not null,
    state          text        not null check (state in ('OPEN', 'CORRECTED', 'CLEARED')),
    corrected_by   text,
    corrected_at   timestamptz,
    correction     text,
    primary key (application_no, kind, round, number),
    foreign key (application_no, kind, round) references inspection,
    check (state <> 'CORRECTED' or corrected_at is not null),
    check ((corrected_by is null) = (corrected_at is null) and (corrected_by is null) = (correction is null))
);

-- Surveys as the log of the notes that devices made.

create table survey (
    application_no text   primary key,
    unit_path      text   not null,
    version        bigint not null check (version > 0)
);

create table survey_entry (
    application_no text        not null references survey,
    number         bigint      not null check (number > 0),
    device         text        not null,
    sequence       bigint      not null check (sequence > 0),
    field          text        not null,
    value          bytea,
    noted_at       timestamptz not null,
    base           bigint      not null check (base >= 0 and base < number),
    received_at    timestamptz not null,
    verdict        text        not null check (verdict in ('APPLIED', 'SAME', 'CONFLICT')),
    taken          boolean check (taken is null or verdict = 'CONFLICT'),
    decided_by     text,
    decided_at     timestamptz,
    primary key (application_no, number),
    unique (application_no, device, sequence),
    check ((taken is null) = (decided_by is null) and (taken is null) = (decided_at is null))
);
