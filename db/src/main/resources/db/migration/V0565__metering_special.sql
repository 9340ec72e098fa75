-- Readings outside of the rounds: asked for on an event, or because a point was estimated too often.

create table special_reading (
    point_no       text        not null references metering_point (no),
    due_on         date        not null,
    account_no     text        not null,
    customer_id    uuid        not null,
    unit_path      text        not null,
    why            text        not null check (why in ('TRANSFER', 'CLOSE', 'PRICE_CHANGE', 'METER_CHANGE', 'ESTIMATED_TOO_OFTEN', 'OTHER')),
    bears_from     date        not null,
    bears_to       date        check (bears_to > bears_from),
    holds_bills    boolean     not null,
    opens_at       timestamptz not null,
    closes_at      timestamptz not null check (closes_at > opens_at),
    tolerance_days smallint    not null check (tolerance_days >= 0),
    asked_by       text        not null,
    asked_at       timestamptz not null,
    state          text        not null check (state in ('OPEN', 'READ', 'ESTIMATED', 'EXPLAINED')),
    asset_no       text        check ((asset_no is not null) = (state in ('READ', 'ESTIMATED'))),
    source         text        check ((source is not null) = (state = 'READ')),
    reason         text        check ((reason is not null) = (state = 'EXPLAINED')),
    words          text,
    said_by        text,
    happened_at    timestamptz check ((happened_at is null) = (state = 'OPEN')),
    read_position  bytea,
    photo          text,
    version        bigint      not null check (version > 0),
    primary key (point_no, due_on)
);
create index special_reading_newest on special_reading (due_on desc, point_no desc);
create index special_reading_not_read on special_reading (closes_at) where state <> 'READ';
create index special_reading_holding on special_reading (account_no) where state = 'OPEN' and holds_bills;
-- One at a time because of estimates.
create unique index special_reading_estimated on special_reading (point_no) where state = 'OPEN' and why = 'ESTIMATED_TOO_OFTEN';
comment on column special_reading.bears_from is 'bills of the days from this one up to, without, bears_to rest on it';
