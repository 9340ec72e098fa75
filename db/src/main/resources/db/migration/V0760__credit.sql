-- Credit: consents to ask a partner about customers, and the bills that it pays ahead.

create table credit_consent (
    id            uuid primary key,
    account_no    text not null,
    customer_id   uuid not null,
    unit_path     text not null,
    authorisation bytea not null,
    given_by      text not null,
    given_at      timestamptz not null,
    evidence      text not null,
    band          text,
    band_request  text,
    band_at       timestamptz,
    ended_by      text,
    ended_at      timestamptz,
    ended_why     text,
    version       bigint not null check (version > 0),
    -- The band, its request and its time are kept together; a score is never kept.
    check ((band is null) = (band_at is null) and (band is null) = (band_request is null)),
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_why is null))
);
create unique index credit_consent_standing on credit_consent (account_no) where ended_at is null;
create index credit_consent_by_id on credit_consent (id) where ended_at is null;
create index credit_consent_by_unit on credit_consent (unit_path text_pattern_ops, id);

create table credit_advance (
    no          text primary key,
    consent_id  uuid not null references credit_consent,
    account_no  text not null,
    customer_id uuid not null,
    unit_path   text not null,
    -- A bill is decided on once.
    bill_no     text not null unique,
    amount_cny  numeric(14, 2) not null check (amount_cny > 0),
    state       text not null check (state in ('ORDERED', 'PAID', 'REFUSED', 'REPAID', 'DEFAULTED')),
    payment_no  text unique references payment,
    told        text,
    late        boolean not null,
    at          timestamptz not null,
    -- When the partner was asked for the first time; before that nothing can have been paid.
    asked_at    timestamptz check (asked_at is null or state = 'ORDERED'),
    version     bigint not null check (version > 0),
    check ((state in ('PAID', 'REPAID', 'DEFAULTED')) = (payment_no is not null)),
    check ((state = 'REFUSED') = (told is not null)),
    check (not late or state = 'REPAID')
);
create index credit_advance_open on credit_advance (no) where state in ('ORDERED', 'PAID');
create index credit_advance_by_account on credit_advance (account_no) where state in ('ORDERED', 'PAID');
create index credit_advance_by_unit on credit_advance (unit_path text_pattern_ops, no);
