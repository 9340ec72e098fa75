-- The files of documents, and the letters that promise documents for later.

create table application_file (
    application_no text        not null references connection_application,
    digest         text        not null check (digest ~ '^[0-9a-f]{64}$'),
    media_type     text        not null,
    content        bytea       not null,
    kept_at        timestamptz not null,
    primary key (application_no, digest)
);

create table commitment_letter (
    application_no text        not null references connection_application,
    code           text        not null,
    unit_path      text        not null,
    signer         bytea       not null,
    given_at       timestamptz not null,
    due            date        not null,
    kept_at        timestamptz,
    told_at        timestamptz,
    version        bigint      not null check (version > 0),
    primary key (application_no, code)
);
create index commitment_letter_to_tell on commitment_letter (due) where kept_at is null and told_at is null;
