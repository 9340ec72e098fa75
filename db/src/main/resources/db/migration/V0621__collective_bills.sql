-- Accounts that one payer is billed for together, and the documents that list their bills.

create table collective_group (
    id          uuid   primary key,
    name        text   not null check (name <> ''),
    customer_id uuid   not null,
    unit_path   text   not null,
    version     bigint not null check (version > 0)
);
create index collective_group_by_unit on collective_group (unit_path text_pattern_ops, id);
create index collective_group_by_customer on collective_group (customer_id);

create table collective_member (
    group_id    uuid not null references collective_group,
    line        int  not null,
    account_no  text not null,
    customer_id uuid not null,
    from_day    date not null,
    to_day      date check (to_day > from_day),
    agreement   text,
    primary key (group_id, line),
    -- An account is in one group on any day.
    constraint collective_member_once exclude using gist (account_no with =, daterange(from_day, to_day) with &&)
);

create table collective_bill (
    no          text           primary key,
    group_id    uuid           not null references collective_group,
    name        text           not null,
    customer_id uuid           not null,
    unit_path   text           not null,
    month       text           not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    made_on     date           not null,
    due_on      date           not null check (due_on >= made_on),
    bills       int            not null check (bills > 0),
    energy_kwh  numeric(18, 6) not null,
    total_cny   numeric(14, 2) not null,
    version     bigint         not null check (version > 0),
    constraint collective_bill_of_month unique (group_id, month)
);
create index collective_bill_by_unit on collective_bill (unit_path text_pattern_ops, no);
create index collective_bill_by_customer on collective_bill (customer_id, no);

create table collective_bill_entry (
    -- A bill is on one collective bill, ever.
    bill_no       text           primary key references bill,
    collective_no text           not null references collective_bill,
    line          int            not null,
    account_no    text           not null,
    kind          text           not null,
    period_from   date           not null,
    period_to     date           not null check (period_from < period_to),
    energy_kwh    numeric(18, 6) not null,
    total_cny     numeric(14, 2) not null,
    due_on        date,
    unique (collective_no, line)
);

-- What the document comes to by component of the price, and the tax in it by rate.
create table collective_bill_sum (
    collective_no text           not null references collective_bill,
    kind          text           not null check (kind in ('COMPONENT', 'TAX')),
    key           text           not null,
    net_cny       numeric(14, 2) not null,
    tax_cny       numeric(14, 2) not null check (kind = 'TAX' or tax_cny = 0),
    primary key (collective_no, kind, key)
);

create table collective_bill_receipt (
    payment_no    text           primary key,
    collective_no text           not null references collective_bill,
    account_no    text           not null,
    amount_cny    numeric(14, 2) not null check (amount_cny > 0)
);
create index collective_bill_receipt_of_bill on collective_bill_receipt (collective_no, payment_no);

create function collective_bill_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what a collective bill lists is never altered' using errcode = 'restrict_violation';
end $$;

create trigger collective_bill_entry_stays before update or delete on collective_bill_entry
    for each row execute function collective_bill_stays();
create trigger collective_bill_sum_stays before update or delete on collective_bill_sum
    for each row execute function collective_bill_stays();
