-- To whom invoices are made out, and the electronic invoices themselves.

create table invoice_profile (
    customer_id uuid   primary key,
    unit_path   text   not null,
    title       bytea  not null,
    version     bigint not null check (version > 0)
);

create table invoice (
    no            text        primary key,
    takes_back    text        references invoice,
    bill_no       text        not null references bill,
    account_no    text        not null,
    customer_id   uuid        not null,
    unit_path     text        not null,
    title         bytea       not null,
    requested_by  text        not null,
    requested_at  timestamptz not null,
    state         text        not null check (state in ('REQUESTED', 'ISSUED', 'REJECTED', 'TAKEN_BACK')),
    tries         int         not null check (tries >= 0),
    due_at        timestamptz,
    told          text,
    rejected_at   timestamptz,
    -- The tax authority's number is given once.
    official_no   text        unique check (official_no ~ '^[0-9]{20}$'),
    issued_at     timestamptz,
    pdf           text,
    ofd           text,
    taken_back_by text        unique references invoice,
    version       bigint      not null check (version > 0),
    check ((state = 'REQUESTED') = (due_at is not null)),
    check ((state = 'REJECTED') = (rejected_at is not null)),
    check ((state in ('ISSUED', 'TAKEN_BACK')) = (official_no is not null)),
    check ((official_no is null) = (issued_at is null) and (official_no is null) = (pdf is null) and (official_no is null) = (ofd is null)),
    check ((state = 'TAKEN_BACK') = (taken_back_by is not null)),
    check (takes_back is null or state <> 'TAKEN_BACK')
);
-- A bill has one invoice, and one red-letter invoice at most.
create unique index invoice_of_bill on invoice (bill_no) where takes_back is null;
create unique index invoice_red_of_bill on invoice (bill_no) where takes_back is not null;
create index invoice_due on invoice (due_at, no) where state = 'REQUESTED';
create index invoice_by_unit on invoice (unit_path text_pattern_ops, no);
create index invoice_by_customer on invoice (customer_id, no);
create index invoice_issued on invoice (issued_at) where issued_at is not null;

create table invoice_amount (
    invoice_no text           not null references invoice,
    percent    numeric(6, 3)  not null check (percent >= 0),
    net_cny    numeric(14, 2) not null,
    tax_cny    numeric(14, 2) not null,
    primary key (invoice_no, percent)
);

-- What was issued is never edited, whatever program writes.
create function invoice_stays() returns trigger language plpgsql as $$
begin
    if old.official_no is not null and (new.official_no is distinct from old.official_no or new.issued_at is distinct from old.issued_at) then
        raise exception 'an issued invoice is never altered' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger invoice_stays before update on invoice for each row execute function invoice_stays();
