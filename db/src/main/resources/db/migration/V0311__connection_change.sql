-- Applications for changes of supply.

create table change_application (
    no              text        primary key check (no ~ '^4[0-9]{12}$'),
    type            text        not null,
    process_code    text        not null,
    process_version integer     not null,
    unit_path       text        not null,
    account_no      text        not null references account,
    customer_id     uuid        not null references customer,
    channel         text        not null check (channel ~ '^[A-Z][A-Z0-9_]{1,29}$'),
    asked           jsonb       not null check (asked ->> 'from' is not null),
    party           bytea       not null,
    submitted_at    timestamptz not null,
    lines           text[]      not null,
    stage           text        not null check (stage in ('SUBMITTED', 'CARRIED_OUT', 'COMPLETED', 'CANCELLED')),
    carried_out_on  date,
    expires_on      date        check (expires_on > carried_out_on),
    opened_account  text        references account,
    announced       boolean     not null default false check (not announced or expires_on is not null),
    ended_at        timestamptz,
    reason          text,
    version         bigint      not null check (version > 0),
    check ((stage in ('CARRIED_OUT', 'COMPLETED')) = (carried_out_on is not null)),
    check (carried_out_on is not null or (expires_on is null and opened_account is null)),
    check ((stage in ('COMPLETED', 'CANCELLED')) = (ended_at is not null)),
    check ((stage = 'CANCELLED') = (reason is not null))
);
-- An account has one change under way.
create unique index change_application_one_open on change_application (account_no) where stage = 'SUBMITTED';
create index change_application_by_account on change_application (account_no, no);
create index change_application_by_unit on change_application (unit_path text_pattern_ops, no);
create index change_application_by_customer on change_application (customer_id);
create index change_application_expiring on change_application (expires_on, no) where expires_on is not null;
