-- Agencies that take customers' money for the company. What one holds never exceeds its float: the row is locked while money is taken.

create table payment_agency (
    code           text           primary key check (code ~ '^[A-Z0-9]{2,16}$'),
    name           text           not null check (name <> ''),
    unit_path      text           not null,
    login          text           not null,
    limit_cny      numeric(14, 2) not null check (limit_cny > 0),
    warn_below_cny numeric(14, 2) not null check (warn_below_cny >= 0 and warn_below_cny < limit_cny),
    -- Negative where more was handed over than the books know of.
    used_cny       numeric(14, 2) not null,
    -- What it put down as security; the ledger has the same.
    deposit_cny    numeric(14, 2) not null default 0 check (deposit_cny >= 0),
    suspended      boolean        not null,
    version        bigint         not null check (version > 0),
    constraint payment_agency_login unique (login)
);
create index payment_agency_by_unit on payment_agency (unit_path text_pattern_ops, code);

-- Receipts of agencies by day.
create index payment_by_agency on payment (received_at, no) where channel = 'AGENCY' and reference is not null;
