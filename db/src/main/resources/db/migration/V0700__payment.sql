-- What customers owe and pay. The ledger is append-only and in balance at every commit, whoever writes to it.

create table account_balance (
    account_no  text primary key,
    customer_id uuid not null,
    unit_path   text not null,
    prepaid_cny numeric(14, 2) not null check (prepaid_cny >= 0),
    version     bigint not null check (version > 0)
);
create index account_balance_by_unit on account_balance (unit_path text_pattern_ops);

create table receivable (
    bill_no      text primary key,
    account_no   text not null references account_balance,
    debtor       text not null check (debtor in ('RESIDENT', 'OTHER')),
    due_on       date not null,
    amount_cny   numeric(14, 2) not null,
    paid_cny     numeric(14, 2) not null,
    fee_cny      numeric(14, 2) not null,
    fee_paid_cny numeric(14, 2) not null,
    fee_until    date not null,
    fee_free     datemultirange not null default '{}',
    check (paid_cny between 0 and amount_cny),
    check (fee_paid_cny between 0 and fee_cny)
);
create index receivable_open on receivable (account_no, due_on, bill_no)
    where amount_cny <> paid_cny or fee_cny <> fee_paid_cny;
create index receivable_overdue on receivable (due_on) where amount_cny <> paid_cny or fee_cny <> fee_paid_cny;

-- One entry for one cause and document: nothing is ever entered twice.
create table ledger_entry (
    account_no text not null references account_balance,
    cause      text not null check (cause in ('BILL', 'BILL_REVERSED', 'PREPAID_USED', 'LATE_FEE', 'PAYMENT', 'PAYMENT_REVERSED', 'SUSPENDED',
        'SUSPENSE_CLEARED', 'DIFFERENCE_ACCEPTED', 'CHANNEL_SETTLED', 'REFUND_APPROVED', 'REFUND_PAID', 'REFUND_FAILED', 'DEPOSIT_TAKEN',
        'DEPOSIT_RELEASED', 'AGENCY_DEPOSIT_PAID_IN', 'AGENCY_DEPOSIT_PAID_OUT', 'NETTED', 'NETTING_UNDONE', 'WRITTEN_OFF', 'RECOVERED', 'LATE_FEE_WAIVED', 'LATE_FEE_RESTORED', 'FEE_CHARGED', 'FEE_WAIVED',
        'FEE_REDUCED', 'FEE_CANCELLED')),
    document   text not null,
    day        date not null,
    entered_at timestamptz not null,
    place      bigint generated always as identity,
    postings   smallint not null check (postings >= 2),
    -- Unit of the member of staff who took or gave money over the counter.
    counter_unit text,
    primary key (account_no, cause, document),
    unique (account_no, cause, document, postings)
);
create index ledger_entry_at_counter on ledger_entry (day, counter_unit) where counter_unit is not null;

-- Debit positive, credit negative. The number of postings is part of the key of the entry, so that none can be added later.
create table ledger_posting (
    account_no text not null,
    cause      text not null,
    document   text not null,
    line       smallint not null,
    postings   smallint not null,
    kind       text not null check (kind in ('RECEIVABLE', 'PREPAID', 'REVENUE', 'LATE_FEES', 'CLEARING', 'SUSPENSE', 'DIFFERENCES',
        'CHANNEL_FEES', 'BANK', 'REFUND_DUE', 'DEPOSIT', 'AGENCY_DEPOSIT', 'BAD_DEBT', 'NETTING', 'DEPOSIT_INTEREST', 'FEE_RECEIVABLE', 'FEE_REVENUE')),
    owner      text not null,
    amount_cny numeric(14, 2) not null check (amount_cny <> 0),
    bill_no    text,
    primary key (account_no, cause, document, line),
    foreign key (account_no, cause, document, postings) references ledger_entry (account_no, cause, document, postings),
    check (line between 1 and postings),
    check (kind not in ('RECEIVABLE', 'PREPAID', 'DEPOSIT') or owner = account_no)
);

