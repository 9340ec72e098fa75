-- Meters on site: how each is reached, and orders to them.

create table field_address (
    asset_no  text    primary key references meter (asset_no),
    unit_path text    not null,
    protocol  text    not null check (protocol in ('DLT645', 'DLT698', 'DLMS_HDLC', 'DLMS_WRAPPER', 'DLMS_GATEWAY')),
    host      text    not null,
    port      integer not null check (port between 1 and 65535),
    address   text    not null check (address ~ '^[0-9]{12}$'),
    password  bytea,
    version   bigint  not null
);
create index field_address_line on field_address (host collate "C", port, asset_no collate "C");

create table meter_command (
    id          uuid        primary key,
    asset_no    text        not null,
    unit_path   text        not null,
    host        text        not null,
    port        integer     not null,
    task        text        not null check (task in ('READ', 'SET_CLOCK', 'FREEZE', 'TRIP', 'PERMIT_CLOSE', 'CLOSE', 'PROTECT', 'END_PROTECT')),
    reason      text        not null,
    ordered_by  text        not null,
    ordered_at  timestamptz not null,
    expires_at  timestamptz not null check (expires_at > ordered_at),
    approved_by text        check (approved_by <> ordered_by),
    state       text        not null check (state in ('PROPOSED', 'QUEUED', 'SENT', 'CONFIRMED', 'FAILED', 'EXPIRED', 'CANCELLED')),
    tries       integer     not null,
    due_at      timestamptz,
    unknown     boolean     not null,
    ended_at    timestamptz,
    words       text,
    findings    jsonb       not null,
    version     bigint      not null,
    -- What is dangerous does not leave the first state without a second person.
    constraint meter_command_second_person check (
        task not in ('TRIP', 'CLOSE', 'END_PROTECT') or state in ('PROPOSED', 'EXPIRED', 'CANCELLED') or approved_by is not null),
    constraint meter_command_due_until_ended check ((due_at is null) = (ended_at is not null))
);
create index meter_command_due on meter_command (due_at) where due_at is not null;
create index meter_command_line on meter_command (host, port) where state = 'SENT';
create index meter_command_newest on meter_command (ordered_at desc, id desc);
create index meter_command_meter on meter_command (asset_no, ordered_at desc, id desc);
comment on column meter_command.due_at is 'when a server has to look at it: the next try, the end of the lease of the server that talks to the meter, or the expiry of what waits for approval';
comment on column meter_command.unknown is 'a try may have reached the meter without its answer reaching us';
comment on column meter_command.words is 'the last fault, why it failed, or who cancelled it';
