-- What applications owe once. The ledger keeps each under a number of its own, because there is no account yet.

create table connection_fee (
    no             text           primary key,
    application_no text           not null,
    unit_path      text           not null,
    books_no       text           not null unique,
    item           text           not null,
    name_zh        text           not null,
    name_en        text           not null,
    legal_basis    text           not null check (legal_basis <> ''),
    standards      text           not null check (standards <> ''),
    why_zh         text           not null,
    why_en         text           not null,
    amount_cny     numeric(14, 2) not null check (amount_cny > 0),
    issued_on      date           not null,
    due_on         date           not null check (due_on >= issued_on),
    reduced_cny    numeric(14, 2) not null check (reduced_cny between 0 and amount_cny),
    state          text           not null check (state in ('OPEN', 'PART_PAID', 'PAID', 'WAIVED', 'CANCELLED')),
    version        bigint         not null check (version > 0),
    check (state not in ('WAIVED', 'CANCELLED') or reduced_cny = amount_cny)
);
-- An application owes an item once.
create unique index connection_fee_once on connection_fee (application_no, item) where state <> 'CANCELLED';
create index connection_fee_by_unit on connection_fee (unit_path text_pattern_ops, no);

create table connection_fee_receipt (
    fee_no     text           not null references connection_fee,
    place      integer        not null check (place > 0),
    payment_no text           not null unique,
    channel    text           not null,
    amount_cny numeric(14, 2) not null check (amount_cny > 0),
    at         timestamptz    not null,
    primary key (fee_no, place)
);

-- Waivers have no parts. Nobody decides on the own request.
create table connection_fee_relief (
    fee_no      text           not null references connection_fee,
    place       integer        not null check (place > 0),
    amount_cny  numeric(14, 2) not null check (amount_cny > 0),
    part_due_on date[]         not null,
    part_cny    numeric[]      not null check (cardinality(part_cny) = cardinality(part_due_on)),
    reason      text           not null check (reason <> ''),
    legal_basis text           not null check (legal_basis <> ''),
    asked_by    text           not null,
    asked_at    timestamptz    not null,
    state       text           not null check (state in ('ASKED', 'APPROVED', 'REJECTED')),
    decided_by  text           check (decided_by <> asked_by),
    decided_at  timestamptz,
    why         text,
    primary key (fee_no, place),
    check ((state = 'ASKED') = (decided_at is null)),
    check ((decided_by is null) = (decided_at is null)),
    check ((state = 'REJECTED') = (why is not null))
);
create unique index connection_fee_relief_pending on connection_fee_relief (fee_no) where state = 'ASKED';