create function ledger_entry_is_in_balance() returns trigger language plpgsql as $$
declare
    lines bigint;
    total numeric;
begin
    select count(*), coalesce(sum(amount_cny), 0) into lines, total from ledger_posting
     where account_no = new.account_no and cause = new.cause and document = new.document;
    if lines <> new.postings or total <> 0 then
        raise exception 'ledger entry % % has % of % postings and is out of balance by %',
            new.cause, new.document, lines, new.postings, total
            using errcode = 'check_violation', constraint = 'ledger_in_balance';
    end if;
    return null;
end $$;

create constraint trigger ledger_in_balance after insert on ledger_entry
    deferrable initially deferred for each row execute function ledger_entry_is_in_balance();

create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only' using errcode = 'restrict_violation', constraint = 'ledger_append_only';
end $$;

create trigger ledger_entry_append_only before update or delete or truncate on ledger_entry
    for each statement execute function ledger_is_append_only();
create trigger ledger_posting_append_only before update or delete or truncate on ledger_posting
    for each statement execute function ledger_is_append_only();

create table payment (
    no              text primary key,
    account_no      text not null,
    customer_id     uuid not null,
    unit_path       text not null,
    channel         text not null,
    reference       text,
    amount_cny      numeric(14, 2) not null check (amount_cny > 0),
    received_at     timestamptz not null,
    state           text not null check (state in ('RECEIVED', 'SETTLED', 'REVERSED')),
    policy          text,
    prepaid_cny     numeric(14, 2) check (prepaid_cny >= 0),
    reversed_why    text,
    reversed_at     timestamptz,
    version         bigint not null check (version > 0),
    -- What a wallet took for several accounts: each has its share under the number of the transaction and a running number.
    part_of         text generated always as (
                        case when channel in ('WECHAT_PAY', 'ALIPAY') then substring(reference from '^(.*)[.][0-9]+$') end) stored,
    -- A transaction of a channel counts once, however often the channel tells of it.
    constraint payment_reference_once unique (channel, reference),
    check ((state = 'RECEIVED') = (policy is null)),
    check ((state = 'RECEIVED') = (prepaid_cny is null)),
    check ((state = 'REVERSED') = (reversed_at is not null)),
    check ((state = 'REVERSED') = (reversed_why is not null))
);
create index payment_by_account on payment (account_no, no);
create index payment_by_transaction on payment (part_of, channel) where part_of is not null;
create index payment_by_unit on payment (unit_path text_pattern_ops, no);

create table payment_allocation (
    payment_no    text not null references payment,
    line          smallint not null,
    bill_no       text not null,
    principal_cny numeric(14, 2) not null check (principal_cny >= 0),
    late_fee_cny  numeric(14, 2) not null check (late_fee_cny >= 0),
    primary key (payment_no, line),
    check (principal_cny + late_fee_cny > 0)
);
create index payment_allocation_by_bill on payment_allocation (bill_no);

-- Without a bill it is for a collective bill, or for a business fee, which the books keep under the account number.
create table payment_order (
    no             text primary key,
    bill_no        text,
    collective_no  text check (collective_no is null or bill_no is null),
    account_no     text not null,
    channel        text not null,
    amount_cny     numeric(14, 2) not null check (amount_cny > 0),
    opened_at      timestamptz not null,
    expires_at     timestamptz not null,
    transaction_no text,
    payment_no     text references payment,
    version        bigint not null check (version > 0),
    constraint payment_order_paid_once unique (channel, transaction_no),
    check (expires_at > opened_at),
    check ((transaction_no is null) = (payment_no is null))
);
create index payment_order_by_bill on payment_order (bill_no);

-- What each account gets of an order for a collective bill.
create table payment_order_share (
    order_no   text not null references payment_order,
    line       smallint not null,
    account_no text not null,
    amount_cny numeric(14, 2) not null check (amount_cny > 0),
    primary key (order_no, line),
    unique (order_no, account_no)
);
create index payment_order_unpaid on payment_order (opened_at) where transaction_no is null;
