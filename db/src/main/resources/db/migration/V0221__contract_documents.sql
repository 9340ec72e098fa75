-- Documents of contracts: templates of clauses, versions that their parties sign, and what was told of their ends.

create table contract_template (
    form         text        not null check (form in ('HV', 'LV', 'RES', 'TEMP', 'WHOLESALE', 'TRANSIT', 'DG', 'INTERRUPTIBLE')),
    number       int         not null check (number > 0),
    title        text        not null,
    from_day     date        not null,
    codes        text[]      not null check (cardinality(codes) between 1 and 200),
    titles       text[]      not null check (cardinality(titles) = cardinality(codes)),
    words        text[]      not null check (cardinality(words) = cardinality(codes)),
    -- Variable without which a clause does not stand; empty where it always stands.
    conditions   text[]      not null check (cardinality(conditions) = cardinality(codes)),
    author       text        not null,
    drafted_at   timestamptz not null,
    published_by text,
    published_at timestamptz,
    version      bigint      not null check (version > 0),
    primary key (form, number),
    check ((published_by is null) = (published_at is null)),
    -- Four eyes.
    check (published_by is distinct from author)
);

create table contract_document (
    id             uuid   primary key,
    -- Of a contract in force, or of one that begins with supply: V0319 sees to it.
    contract_no    text   not null,
    number         int    not null check (number > 0),
    account_no     text   not null,
    customer_id    uuid   not null,
    unit_path      text   not null,
    type           text   not null check (type in ('HV', 'LV', 'RES', 'TEMP', 'WHOLESALE', 'TRANSIT', 'DG')),
    kind           text   not null check (kind in ('CONTRACT', 'RENEWAL', 'VARIATION', 'INTERRUPTIBLE_ANNEX')),
    template       text   not null,
    -- Names and addresses are among them: sealed.
    contents       bytea  not null,
    from_day       date   not null,
    until_day      date   check (until_day > from_day),
    interruptible_kw      numeric(16, 8) check (interruptible_kw > 0),
    notice_minutes        int            check (notice_minutes >= 0),
    hours_per_year        int            check (hours_per_year between 1 and 8784),
    compensation_cny_kwh  numeric(18, 8) check (compensation_cny_kwh >= 0),
    -- The change of supply for which it was made beforehand; until that is carried out it says nothing of the contract.
    change_no      text,
    change_state   text   check (change_state in ('WAITING', 'BEGUN', 'GIVEN_UP')),
    begun_on       date,
    sha256         text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    state          text   not null check (state in ('OPEN', 'SIGNED', 'REVOKED')),
    signed_on      date,
    runs_until     date   check (runs_until > from_day),
    revoked_at     timestamptz,
    revoked_why    text,
    version        bigint not null check (version > 0),
    unique (contract_no, number),
    check ((change_no is null) = (change_state is null) and (begun_on is not null) = (coalesce(change_state, '') = 'BEGUN')),
    check (change_state is distinct from 'BEGUN' or state = 'SIGNED'),
    check ((state = 'SIGNED') = (signed_on is not null)),
    check (runs_until is null or state = 'SIGNED'),
    check ((state = 'REVOKED') = (revoked_at is not null) and (revoked_at is null) = (revoked_why is null)),
    check ((kind = 'INTERRUPTIBLE_ANNEX') = (interruptible_kw is not null)
       and (interruptible_kw is null) = (notice_minutes is null)
       and (interruptible_kw is null) = (hours_per_year is null)
       and (interruptible_kw is null) = (compensation_cny_kwh is null))
);
create unique index contract_document_one_open on contract_document (contract_no, kind) where state = 'OPEN';
create index contract_document_ending on contract_document (runs_until, id) where state = 'SIGNED';
create index contract_document_of_change on contract_document (change_no) where change_no is not null;
create index contract_document_by_unit on contract_document (unit_path text_pattern_ops, id);
create index contract_document_by_customer on contract_document (customer_id, id);

create table contract_signature (
    document_id uuid not null references contract_document,
    party       text not null check (party in ('COMPANY', 'CUSTOMER', 'CO_CUSTOMER', 'OWNER')),
    reference   text,
    sent_at     timestamptz,
    way         text check (way in ('PAPER', 'ELECTRONIC')),
    signed_by   text,
    signed_at   timestamptz,
    proof       text,
    primary key (document_id, party),
    check ((reference is null) = (sent_at is null)),
    check ((way is null) = (proof is null) and (way is null) = (signed_at is null) and (way is null) = (signed_by is null)),
    check (way is distinct from 'PAPER' or proof ~ '^[0-9a-f]{64}$')
);

-- What is signed is never altered, and a signature stays.
create function contract_words_stay() returns trigger language plpgsql as $$
begin
    if new.sha256 <> old.sha256 or new.template <> old.template or new.contract_no <> old.contract_no
       or new.from_day <> old.from_day or new.change_no is distinct from old.change_no or old.state = 'REVOKED' or (old.state = 'SIGNED' and new.state <> 'SIGNED') then
        raise exception 'what was signed is never altered' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger contract_words_stay before update on contract_document for each row execute function contract_words_stay();

create function contract_signature_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (old.way is not null and new is distinct from old) then
        raise exception 'a signature stays' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger contract_signature_stays before update or delete on contract_signature
    for each row execute function contract_signature_stays();

-- How each contract in force stands: since when its terms hold, and what its latest signed document says. One that was signed before supply says the
-- terms with which supply began, and one that was made for a change those of the day on which that was carried out, and nothing before.
create view contract_standing as
select s.no, s.account_no, s.customer_id, s.unit_path, s.type, t.from_day as terms_from, d.id as document_id, d.from_day, d.runs_until
from supply_contract s
join contract_terms t on t.contract_no = s.no and t.to_day is null
left join lateral (
    select id, case when c.begun_on is not null then c.begun_on when c.kind = 'CONTRACT' then greatest(c.from_day, s.in_force_from) else c.from_day end as from_day, runs_until
    from contract_document c
    where c.contract_no = s.no and c.state = 'SIGNED' and c.kind <> 'INTERRUPTIBLE_ANNEX' and coalesce(c.change_state, 'BEGUN') = 'BEGUN'
    order by c.from_day desc, c.number desc limit 1) d on true
where s.state = 'IN_FORCE';

create table contract_notice (
    contract_no text not null references supply_contract,
    cause       text not null check (cause in ('CONTRACT_EXPIRING', 'CONTRACT_EXPIRED', 'DOCUMENT_MISSING')),
    about       date not null,
    account_no  text not null,
    customer_id uuid not null,
    unit_path   text not null,
    type        text not null,
    told_on     date not null,
    -- Told once.
    primary key (contract_no, cause, about)
);
create index contract_notice_by_unit on contract_notice (unit_path text_pattern_ops, contract_no);
