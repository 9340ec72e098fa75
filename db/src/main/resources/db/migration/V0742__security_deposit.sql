-- Security that customers put down. An account has one that is not given back.

create table security_deposit (
    id           uuid           primary key,
    account_no   text           not null,
    customer_id  uuid           not null,
    unit_path    text           not null,
    demanded_cny numeric(14, 2) not null check (demanded_cny > 0),
    held_cny     numeric(14, 2) not null check (held_cny between 0 and demanded_cny),
    due_on       date           not null,
    reason       text           not null check (reason <> ''),
    demanded_by  text           not null,
    closed       boolean        not null check (not closed or held_cny = 0),
    version      bigint         not null check (version > 0)
);
create unique index security_deposit_standing on security_deposit (account_no) where not closed;
create index security_deposit_by_unit on security_deposit (unit_path text_pattern_ops, id);

create table security_deposit_movement (
    deposit_id   uuid           not null references security_deposit,
    place        integer        not null check (place > 0),
    kind         text           not null check (kind in ('RECEIVED', 'APPLIED', 'GIVEN_BACK')),
    amount_cny   numeric(14, 2) not null check (amount_cny >= 0),
    interest_cny numeric(14, 2) not null check (interest_cny >= 0),
    day          date           not null,
    by_login     text           not null,
    primary key (deposit_id, place),
    check (kind = 'GIVEN_BACK' or (amount_cny > 0 and interest_cny = 0))
);

-- What is held is what came in less what went out, at every commit.
create function security_deposit_adds_up() returns trigger language plpgsql as $$
declare
    ours numeric;
    moved numeric;
begin
    select held_cny into ours from security_deposit where id = new.id;
    select coalesce(sum(case when kind = 'RECEIVED' then amount_cny else -amount_cny end), 0) into moved
      from security_deposit_movement where deposit_id = new.id;
    if ours <> moved then
        raise exception 'deposit % holds % and its movements come to %', new.id, ours, moved
            using errcode = 'check_violation', constraint = 'security_deposit_adds_up';
    end if;
    return null;
end $$;

create constraint trigger security_deposit_adds_up after insert or update on security_deposit
    deferrable initially deferred for each row execute function security_deposit_adds_up();

create trigger security_deposit_movement_append_only before update or delete or truncate on security_deposit_movement
    for each statement execute function ledger_is_append_only();
