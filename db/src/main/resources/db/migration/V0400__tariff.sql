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
