-- Links with which applicants show others how far an application is. Applications come later among the migrations: no reference to them.

create table connection_progress_link (
    id             uuid        primary key,
    application_no text        not null,
    unit_path      text        not null,
    opened_by      text        not null,
    opened_at      timestamptz not null,
    expires_at     timestamptz not null check (expires_at > opened_at and expires_at <= opened_at + interval '181 days'),
    revoked_by     text,
    revoked_at     timestamptz check (revoked_at >= opened_at),
    version        bigint      not null check (version > 0),
    check ((revoked_at is null) = (revoked_by is null))
);
create index connection_progress_link_of_application on connection_progress_link (application_no, opened_at);
