-- Payment plans: what is owed, divided into parts with their days. An account has one that is asked for or agreed on.

create function sum_of(numeric[]) returns numeric language sql immutable strict as
$$ select coalesce(sum(part), 0) from unnest($1) part $$;

create table payment_plan (
    id                 uuid             primary key,
    account_no         text             not null references account_balance,
    customer_id        uuid             not null,
    unit_path          text             not null,
    bills              text[]           not null check (cardinality(bills) > 0),
    owed_cny           numeric(14, 2)   not null check (owed_cny > 0),
    settled_before_cny numeric(14, 2)   not null check (settled_before_cny >= 0),
    part_due_on        date[]           not null check (cardinality(part_due_on) > 0),
    part_cny           numeric(14, 2)[] not null check (0 < all (part_cny)),
    reason             text             not null check (reason <> ''),
    requested_by       text             not null,
    requested_on       date             not null,
    free_from          date,
    free_to            date             check (free_to > free_from),
    state              text             not null check (state in ('REQUESTED', 'REJECTED', 'AGREED', 'KEPT', 'BROKEN')),
    decided_by         text,
    decided_on         date,
    why                text,
    ended_on           date,
    missing_cny        numeric(14, 2)   check (missing_cny > 0),
    version            bigint           not null check (version > 0),
    check (cardinality(part_due_on) = cardinality(part_cny)),
    check (sum_of(part_cny) = owed_cny),
    check ((free_from is null) = (free_to is null)),
    check ((state = 'REQUESTED') = (decided_by is null)),
    check ((decided_by is null) = (decided_on is null)),
    check ((state = 'REJECTED') = (why is not null)),
    check ((state in ('KEPT', 'BROKEN')) = (ended_on is not null)),
    check ((state = 'BROKEN') = (missing_cny is not null))
);
create unique index payment_plan_standing on payment_plan (account_no) where state in ('REQUESTED', 'AGREED');
create index payment_plan_agreed on payment_plan (id) where state = 'AGREED';
create index payment_plan_by_unit on payment_plan (unit_path text_pattern_ops, id);
