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
    bill_no       text        references bill,
    account_no    text,
    collective_no text        references collective_bill,
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
    check ((bill_no is null) = (account_no is null)),
    check ((bill_no is null) <> (collective_no is null)),
    check ((state = 'REQUESTED') = (due_at is not null)),
    check ((state = 'REJECTED') = (rejected_at is not null)),
    check ((state in ('ISSUED', 'TAKEN_BACK')) = (official_no is not null)),
    check ((official_no is null) = (issued_at is null) and (official_no is null) = (pdf is null) and (official_no is null) = (ofd is null)),
    check ((state = 'TAKEN_BACK') = (taken_back_by is not null)),
    check (takes_back is null or state <> 'TAKEN_BACK')
);
-- A bill has one invoice, and one red-letter invoice at most; that of a credit note takes back a part of another bill's.
create unique index invoice_of_bill on invoice (bill_no) where takes_back is null;
create unique index invoice_red_of_bill on invoice (bill_no) where takes_back is not null;
create unique index invoice_of_collective_bill on invoice (collective_no) where takes_back is null;
create unique index invoice_red_of_collective_bill on invoice (collective_no) where takes_back is not null;
create index invoice_taking_back on invoice (takes_back, no) where takes_back is not null;
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

-- Never is more taken back than was invoiced, whatever program writes: the invoice is held while it is looked at.
create function invoice_taken_back_at_most() returns trigger language plpgsql as $$
declare
    blue text;
begin
    select b.no into blue from invoice r join invoice b on b.no = r.takes_back where r.no = new.invoice_no for update of b;
    if blue is not null and (select sum(a.net_cny + a.tax_cny) from invoice_amount a join invoice i on i.no = a.invoice_no
                              where i.no = blue or i.takes_back = blue) < 0 then
        raise exception 'more is taken back than invoice % comes to', blue using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger invoice_taken_back_at_most after insert on invoice_amount for each row execute function invoice_taken_back_at_most();

-- A bill is invoiced by itself or on its collective bill, never both: whoever comes second waits for the bills, and is refused.
create function invoice_once_for_all() returns trigger language plpgsql as $$
begin
    if new.takes_back is not null then
        return new;
    end if;
    perform from bill where no = new.bill_no or no in (select bill_no from collective_bill_entry where collective_no = new.collective_no)
      order by no for no key update;
    if exists (select from collective_bill_entry e join invoice i on i.collective_no = e.collective_no where e.bill_no = new.bill_no)
        or exists (select from collective_bill_entry e join invoice i on i.bill_no = e.bill_no where e.collective_no = new.collective_no) then
        raise exception 'a bill is invoiced once' using errcode = 'unique_violation', constraint = 'invoice_once_for_all';
    end if;
    return new;
end $$;
create trigger invoice_once_for_all before insert on invoice for each row execute function invoice_once_for_all();
