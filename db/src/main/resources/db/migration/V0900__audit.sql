-- Audit of the business: runs of rules, and findings with a snapshot of what was seen.

create table audit_run (
    id         uuid        primary key,
    rule_id    text        not null,
    unit_path  text        not null,
    through    date        not null check (extract(day from through) = 1),
    thresholds jsonb       not null,
    started_at timestamptz not null,
    ended_at   timestamptz,
    scanned    bigint      not null,
    hits       bigint      not null,
    version    bigint      not null
);

create table audit_finding (
    id           uuid        primary key,
    rule_id      text        not null,
    severity     text        not null check (severity in ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW')),
    subject_kind text        not null,
    subject_no   text        not null,
    unit_path    text        not null,
    customer_id  uuid,
    evidence     jsonb       not null,
    first_seen   timestamptz not null,
    last_seen    timestamptz not null check (last_seen >= first_seen),
    state        text        not null check (state in ('NEW', 'CONFIRMED', 'FALSE_POSITIVE', 'RESOLVED')),
    reason       text        check ((reason is null) = (state = 'NEW')),
    version      bigint      not null,
    unique (rule_id, subject_kind, subject_no)
);
create index audit_finding_new on audit_finding (rule_id, id desc) where state = 'NEW';
