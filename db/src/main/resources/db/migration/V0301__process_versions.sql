-- Process definitions that were written here; those that the product brings along are files.

create sequence process_edition;

create table process_version (
  code       text        not null check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  number     integer     not null check (number > 0),
  state      text        not null check (state in ('DRAFT', 'CHECKED', 'PROPOSED', 'PUBLISHED', 'RETIRED')),
  valid_from date        not null,
  valid_to   date        check (valid_to > valid_from),
  document   text        not null,
  authors    text[]      not null check (cardinality(authors) > 0),
  acted_by   text,
  acted_at   timestamptz,
  publisher  text,
  reason     text,
  edition    bigint      not null,
  version    bigint      not null check (version > 0),
  primary key (code, number),
  check ((acted_at is null) = (state = 'DRAFT')),
  check ((acted_by is null) = (state in ('DRAFT', 'CHECKED'))),
  check ((publisher is not null) = (state = 'RETIRED')),
  check ((reason is not null) = (state = 'RETIRED')),
  -- Four eyes.
  check (state <> 'PUBLISHED' or acted_by <> all (authors)),
  check (state <> 'RETIRED' or publisher <> all (authors))
);
create index process_version_edition on process_version (edition);

create function process_version_stays() returns trigger language plpgsql as $$
begin
    if old.state in ('PUBLISHED', 'RETIRED') then
        if tg_op = 'DELETE' or new.document <> old.document or new.valid_from <> old.valid_from
            or new.valid_to is distinct from old.valid_to or new.authors <> old.authors
            or new.state <> 'RETIRED' then
            raise exception 'a published process is never altered' using errcode = 'restrict_violation';
        end if;
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger process_version_stays before update or delete on process_version
    for each row execute function process_version_stays();

-- Cases that a migration moves, and those that a simulation replays.
create index process_instance_running on process_instance (process_code, process_version, no collate "C")
    where state in ('RUNNING', 'SUSPENDED');
create index process_instance_completed on process_instance (subject, started_at desc, no desc) where state = 'COMPLETED';
