-- What channels say of a day, held against the books.

-- The house: what is about no customer's account is entered under this number.
insert into account_balance (account_no, customer_id, unit_path, prepaid_cny, version)
values ('1999999999', '00000000-0000-0000-0000-000000000000', '/', 0, 1);

create index payment_by_channel on payment (channel, received_at) where reference is not null;

-- Whose statement it is tells agency, empty where a channel is one company.
create table channel_statement (
    channel        text not null,
    agency         text not null,
    day            date not null,
    digest         text not null,
    lines          integer not null check (lines >= 0),
    paid_cny       numeric(14, 2) not null check (paid_cny >= 0),
    refunded_cny   numeric(14, 2) not null check (refunded_cny >= 0),
    fee_cny        numeric(14, 2) not null,
    taken_in_at    timestamptz not null,
    state          text not null check (state in ('TAKEN_IN', 'MATCHED', 'SETTLED')),
    matched_at     timestamptz,
    bank_reference text,
    settled_by     text,
    settled_at     timestamptz,
    version        bigint not null check (version > 0),
    primary key (channel, agency, day),
    check ((channel = 'AGENCY') = (agency <> '')),
    check ((state = 'TAKEN_IN') = (matched_at is null)),
    check ((state = 'SETTLED') = (settled_at is not null)),
    check ((settled_at is null) = (bank_reference is null)),
    check ((settled_at is null) = (settled_by is null))
);
create index channel_statement_unmatched on channel_statement (day, channel, agency) where state = 'TAKEN_IN';

create table channel_statement_line (
    channel        text not null,
    agency         text not null,
    day            date not null,
    line           integer not null,
    movement       text not null check (movement in ('PAID', 'REFUNDED')),
    transaction_no text not null,
    order_no       text,
    refund_no      text,
    amount_cny     numeric(14, 2) not null check (amount_cny > 0),
    fee_cny        numeric(14, 2) not null,
    at             timestamptz not null,
    result         text check (result in ('MATCHED', 'CHANNEL_ONLY', 'AMOUNT_DIFFERS')),
    payment_no     text,
    own_cny        numeric(14, 2),
    primary key (channel, agency, day, line),
    foreign key (channel, agency, day) references channel_statement,
    -- A channel tells of each movement once, ever.
    constraint channel_movement_once unique nulls not distinct (channel, transaction_no, movement, refund_no),
    check ((movement = 'REFUNDED') = (refund_no is not null))
);

-- Those of a statement of the bank are about a channel's day too, of which the channel itself may tell nothing.
create table reconciliation_break (
    id             uuid primary key,
    channel        text not null,
    agency         text not null,
    day            date not null,
    kind           text not null check (kind in ('CHANNEL_ONLY', 'OWN_ONLY', 'AMOUNT_DIFFERS', 'BANK_ONLY', 'NOT_AT_BANK', 'BANK_DIFFERS')),
    of_statement   date generated always as (case when kind in ('CHANNEL_ONLY', 'OWN_ONLY', 'AMOUNT_DIFFERS') then day end) stored,
    movement       text not null check (movement in ('PAID', 'REFUNDED')),
    transaction_no text,
    refund_no      text,
    payment_no     text,
    order_no       text,
    by_channel_cny numeric(14, 2) not null check (by_channel_cny >= 0),
    by_books_cny   numeric(14, 2) not null check (by_books_cny >= 0),
    owner          text,
    state          text not null check (state in ('OPEN', 'SUSPENDED', 'REFUNDING', 'RESOLVED')),
    resolution     text,
    note           text,
    decided_by     text,
    decided_at     timestamptz,
    version        bigint not null check (version > 0),
    foreign key (channel, agency, of_statement) references channel_statement (channel, agency, day),
    constraint break_once unique nulls not distinct (channel, kind, movement, transaction_no, refund_no),
    check (by_channel_cny <> by_books_cny),
    check ((state = 'OPEN') = (decided_at is null)),
    check ((state = 'RESOLVED') = (resolution is not null))
);
create index reconciliation_break_by_day on reconciliation_break (channel, agency, day);
create index reconciliation_break_open on reconciliation_break (day, id) where state <> 'RESOLVED';

-- What became of asking channels for their statements.
create table statement_fetch (
    channel text not null,
    day     date not null,
    tries   integer not null check (tries >= 0),
    next_at timestamptz not null,
    told    text,
    state   text not null check (state in ('WAITING', 'MISSING', 'TAKEN_IN', 'NOTHING_MOVED')),
    since   timestamptz,
    version bigint not null check (version > 0),
    primary key (channel, day),
    check ((state = 'WAITING') = (since is null))
);
create index statement_fetch_missing on statement_fetch (day, channel) where state = 'MISSING';

create table refund (
    no             text primary key,
    payment_no     text references payment,
    break_id       uuid references reconciliation_break,
    fee_no         text references connection_fee,
    account_no     text not null references account_balance,
    customer_id    uuid not null,
    unit_path      text not null,
    channel        text not null,
    way            text not null check (way in ('BY_CHANNEL', 'AT_COUNTER', 'TO_BANK')),
    transaction_no text,
    paid_cny       numeric(14, 2),
    bank_account   bytea,
    amount_cny     numeric(14, 2) not null check (amount_cny > 0),
    reason         text not null,
    requested_by   text not null,
    requested_at   timestamptz not null,
    state          text not null check (state in ('REQUESTED', 'REJECTED', 'DUE', 'PAID', 'FAILED')),
    decided_by     text check (decided_by <> requested_by),
    decided_at     timestamptz,
    tries          integer not null,
    due_at         timestamptz,
    told           text,
    ended_at       timestamptz,
    version        bigint not null check (version > 0),
    -- Money is taken from a payment (of a business fee, where it names one), from money that belongs to nobody, or from what a closed account has paid ahead.
    check (payment_no is null or break_id is null),
    check (fee_no is null or payment_no is not null),
    check (break_id is null or way = 'BY_CHANNEL'),
    check ((way = 'BY_CHANNEL') = (transaction_no is not null)),
    check ((way = 'BY_CHANNEL') = (paid_cny is not null)),
    check ((way = 'TO_BANK') = (bank_account is not null)),
    check (amount_cny <= paid_cny),
    check ((state = 'REQUESTED') = (decided_at is null)),
    check ((decided_by is null) = (decided_at is null)),
    check ((state = 'DUE') = (due_at is not null)),
    check ((state in ('PAID', 'FAILED')) = (ended_at is not null))
);
create index refund_of_payment on refund (payment_no);
-- Money that belongs to nobody goes back once.
create unique index refund_of_break on refund (break_id) where state not in ('REJECTED', 'FAILED');
create index refund_due on refund (due_at) where state = 'DUE' and way = 'BY_CHANNEL';
create index refund_by_unit on refund (unit_path text_pattern_ops, no);
