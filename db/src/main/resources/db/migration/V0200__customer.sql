-- Customers and accounts. Personal values are sealed; fingerprints find them without opening.

create table customer (
    id                      uuid   primary key,
    kind                    text   not null check (kind in ('PERSON', 'ORGANISATION')),
    name                    bytea  not null,
    name_fingerprint        bytea  not null,
    certificate_type        text   not null check (certificate_type ~ '^[0-9]{2}$'),
    certificate_number      bytea  not null,
    certificate_fingerprint bytea  not null,
    phone                   bytea  not null,
    phone_fingerprint       bytea  not null,
    contacts                bytea  not null,
    tags                    text[] not null,
    unit_path               text   not null,
    version                 bigint not null check (version > 0),
    -- One customer for one certificate, however many try at the same moment.
    unique (certificate_fingerprint, certificate_type)
);
create index customer_by_name on customer (name_fingerprint);
create index customer_by_phone on customer (phone_fingerprint);
create index customer_by_unit on customer (unit_path text_pattern_ops, id);

create table account (
    no          text   primary key check (no ~ '^1[0-9]{9}$'),
    customer_id uuid   not null references customer,
    unit_path   text   not null,
    category    text   not null check (category in ('0100', '0200', '0300', '0400')),
    opened_on   date   not null,
    closed_on   date   check (closed_on >= opened_on),
    households  text[] not null,
    former      text[] not null default '{}',
    version     bigint not null check (version > 0),
    check (category = '0100' or cardinality(households) = 0 or cardinality(former) > 0)
);
create index account_by_customer on account (customer_id);
create index account_by_unit on account (unit_path text_pattern_ops, no);
create index account_closed on account (closed_on) where closed_on is not null;
comment on column account.former is 'categories before: first day/day after the last/category, in order';
comment on column account.households is 'first day/day after the last/people/low income, in order';
