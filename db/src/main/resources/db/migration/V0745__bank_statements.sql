-- What the company's bank says came to its account and went from it, held against what is on its way there and against refunds.

create table bank_statement (
    id          text           primary key,
    layout      text           not null,
    day         date           not null,
    digest      text           not null,
    lines       integer        not null check (lines >= 0),
    came_cny    numeric(14, 2) not null check (came_cny >= 0),
    went_cny    numeric(14, 2) not null check (went_cny >= 0),
    taken_in_by text           not null,
    taken_in_at timestamptz    not null,
    version     bigint         not null check (version > 0)
);
create index bank_statement_by_day on bank_statement (day, id);

create table bank_statement_line (
    statement_id text           not null references bank_statement deferrable initially deferred,
    line         integer        not null check (line > 0),
    day          date           not null,
    amount_cny   numeric(14, 2) not null check (amount_cny <> 0),
    reference    text           not null,
    counterparty text           not null,
    purpose      text           not null,
    stands_for   text           not null,
    state        text           not null check (state in ('PAIRED', 'BREAK', 'SETTLED', 'WAITING', 'KNOWN', 'OUTGOING')),
    why          text           not null,
    primary key (statement_id, line),
    check (state = 'WAITING' or why = '' or state = 'KNOWN'),
    check (state <> 'OUTGOING' or amount_cny < 0)
);
-- The bank's number of a movement stands for one movement, ever: it is booked from one line.
create unique index bank_movement_once on bank_statement_line (reference) where state <> 'KNOWN';
create index bank_statement_line_by_meaning on bank_statement_line (stands_for) where state in ('PAIRED', 'BREAK');
create index bank_statement_line_by_state on bank_statement_line (state, statement_id, line) where state in ('BREAK', 'WAITING');
