-- Automatic debit: mandates, and one row for each attempt to take money by them.

create table debit_mandate (
    no            text primary key,
    account_no    text not null,
    customer_id   uuid not null,
    unit_path     text not null,
    channel       text not null check (channel in ('DIRECT_DEBIT', 'WECHAT_PAY', 'ALIPAY')),
    payer         bytea not null,
    per_debit_cny numeric(14, 2) not null check (per_debit_cny > 0),
    per_month_cny numeric(14, 2) not null,
    consent_by    text not null,
    consent_at    timestamptz not null,
    evidence      text not null,
    valid_until   date not null,
    state         text not null check (state in ('ACTIVE', 'ENDED')),
    ended_by      text,
    ended_at      timestamptz,
    ended_why     text,
    version       bigint not null check (version > 0),
    check (per_debit_cny <= per_month_cny),
    check ((state = 'ENDED') = (ended_at is not null)),
    check ((ended_at is null) = (ended_by is null)),
    check ((ended_at is null) = (ended_why is null))
);
create unique index debit_mandate_active on debit_mandate (account_no) where state = 'ACTIVE';
create index debit_mandate_by_number on debit_mandate (no) where state = 'ACTIVE';
create index debit_mandate_by_unit on debit_mandate (unit_path text_pattern_ops, no);

create table debit (
    no          text primary key,
    mandate_no  text not null references debit_mandate,
    account_no  text not null,
    customer_id uuid not null,
    unit_path   text not null,
    channel     text not null,
    bill_no     text not null,
    attempt     integer not null check (attempt > 0),
    amount_cny  numeric(14, 2) not null check (amount_cny > 0),
    debit_on    date not null,
    sent_on     date,
    state       text not null check (state in ('ANNOUNCED', 'SENT', 'TAKEN', 'FAILED', 'WITHDRAWN')),
    payment_no  text unique references payment,
    told        text,
    at          timestamptz,
    version     bigint not null check (version > 0),
    unique (bill_no, attempt),
    check ((state = 'ANNOUNCED') = (at is null)),
    check ((state = 'TAKEN') = (payment_no is not null)),
    check ((state in ('FAILED', 'WITHDRAWN')) = (told is not null)),
    check (state not in ('SENT', 'TAKEN', 'FAILED') or sent_on is not null)
);
-- A bill is debited once: no second attempt while one is not over, and none after one that has succeeded.
create unique index debit_once on debit (bill_no) where state not in ('FAILED', 'WITHDRAWN');
create index debit_due on debit (debit_on, no) where state = 'ANNOUNCED';
create index debit_unanswered on debit (no) where state = 'SENT';
create index debit_by_mandate on debit (mandate_no, debit_on);
create index debit_sent on debit (sent_on, no) where sent_on is not null;
create index debit_by_unit on debit (unit_path text_pattern_ops, no);
