-- Where electricity is used, and the network behind it.

create table feeder (
    code       text   primary key,
    name       text   not null,
    voltage    text   not null,
    substation text   not null,
    unit_path  text   not null,
    version    bigint not null
);

create table transformer_area (
    code         text          primary key,
    name         text          not null,
    feeder_code  text          not null references feeder,
    capacity_kva numeric(14, 6) not null check (capacity_kva >= 0),
    unit_path    text          not null,
    version      bigint        not null
);
create index transformer_area_by_feeder on transformer_area (feeder_code);
create index transformer_area_by_unit on transformer_area (unit_path text_pattern_ops, code);

create table premises (
    id                  uuid   primary key,
    address             bytea  not null,
    address_fingerprint bytea  not null,
    unit_path           text   not null,
    area_code           text   not null,
    version             bigint not null check (version > 0)
);
create index premises_by_address on premises (address_fingerprint);
create index premises_by_area on premises (area_code);
