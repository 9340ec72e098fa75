-- Accounts at which nothing was used for as long as the rule says, and what became of them.

create table idle_account (
    account_no  text   primary key references account,
    customer_id uuid   not null references customer,
    unit_path   text   not null,
    -- The months without use, as they were known when it was found.
    from_day    date   not null,
    to_day      date   not null check (to_day > from_day),
    found_on    date   not null check (found_on >= to_day),
    stage       text   not null check (stage in ('FOUND', 'CLOSING', 'OVER')),
    closing     text   references change_application,
    over_on     date,
    stuck       text,
    version     bigint not null check (version > 0),
    check ((stage = 'CLOSING') = (closing is not null)),
    check ((stage = 'OVER') = (over_on is not null))
);
create index idle_account_due on idle_account (account_no) include (found_on) where stage = 'FOUND';
create index idle_account_by_unit on idle_account (unit_path text_pattern_ops, account_no);
create index idle_account_by_customer on idle_account (customer_id, account_no);
create index change_application_resting on change_application (account_no) where stage = 'SUBMITTED' or expires_on is not null;

-- Up to which month all accounts were judged, so that a round is made up for when nothing ran on its day.
create table idle_round (
    judged_to date primary key,
    looked_on date not null check (looked_on >= judged_to)
);
