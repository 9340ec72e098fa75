-- Days of cashiers that were counted; a counted day takes no more payments at the counter.

create table cashier_day (
    login        text           not null,
    day          date           not null,
    unit_path    text           not null,
    expected_cny numeric(14, 2) not null,
    counted_cny  numeric(14, 2) not null check (counted_cny >= 0),
    reason       text           not null,
    state        text           not null check (state in ('WAITING', 'REJECTED', 'CLOSED')),
    decided_by   text,
    why          text,
    at           timestamptz    not null,
    version      bigint         not null check (version > 0),
    primary key (login, day),
    check (counted_cny = expected_cny or reason <> ''),
    check ((state = 'WAITING') = (decided_by is null)),
    check ((state = 'REJECTED') = (why is not null)),
    check (state <> 'REJECTED' or decided_by <> login)
);
create index cashier_day_by_unit on cashier_day (unit_path text_pattern_ops, day, login);

-- The version of a new payment, if its cashier still takes any. Volatile, so that it sees a day that was closed while it waited for the lock.
create function cashier_takes(of_channel text, cashier text, today date) returns bigint language plpgsql as $$
begin
  if of_channel <> 'COUNTER' then return 1; end if;
  perform pg_advisory_xact_lock_shared(hashtextextended(cashier, 4714));
  if exists (select from cashier_day c where c.login = cashier and c.day = today and c.state <> 'REJECTED') then
    perform refuse('WL001', 'cashier-day ' || today || '.' || cashier || ' 1');
  end if;
  return 1;
end $$;
