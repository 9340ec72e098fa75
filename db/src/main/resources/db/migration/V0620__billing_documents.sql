-- Credit and debit notes, which are bills of a kind of their own.

alter table bill drop constraint bill_kind_check;
alter table bill add constraint bill_kind_check check (kind in ('REGULAR', 'REVERSAL', 'ADJUSTMENT'));

create table bill_adjustment (
    no           text           primary key references bill,
    account_no   text           not null,
    customer_id  uuid           not null,
    unit_path    text           not null,
    corrects     text           references bill check (corrects <> no),
    reason       text           not null,
    -- What it is reckoned from, to the letter: the proof of the note.
    facts        text           not null check (facts <> ''),
    total_cny    numeric(14, 2) not null check (total_cny <> 0),
    second       boolean        not null,
    drafted_by   text           not null,
    drafted_at   timestamptz    not null,
    state        text           not null check (state in ('DRAFTED', 'APPROVED', 'WITHDRAWN')),
    decided_by   text,
    decided_at   timestamptz,
    withdrawn_why text,
    version      bigint         not null check (version > 0),
    check ((state = 'DRAFTED') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check ((state = 'WITHDRAWN') = (withdrawn_why is not null)),
    -- Four eyes above the limit, whatever program writes.
    check (not (state = 'APPROVED' and second and decided_by = drafted_by))
);
create index bill_adjustment_by_unit on bill_adjustment (unit_path text_pattern_ops, no);
create index bill_adjustment_by_account on bill_adjustment (account_no, no);
create index bill_adjustment_by_corrected on bill_adjustment (corrects, no) where corrects is not null;

-- What a note rests on stays as it was, whoever writes; only what is decided on it is added.
create function bill_adjustment_keeps_facts() returns trigger language plpgsql as $$
begin
    raise exception 'what note % rests on is never altered', old.no using errcode = 'restrict_violation', constraint = 'bill_adjustment_keeps_facts';
end $$;
create trigger bill_adjustment_keeps_facts before update on bill_adjustment for each row
    when (row(old.no, old.account_no, old.corrects, old.facts, old.total_cny, old.second, old.drafted_by, old.drafted_at)
          is distinct from row(new.no, new.account_no, new.corrects, new.facts, new.total_cny, new.second, new.drafted_by, new.drafted_at))
    execute function bill_adjustment_keeps_facts();

-- Issued bills that are cancelled and billed again, and what became of each.

create table rebilling (
    id           uuid        primary key,
    unit_path    text        not null,
    reason       text        not null,
    bills        int         not null check (bills > 0),
    requested_by text        not null,
    requested_at timestamptz not null,
    state        text        not null check (state in ('PREVIEWING', 'PREVIEWED', 'CARRYING_OUT', 'AWAITING_RELEASE', 'DONE')),
    version      bigint      not null check (version > 0)
);

create table rebilling_bill (
    rebilling_id uuid           not null references rebilling on delete cascade,
    bill_no      text           not null references bill,
    account_no   text           not null,
    period_from  date           not null,
    period_to    date           not null,
    before_kwh   numeric(18, 6) not null,
    before_cny   numeric(14, 2) not null,
    after_kwh    numeric(18, 6),
    after_cny    numeric(14, 2),
    state        text           not null check (state in ('WAITING', 'PREVIEWED', 'HELD', 'REBILLED', 'REFUSED')),
    again        text           references bill,
    why          text,
    primary key (rebilling_id, bill_no),
    check ((state in ('HELD', 'REBILLED')) = (again is not null)),
    check ((state in ('HELD', 'REFUSED')) = (why is not null)),
    check (state not in ('PREVIEWED', 'HELD', 'REBILLED') or after_cny is not null)
);
-- A bill is in the place of one other.
create unique index rebilling_bill_again on rebilling_bill (again) where again is not null;
create index rebilling_bill_next on rebilling_bill (rebilling_id, state, period_from, bill_no);

-- How bills are laid out; a version is never altered.

create table bill_template (
    number       int         primary key check (number > 0),
    from_day     date        not null,
    html         text        not null,
    author       text        not null,
    drafted_at   timestamptz not null,
    published_by text,
    published_at timestamptz,
    version      bigint      not null check (version > 0),
    check ((published_by is null) = (published_at is null)),
    -- Four eyes, whatever program writes.
    check (published_by <> author)
);
create index bill_template_in_force on bill_template (from_day, number) where published_at is not null;

create function bill_template_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a template of bills is never altered' using errcode = 'restrict_violation';
end $$;

create trigger bill_template_stays before delete on bill_template
    for each row execute function bill_template_stays();

-- All that is added to a draft is who published it.
create trigger bill_template_is_not_edited before update on bill_template
    for each row when (old.published_at is not null
        or row(old.number, old.from_day, old.html, old.author, old.drafted_at)
            is distinct from row(new.number, new.from_day, new.html, new.author, new.drafted_at))
    execute function bill_template_stays();
