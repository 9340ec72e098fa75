-- Connection applications and the documents handed in for them.

create table connection_application (
    no                 text           primary key check (no ~ '^4[0-9]{12}$'),
    process_code       text           not null,
    process_version    integer        not null,
    unit_path          text           not null,
    channel            text           not null check (channel ~ '^[A-Z][A-Z0-9_]{1,29}$'),
    login              text,
    applicant_kind     text           not null check (applicant_kind in ('PERSON', 'ORGANISATION')),
    applicant_name     bytea          not null,
    certificate_type   text           not null,
    certificate_number bytea          not null,
    phone              bytea          not null,
    address            bytea          not null,
    category           text           not null check (category in ('0100', '0200', '0300', '0400')),
    voltage            text           not null,
    capacity_kva       numeric(14, 6) not null check (capacity_kva > 0),
    sources            smallint       not null check (sources between 1 and 3),
    people             smallint       check (people between 1 and 99),
    low_income         boolean,
    submitted_at       timestamptz    not null,
    stage              text           not null check (stage in ('SUBMITTED', 'ACCEPTED', 'ENERGISED', 'COMPLETED', 'CANCELLED')),
    accepted_at        timestamptz,
    customer_id        uuid           references customer,
    account_no         text           references account,
    contract_no        text           references supply_contract,
    energised_on       date,
    ended_at           timestamptz,
    reason             text,
    version            bigint         not null check (version > 0),
    check ((people is null) = (low_income is null)),
    check ((stage in ('ENERGISED', 'COMPLETED')) = (account_no is not null)),
    check ((account_no is null) = (customer_id is null) and (account_no is null) = (contract_no is null)
        and (account_no is null) = (energised_on is null)),
    check ((stage in ('COMPLETED', 'CANCELLED')) = (ended_at is not null))
);
-- What energising brings into being, it brings into being once.
create unique index connection_application_one_account on connection_application (account_no);
create index connection_application_by_unit on connection_application (unit_path text_pattern_ops, no);
create index connection_application_by_login on connection_application (login, no);
create index connection_application_by_customer on connection_application (customer_id);

create table application_document (
    application_no text        not null references connection_application,
    place          smallint    not null check (place > 0),
    code           text        not null,
    file_name      text        not null,
    media_type     text        not null,
    bytes          bigint      not null check (bytes > 0),
    sha256         text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    commitment     boolean     not null,
    handed_in_at   timestamptz not null,
    primary key (application_no, place),
    unique (application_no, code, sha256)
);
