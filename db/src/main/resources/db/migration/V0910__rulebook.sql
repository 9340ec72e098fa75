-- The company's own editions of files of rules (规则库): drafted by one person, published by another, never altered.
create table rule_edition (
    number       int         primary key check (number > 0),
    file         text        not null,
    text         text        not null,
    reason       text        not null,
    -- The edition in use when it was drafted, 0 for the one that the product brings along.
    basis        int         not null check (basis >= 0 and basis < number),
    author       text        not null,
    drafted_at   timestamptz not null,
    published_by text,
    published_at timestamptz,
    -- Order of publications over all files: servers look here for whether they decide by the latest.
    publishing   bigint      unique,
    version      bigint      not null check (version > 0),
    check ((published_by is null) = (published_at is null) and (published_by is null) = (publishing is null)),
    -- Four eyes, whatever program writes.
    check (published_by <> author)
);

-- Each is published over the one in use, so none takes the place of another that somebody published in between.
create unique index rule_edition_one_after_the_other on rule_edition (file, basis) where publishing is not null;
create index rule_edition_in_use on rule_edition (file, publishing) where publishing is not null;

create function rule_edition_stays() returns trigger language plpgsql as $$
begin
    raise exception 'an edition of rules is never altered' using errcode = 'restrict_violation';
end $$;

create trigger rule_edition_stays before delete on rule_edition
    for each row execute function rule_edition_stays();

-- All that is added to a draft is who published it.
create trigger rule_edition_is_not_edited before update on rule_edition
    for each row when (old.published_at is not null
        or row(old.number, old.file, old.text, old.reason, old.basis, old.author, old.drafted_at)
            is distinct from row(new.number, new.file, new.text, new.reason, new.basis, new.author, new.drafted_at))
    execute function rule_edition_stays();
