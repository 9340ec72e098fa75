-- Netting between accounts of one owner, on the strength of an authorisation on file.

create table netting_authorisation (
    id          uuid   primary key,
    customer_id uuid   not null,
    unit_path   text   not null,
    from_no     text   not null,
    to_no       text   not null check (to_no <> from_no),
    from_day    date   not null,
    to_day      date   check (to_day > from_day),
    document    text   not null check (document <> ''),
    filed_by    text   not null,
    ended_on    date,
    version     bigint not null check (version > 0)
);
create index netting_authorisation_by_unit on netting_authorisation (unit_path text_pattern_ops, id);

create table netting (
    id               uuid             primary key,
    authorisation_id uuid             not null references netting_authorisation,
    customer_id      uuid             not null,
    unit_path        text             not null,
    from_no          text             not null references account_balance,
    to_no            text             not null references account_balance check (to_no <> from_no),
    amount_cny       numeric(14, 2)   not null check (amount_cny > 0),
    bills            text[]           not null check (cardinality(bills) > 0),
    principal_cny    numeric(14, 2)[] not null check (0 <= all (principal_cny)),
    late_fee_cny     numeric(14, 2)[] not null check (0 <= all (late_fee_cny)),
    netted_by        text             not null,
    netted_at        timestamptz      not null,
    undone_by        text,
    undone_at        timestamptz,
    undone_why       text,
    version          bigint           not null check (version > 0),
    check (cardinality(bills) = cardinality(principal_cny) and cardinality(bills) = cardinality(late_fee_cny)),
    -- All of it settles bills: nothing of it is paid ahead.
    check (sum_of(principal_cny) + sum_of(late_fee_cny) = amount_cny),
    check ((undone_by is null) = (undone_at is null) and (undone_by is null) = (undone_why is null))
);
create index netting_by_unit on netting (unit_path text_pattern_ops, id);
