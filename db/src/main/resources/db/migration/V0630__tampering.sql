-- What looks at the histories of cases and at the seals of days have found, and how far they came: docs/domain/workflow-history.md.

create table process_tampering (
    subject   text        primary key,
    unit_path text        not null,
    what      text        not null check (what <> ''),
    since     timestamptz not null,
    seen      timestamptz not null,
    gone      timestamptz,
    check (since <= seen and seen <= gone)
);
create index process_tampering_present on process_tampering (subject) where gone is null;

-- A round looks at all cases once; one that is not over goes on in the next night.
create table process_verification (
    began   timestamptz primary key,
    reached text,
    cases   bigint      not null check (cases >= 0),
    ended   timestamptz,
    check (began <= ended)
);
