-- Files of prices, calendars and tables as they were imported. Every edition is kept: bills name the version they rest on.

create table price_file (
  edition     bigint      generated always as identity primary key,
  name        text        not null,
  digest      text        not null check (digest ~ '^[0-9a-f]{64}$'),
  text        text        not null,
  imported_at timestamptz not null,
  imported_by text        not null
);
create index price_file_newest on price_file (name, edition desc);
create trigger price_file_append_only before update or delete or truncate on price_file execute function append_only();

-- Versions of tariffs that were drafted here. What bills rest on has no two versions for a day, and its content never changes.

create extension if not exists btree_gist;

create sequence tariff_edition;

create table tariff_version (
  tariff_id    text        not null check (tariff_id ~ '^[A-Z0-9][A-Z0-9._-]{0,63}$'),
  version_name text        not null check (version_name ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$'),
  state        text        not null
    check (state in ('DRAFT', 'CHECKED', 'PROPOSED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')),
  valid_from   date        not null,
  valid_to     date        check (valid_to > valid_from),
  document     text        not null,
  digest       text        not null check (digest ~ '^[0-9a-f]{64}$'),
  calendars    text[]      not null,
  cases        jsonb       not null,
  authors      text[]      not null check (cardinality(authors) > 0),
  acted_by     text,
  acted_at     timestamptz,
  successor    text,
  reason       text,
  edition      bigint      not null,
  version      bigint      not null check (version > 0),
  primary key (tariff_id, version_name),
  check ((acted_at is null) = (state = 'DRAFT')),
  check ((acted_by is null) = (state in ('DRAFT', 'CHECKED'))),
  check ((successor is not null) = (state = 'SUPERSEDED')),
  check ((reason is not null) = (state = 'WITHDRAWN')),
  -- Four eyes.
  check (state not in ('PUBLISHED', 'SUPERSEDED') or acted_by <> all (authors)),
  constraint tariff_version_days
    exclude using gist (tariff_id with =, daterange(valid_from, valid_to) with &&) where (state in ('PUBLISHED', 'SUPERSEDED'))
);
create index tariff_version_edition on tariff_version (edition);
create index tariff_version_binding on tariff_version (valid_from) where state in ('PUBLISHED', 'SUPERSEDED');

create function tariff_version_stays() returns trigger language plpgsql as $$
begin
    if old.state in ('PUBLISHED', 'SUPERSEDED') then
        if tg_op = 'DELETE' or new.digest <> old.digest or new.document <> old.document or new.calendars <> old.calendars
            or new.valid_from <> old.valid_from or new.state not in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN') then
            raise exception 'a published tariff is never altered' using errcode = 'restrict_violation';
        end if;
        -- Bills of months before its first day cannot name it, and lines are taken apart only where its name occurs.
        if new.state = 'WITHDRAWN' and exists (
            select from bill b join bill_lines t on t.bill_no = b.no
            where b.month >= to_char(old.valid_from, 'YYYY-MM')
              and case when strpos(t.lines, old.tariff_id) > 0 then exists (
                    select from bill_line l
                    where l.bill_no = b.no and l.provision_id = old.tariff_id and l.provision_version = old.version_name) end) then
            raise exception 'a bill rests on the tariff' using errcode = 'restrict_violation';
        end if;
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger tariff_version_stays before update or delete on tariff_version
    for each row execute function tariff_version_stays();

create table calendar_version (
  calendar_id  text        not null check (calendar_id ~ '^[A-Z0-9][A-Z0-9._-]{0,63}$'),
  version_name text        not null check (version_name ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$'),
  state        text        not null
    check (state in ('DRAFT', 'CHECKED', 'PROPOSED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')),
  valid_from   date        not null,
  valid_to     date        check (valid_to > valid_from),
  document     text        not null,
  authors      text[]      not null check (cardinality(authors) > 0),
  acted_by     text,
  acted_at     timestamptz,
  successor    text,
  reason       text,
  edition      bigint      not null,
  version      bigint      not null check (version > 0),
  primary key (calendar_id, version_name),
  check ((acted_at is null) = (state = 'DRAFT')),
  check ((acted_by is null) = (state in ('DRAFT', 'CHECKED'))),
  check ((successor is not null) = (state = 'SUPERSEDED')),
  check ((reason is not null) = (state = 'WITHDRAWN')),
  -- Four eyes.
  check (state not in ('PUBLISHED', 'SUPERSEDED') or acted_by <> all (authors)),
  constraint calendar_version_days
    exclude using gist (calendar_id with =, daterange(valid_from, valid_to) with &&) where (state in ('PUBLISHED', 'SUPERSEDED'))
);
create index calendar_version_edition on calendar_version (edition);

create function calendar_version_stays() returns trigger language plpgsql as $$
begin
    if old.state in ('PUBLISHED', 'SUPERSEDED') and (tg_op = 'DELETE' or new.document <> old.document
        or new.valid_from <> old.valid_from or new.state not in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')) then
        raise exception 'a published calendar is never altered' using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger calendar_version_stays before update or delete on calendar_version
    for each row execute function calendar_version_stays();

-- Prices by the interval and declared days as they were announced. Every edition is kept; a later one holds for its own days.

create sequence announcement_seq;

create table price_series_edition (
  seq          bigint      primary key default nextval('announcement_seq'),
  series       text        not null check (series ~ '^[A-Z0-9][A-Z0-9._-]{0,63}$'),
  edition      int         not null check (edition > 0),
  from_day     date        not null,
  to_day       date        not null check (to_day > from_day),
  minutes      smallint    not null check (minutes in (15, 30, 60)),
  -- In hundred-millionths of a yuan per kWh, none left out.
  prices       bigint[]    not null check (array_position(prices, null) is null),
  regulation   text        not null,
  document_no  text        not null,
  published_on date,
  mark         text        not null check (mark in ('F', 'K', 'D')),
  announced_at timestamptz not null,
  announced_by text        not null,
  unique (series, edition),
  check (cardinality(prices) = (to_day - from_day) * (1440 / minutes)),
  constraint price_series_one_interval exclude using gist (series with =, minutes with <>)
);
create index price_series_edition_days on price_series_edition (series, from_day);
create trigger price_series_edition_append_only before update or delete or truncate on price_series_edition
  execute function append_only();

create table declared_days_edition (
  seq          bigint      primary key default nextval('announcement_seq'),
  name         text        not null check (name ~ '^[A-Z0-9][A-Z0-9._-]{0,63}$'),
  edition      int         not null check (edition > 0),
  known_from   date        not null,
  known_to     date        not null check (known_to > known_from),
  days         date[]      not null check (array_position(days, null) is null),
  regulation   text        not null,
  document_no  text        not null,
  published_on date,
  mark         text        not null check (mark in ('F', 'K', 'D')),
  announced_at timestamptz not null,
  announced_by text        not null,
  unique (name, edition),
  check (known_from <= all (days) and known_to > all (days))
);
create trigger declared_days_edition_append_only before update or delete or truncate on declared_days_edition
  execute function append_only();
