-- What a case's history vouches for besides the case itself: its application with documents, plans, inspections, survey, fees and letters, what
-- the applicant agreed to, what others answered about it, and how it was content.
-- See docs/domain/workflow-history.md.

-- A field as the beginning of its SHA-256: enough to tell that it was changed, and nothing about what it says.
create function case_field(value jsonb) returns text language sql immutable as $$
    select left(encode(sha256(convert_to(value::text, 'UTF8')), 'hex'), 32) $$;

-- The fields of a row. The version is left out, as it counts the writes and says nothing.
create function case_fields(t anyelement) returns jsonb
    language sql stable set timezone = 'UTC' set bytea_output = 'hex' as $$
    select coalesce(jsonb_object_agg(key, case_field(value)), '{}')
    from jsonb_each(jsonb_strip_nulls(to_jsonb(t)) - 'version') $$;

-- What is vouched for after a write: of a row that is known, only what the write may have changed is taken from the table, so that what was
-- changed by hand beside it is found later all the same.
create function vouched(known jsonb, present jsonb, mutable text[]) returns jsonb language sql immutable as $$
    select case when known is null then present
                else (known - mutable)
                     || coalesce((select jsonb_object_agg(key, value) from jsonb_each(present) where key = any(mutable)), '{}') end $$;

-- What an entry says, as one line.
create function case_entry(case_no text, place bigint, moment timestamptz, login text, what text, rows jsonb) returns text
    language sql stable as $$
    select concat_ws(E'\t', case_no, place, to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), login, what, rows) $$;

-- An entry for each write that changed rows: which they are and what their fields are afterwards, hashed upon the entry before.
create table case_record (
    case_no  text        not null,
    place    bigint      not null check (place > 0),
    at       timestamptz not null,
    login    text        not null,
    what     text        not null,
    rows     jsonb       not null,
    previous text        not null,
    hash     text        not null,
    -- The day under whose seal it falls: its own, or a later one when that is sealed already.
    day      date        not null,
    primary key (case_no, place)
);
create index case_record_of_day on case_record (day);
create trigger case_record_append_only before update or delete or truncate on case_record
    execute function append_only();

-- The rows as they are now.
create view case_record_now (case_no, kind, key, fields) as
    select no, 'connection_application', '', case_fields(t) from connection_application t
    union all
    select no, 'change_application', '', case_fields(t) from change_application t
    union all
    select application_no, 'application_document', place::text, case_fields(t) from application_document t
    union all
    select application_no, 'supply_plan', number::text, case_fields(t) from supply_plan t
    union all
    select application_no, 'supply_plan_approval', number || '/' || level, case_fields(t) from supply_plan_approval t
    union all
    select application_no, 'inspection', kind || '/' || round, case_fields(t) from inspection t
    union all
    select application_no, 'inspection_defect', kind || '/' || round || '/' || number, case_fields(t) from inspection_defect t
    union all
    select application_no, 'survey_entry', number::text, case_fields(t) from survey_entry t
    union all
    select application_no, 'connection_fee', no, case_fields(t) from connection_fee t
    union all
    select f.application_no, 'connection_fee_receipt', t.fee_no || '/' || t.place, case_fields(t)
    from connection_fee_receipt t join connection_fee f on f.no = t.fee_no
    union all
    select f.application_no, 'connection_fee_relief', t.fee_no || '/' || t.place, case_fields(t)
    from connection_fee_relief t join connection_fee f on f.no = t.fee_no
    union all
    select application_no, 'commitment_letter', code, case_fields(t) from commitment_letter t
    union all
    select application_no, 'connection_consent', id::text, case_fields(t) from connection_consent t
    union all
    select application_no, 'connection_evidence', id::text, case_fields(t) from connection_evidence t
    union all
    select application_no, 'connection_rating', '', case_fields(t) from connection_rating t;

create index connection_fee_of_application on connection_fee (application_no);
