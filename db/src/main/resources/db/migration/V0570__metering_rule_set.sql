-- Versions of the rules of validation that were drafted here. Values are judged by published ones, which never change.

create table vee_rule_set (
    name     text        primary key check (name ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$'),
    from_day date        not null,
    document text        not null,
    authors  text[]      not null check (cardinality(authors) > 0),
    state    text        not null check (state in ('DRAFT', 'PROPOSED', 'PUBLISHED', 'WITHDRAWN')),
    acted_by text        check ((acted_by is null) = (state = 'DRAFT')),
    acted_at timestamptz check ((acted_at is null) = (state = 'DRAFT')),
    reason   text        check ((reason is not null) = (state = 'WITHDRAWN')),
    version  bigint      not null check (version > 0),
    -- Four eyes.
    check (state <> 'PUBLISHED' or acted_by <> all (authors))
);
create unique index vee_rule_set_day on vee_rule_set (from_day) where state = 'PUBLISHED';

create function vee_rule_set_stays() returns trigger language plpgsql as $$
begin
    if old.state = 'PUBLISHED' and (tg_op = 'DELETE' or new.document <> old.document or new.from_day <> old.from_day
        or new.state not in ('PUBLISHED', 'WITHDRAWN')) then
        raise exception 'published rules are never altered' using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger vee_rule_set_stays before update or delete on vee_rule_set
    for each row execute function vee_rule_set_stays();
