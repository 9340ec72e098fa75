-- Customers that are on file twice: by what they are recognised (keyed fingerprints of normalised parts, nothing in clear), and merges.

create table customer_trait (
    customer_id uuid  not null references customer,
    kind        text  not null check (kind in ('PHONE', 'NAME', 'NAME_NEAR', 'DOOR', 'HOUSE')),
    fingerprint bytea not null,
    primary key (customer_id, kind, fingerprint)
);
create index customer_trait_by_fingerprint on customer_trait (fingerprint);

create table customer_merge (
    duplicate_id uuid        primary key references customer,
    survivor_id  uuid        not null references customer,
    unit_path    text        not null,
    reason       text        not null,
    merged_by    text        not null,
    merged_at    timestamptz not null,
    -- What logins were bound by it: login and customer side by side.
    logins       uuid[]      not null,
    bound_to     uuid[]      not null check (cardinality(bound_to) = cardinality(logins)),
    undone_by    text,
    undone_at    timestamptz check (undone_at >= merged_at),
    undone_why   text,
    version      bigint      not null check (version > 0),
    check (duplicate_id <> survivor_id),
    check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_why is null))
);
create index customer_merge_by_survivor on customer_merge (survivor_id) where undone_at is null;

-- A redirect leads to somebody who goes on: no chains, no circles.
create function customer_merge_is_flat() returns trigger language plpgsql as $$
begin
    if new.undone_at is null and exists (
        select 1 from customer_merge m where m.undone_at is null
          and ((m.duplicate_id = new.survivor_id) or (m.survivor_id = new.duplicate_id))) then
        raise exception 'a merge leads to a customer that goes on' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger customer_merge_is_flat before insert or update on customer_merge
    for each row execute function customer_merge_is_flat();

-- Consents of applicants to be asked about, and what others answered. Applications come later among the migrations: no reference to them.
create table connection_consent (
    id             uuid        primary key,
    application_no text        not null,
    unit_path      text        not null,
    kind           text        not null check (kind in ('IDENTITY', 'FACE', 'PROPERTY', 'GOVERNMENT_APPROVAL')),
    given_by       text        not null,
    given_at       timestamptz not null,
    how            text        not null,
    withdrawn_by   text,
    withdrawn_at   timestamptz check (withdrawn_at >= given_at),
    version        bigint      not null check (version > 0),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index connection_consent_standing on connection_consent (application_no, kind) where withdrawn_at is null;
create index connection_consent_of_application on connection_consent (application_no, given_at);

create table connection_evidence (
    id             uuid        primary key,
    application_no text        not null,
    unit_path      text        not null,
    kind           text        not null check (kind in ('IDENTITY', 'FACE', 'PROPERTY', 'GOVERNMENT_APPROVAL')),
    -- Nobody is asked without.
    consent_id     uuid        not null references connection_consent,
    result         text        not null check (result in ('CONFIRMED', 'MISMATCH', 'UNAVAILABLE')),
    reference      text        not null check ((reference = '') = (result = 'UNAVAILABLE')),
    sha256         text        not null check ((sha256 = '') = (result = 'UNAVAILABLE')),
    valid_until    date,
    asked_by       text        not null,
    at             timestamptz not null,
    check ((valid_until is not null) = (result = 'CONFIRMED'))
);
create index connection_evidence_of_application on connection_evidence (application_no, at);

create function connection_evidence_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what was answered is never altered' using errcode = 'restrict_violation';
end $$;
create trigger connection_evidence_stays before update or delete on connection_evidence
    for each row execute function connection_evidence_stays();

-- How applicants were content, one for each application; their words are sealed.
create table connection_rating (
    application_no text        primary key,
    unit_path      text        not null,
    process        text        not null,
    stars          int         not null check (stars between 1 and 5),
    words          bytea,
    rated_on       date        not null,
    at             timestamptz not null
);
create index connection_rating_by_unit on connection_rating (unit_path text_pattern_ops, process, rated_on);
