-- Bills and their lines. A bill keeps the versions of everything it was made from; once issued its lines never change.

create table bill (
    no                 text primary key,
    account_no         text not null,
    customer_id        uuid not null,
    unit_path          text not null,
    category           text not null,
    kind               text not null check (kind in ('REGULAR', 'REVERSAL')),
    reverses           text references bill,
    period_from        date not null,
    period_to          date not null,
    month              text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    total_cny          numeric(14, 2) not null,
    energy_kwh         numeric(18, 6) not null,
    counter_year       int not null,
    counter_kwh        numeric(18, 6) not null,
    counter_after_year int not null,
    counter_after_kwh  numeric(18, 6) not null,
    carried            json,
    carried_after      json,
    billed_year        int not null,
    billed_cny         numeric(14, 2) not null,
    billed_after_cny   numeric(14, 2) not null,
    power_factor       smallint check (power_factor between 0 and 100),
    terms              json not null,
    -- what was known of a household: whatever is declared later, the bill is made of this
    household_people   smallint not null default 0 check (household_people between 0 and 99),
    low_income         boolean not null default false,
    revenue            json not null,
    quality            text not null,
    calculated_at      timestamptz not null,
    state              text not null
        check (state in ('CALCULATED', 'REVIEWED', 'ISSUED', 'PARTLY_PAID', 'PAID', 'BAD_DEBT', 'REVERSED')),
    warnings           text[] not null default '{}',
    issued_on          date,
    due_on             date,
    paid_on            date,
    reversed_by        text,
    reversed_why       text,
    reversed_on        date,
    version            bigint not null check (version > 0),
    check (period_from < period_to),
    check ((kind = 'REVERSAL') = (reverses is not null)),
    check ((state in ('ISSUED', 'PARTLY_PAID', 'PAID', 'BAD_DEBT')) = (due_on is not null)),
    check ((state in ('PAID', 'BAD_DEBT')) = (paid_on is not null)),
    check ((state = 'REVERSED') = (reversed_by is not null))
);

-- The living bills of an account by their first and last days.
create unique index bill_living_from on bill (account_no, period_from) where kind = 'REGULAR' and reversed_by is null;
create unique index bill_living_to on bill (account_no, period_to) where kind = 'REGULAR' and reversed_by is null;

-- No day of an account's consumption is on two living bills, whoever writes. Looked up for all rows of a statement at once: an exclusion constraint costs
-- each bill as much as all its other indexes. Of living bills that share no day only the one that begins last before a bill's end can share a day with it.
-- Accounts are held first, so that what somebody else adds for them at the same moment is waited for and seen.
create function bill_once() returns trigger language plpgsql set enable_seqscan = off as $$
declare
    twice text;
begin
    perform from account where no in (select account_no from fresh where kind = 'REGULAR' and reversed_by is null)
      order by no for no key update;
    select f.no into twice from fresh f
     cross join lateral (select o.period_to from bill o
                          where o.account_no = f.account_no and o.kind = 'REGULAR' and o.reversed_by is null
                            and o.period_from < f.period_to and o.no <> f.no
                          order by o.period_from desc limit 1) o
     where f.kind = 'REGULAR' and f.reversed_by is null and o.period_to > f.period_from limit 1;
    if twice is not null then
        raise exception 'bill % has days of another living bill of its account', twice
            using errcode = 'exclusion_violation', constraint = 'bill_once';
    end if;
    return null;
end $$;
create trigger bill_once after insert on bill referencing new table as fresh for each statement execute function bill_once();

create function bill_keeps_days() returns trigger language plpgsql as $$
begin
    raise exception 'a bill keeps its account and days, and one that was reversed stays so' using errcode = 'restrict_violation', constraint = 'bill_once';
end $$;
create trigger bill_keeps_days before update on bill
    for each row when (row(old.account_no, old.kind, old.period_from, old.period_to) is distinct from row(new.account_no, new.kind, new.period_from, new.period_to)
        or old.reversed_by is not null and new.reversed_by is null)
    execute function bill_keeps_days();

create index bill_by_account on bill (account_no, no);
create index bill_by_unit on bill (unit_path text_pattern_ops, no);
create index bill_by_month on bill (month, no);

-- All lines of a bill as one JSON text, as its only writer wrote it, {"lines": [[code, period, ...]], "provisions": [[...]], "readings": [[...]]}: they are
-- read and written together, and a row and an index entry for each cost more than the bill itself. Up to 8 kB a row stays in its page, uncompressed.
create table bill_lines (
    bill_no text primary key references bill on delete cascade,
    lines   text not null
) with (toast_tuple_target = 8160);

create function bill_lines_of_issued_bill() returns trigger language plpgsql as $$
begin
    if exists (select from bill where no = old.bill_no and state not in ('CALCULATED', 'REVIEWED')) then
        raise exception 'the lines of an issued bill are never altered' using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger bill_lines_stay before update or delete on bill_lines
    for each row execute function bill_lines_of_issued_bill();

-- Line by line, for whoever asks in SQL.
create view bill_line as
select b.bill_no, cast(l.place as smallint) as line, l.v ->> 0 as code, l.v ->> 1 as period, cast(l.v ->> 2 as smallint) as tier,
       cast(l.v ->> 3 as date) as span_from, cast(l.v ->> 4 as date) as span_to, cast(l.v ->> 5 as numeric) as quantity,
       l.v ->> 6 as quantity_unit, cast(l.v ->> 7 as numeric) as price, l.v ->> 8 as price_unit, cast(l.v ->> 9 as smallint) as share_days,
       cast(l.v ->> 10 as smallint) as share_of, cast(l.v ->> 11 as numeric(14, 2)) as amount_cny, l.v ->> 12 as rounding, l.v -> 13 as trace,
       p.v ->> 0 as provision_id, p.v ->> 1 as provision_version, cast(p.v ->> 2 as date) as provision_from, cast(p.v ->> 3 as date) as provision_to,
       p.v -> 4 as source,
       array(select jsonb_array_elements_text(a.whole -> 'readings' -> cast(l.v ->> 15 as int))) as readings
  from bill_lines b
 cross join lateral (select cast(b.lines as jsonb) as whole offset 0) a
 cross join lateral jsonb_array_elements(a.whole -> 'lines') with ordinality as l (v, place)
 cross join lateral (select a.whole -> 'provisions' -> cast(l.v ->> 14 as int) as v) p;

-- Prices tried on past months, and what each account would have paid.

create table what_if_run (
  id            uuid           primary key,
  tariff_id     text           not null,
  version_name  text           not null,
  instead       text           not null,
  unit_path     text           not null,
  accounts      text[]         not null,
  from_month    date           not null check (extract(day from from_month) = 1),
  through_month date           not null check (extract(day from through_month) = 1 and through_month >= from_month),
  started_at    timestamptz    not null,
  ended_at      timestamptz,
  rated         bigint         not null default 0,
  before_cny    numeric(16, 2) not null default 0,
  after_cny     numeric(16, 2) not null default 0,
  winners       bigint         not null default 0,
  losers        bigint         not null default 0,
  buckets       bigint[]       not null default '{}',
  version       bigint         not null check (version > 0),
  check (winners + losers <= rated)
);

create table what_if_change (
  run_id     uuid           not null references what_if_run on delete cascade,
  account_no text           not null,
  before_cny numeric(14, 2) not null,
  after_cny  numeric(14, 2) not null,
  months     int            not null check (months > 0),
  primary key (run_id, account_no)
);
create index what_if_change_by_difference on what_if_change (run_id, (after_cny - before_cny));
