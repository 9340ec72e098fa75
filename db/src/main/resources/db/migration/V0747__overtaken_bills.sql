-- Issued bills that were made from what is no longer so, and what they would come to by what is known now.

create table bill_overtaken (
    bill_no      text primary key references bill on delete cascade,
    account_no   text not null,
    customer_id  uuid not null,
    unit_path    text not null,
    period_from  date not null,
    period_to    date not null check (period_to > period_from),
    before_kwh   numeric(18, 6) not null,
    before_cny   numeric(14, 2) not null,
    causes       text[] not null check (cardinality(causes) > 0 and causes <@ array ['READINGS', 'INSTALLATION', 'HOUSEHOLD', 'PRICES']),
    after_kwh    numeric(18, 6),
    after_cny    numeric(14, 2),
    why          text,
    noticed_at   timestamptz not null,
    looked_at    timestamptz not null check (looked_at >= noticed_at),
    stage        text not null check (stage in ('OPEN', 'SAME', 'EXPLAINED', 'CANCELLED')),
    explained_by text not null default '',
    reason       text not null default '',
    version      bigint not null check (version > 0),
    check ((after_kwh is null) = (after_cny is null) and (after_cny is null) = (why is not null)),
    check (stage <> 'SAME' or (after_kwh, after_cny) = (before_kwh, before_cny)),
    -- What stays as it was billed has somebody who said so, and a reason.
    check ((stage = 'EXPLAINED') = (explained_by <> '' and reason <> ''))
);
create index bill_overtaken_open on bill_overtaken (unit_path text_pattern_ops, bill_no) where stage = 'OPEN';
