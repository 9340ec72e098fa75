-- Collection: cases with the steps that were taken, each once; what holds collection up.

create table collection_case (
    id          uuid   primary key,
    account_no  text   not null,
    customer_id uuid   not null,
    unit_path   text   not null,
    debtor      text   not null check (debtor in ('RESIDENT', 'OTHER')),
    opened_on   date   not null,
    closed_on   date   check (closed_on >= opened_on),
    version     bigint not null check (version > 0)
);
-- An account has one open case.
create unique index collection_case_open on collection_case (account_no) where closed_on is null;
create index collection_case_of_account on collection_case (account_no, id desc);

-- A step is taken once. What is done by hand waits for its result.
create table collection_step (
    case_id   uuid           not null references collection_case,
    action    text           not null check (action in ('REMINDER', 'WRITTEN_REMINDER', 'CALL', 'VISIT', 'DISCONNECTION_NOTICE', 'LEGAL_REVIEW')),
    taken_on  date           not null,
    owed_cny  numeric(14, 2) not null,
    owner     text,
    finding   text           check (finding in ('PROMISED', 'PAID', 'DISPUTES', 'REFUSED', 'NOT_REACHED', 'HANDED_OVER', 'NO_ACTION')),
    words     text,
    done_by   text,
    done_at   timestamptz,
    primary key (case_id, action),
    check ((finding is null) = (words is null) and (finding is null) = (done_by is null) and (finding is null) = (done_at is null)),
    check (finding is null or owner is not null)
);
create index collection_step_to_do on collection_step (taken_on, case_id, action)
    where finding is null and action not in ('REMINDER', 'WRITTEN_REMINDER');

create table collection_hold (
    id          uuid   primary key,
    kind        text   not null check (kind in ('PAUSE', 'PROMISE', 'DISPUTE', 'PROTECTION')),
    account_no  text   not null,
    customer_id uuid   not null,
    unit_path   text   not null,
    bill_no     text,
    from_day    date   not null,
    to_day      date   check (to_day > from_day),
    reason      text   not null,
    placed_by   text   not null,
    ended_on    date,
    ended_by    text,
    ended_why   text,
    version     bigint not null check (version > 0),
    check ((kind = 'DISPUTE') = (bill_no is not null)),
    check (kind not in ('PAUSE', 'PROMISE') or to_day is not null),
    check ((ended_on is null) = (ended_by is null) and (ended_on is null) = (ended_why is null))
);
create unique index collection_hold_disputed_once on collection_hold (bill_no) where ended_on is null;
create index collection_hold_of_account on collection_hold (account_no, id desc);

-- The chain of disconnection. An account has one that is not over.
create table disconnection (
    id             uuid           primary key,
    account_no     text           not null,
    customer_id    uuid           not null,
    unit_path      text           not null,
    asset_no       text,
    owed_cny       numeric(14, 2) not null check (owed_cny > 0),
    cut_at         timestamptz    not null,
    important      boolean        not null,
    noticed_by     text           not null,
    commanded_at   timestamptz,
    state          text           not null check (state in ('NOTICED', 'APPROVED', 'COMMAND_SENT', 'FIELD_ORDER', 'OPENED', 'RECONNECT_REQUESTED', 'CLOSED', 'STOPPED')),
    approved_by    text           check (approved_by <> noticed_by),
    final_asked_at timestamptz,
    command_id     uuid,
    stage_at       timestamptz,
    due_at         timestamptz,
    words          text,
    stopped_by     text,
    version        bigint         not null check (version > 0),
    check ((state in ('APPROVED', 'COMMAND_SENT', 'FIELD_ORDER')) = (approved_by is not null)),
    check (state <> 'COMMAND_SENT' or command_id is not null),
    check ((state = 'NOTICED') = (stage_at is null)),
    check ((state = 'RECONNECT_REQUESTED') = (due_at is not null)),
    check ((state = 'STOPPED') = (stopped_by is not null))
);
create unique index disconnection_standing on disconnection (account_no) where state not in ('CLOSED', 'STOPPED');
create unique index disconnection_awaiting on disconnection (command_id) where command_id is not null;
create index disconnection_approved on disconnection (cut_at, id) where state = 'APPROVED';
create index disconnection_commanded on disconnection (unit_path, commanded_at) where commanded_at is not null;
create index disconnection_of_account on disconnection (account_no, id desc);

-- One proof for each notice.
create table disconnection_evidence (
    disconnection_id uuid        not null references disconnection,
    notice           text        not null check (notice in ('FIRST', 'FINAL', 'AUTHORITY')),
    means            text        not null check (means in ('DELIVERY_RECEIPT', 'HANDED_OVER', 'REGISTERED_POST', 'RECORDED_CALL', 'LEFT_WITH_WITNESS')),
    reference        text        not null,
    served_at        timestamptz not null,
    filed_by         text        not null,
    place            smallint    not null,
    primary key (disconnection_id, notice)
);

create table disconnection_ban (
    id           uuid        primary key,
    unit_path    text        not null,
    cause        text        not null check (cause in ('WEATHER', 'DISASTER', 'EVENT', 'OTHER')),
    words        text        not null,
    from_at      timestamptz not null,
    until_at     timestamptz check (until_at > from_at),
    proclaimed_by text       not null,
    version      bigint      not null check (version > 0)
);
create index disconnection_ban_in_force on disconnection_ban (until_at);

-- What accounts under prepaid control have left. Nothing here is money of the books: the bill is.
create table prepaid_control (
    account_no     text           primary key,
    customer_id    uuid           not null,
    unit_path      text           not null,
    from_day       date           not null,
    ended_on       date           check (ended_on >= from_day),
    reckoned_to    date,
    unbilled_cny   numeric(14, 2) not null,
    average_cny    numeric(14, 2) not null,
    balance_cny    numeric(14, 2) not null,
    level          text           not null check (level in ('FINE', 'LOW', 'NEGATIVE', 'CUT_WANTED')),
    negative_since timestamptz,
    version        bigint         not null check (version > 0),
    check ((balance_cny < 0) = (negative_since is not null)),
    check ((balance_cny < 0) = (level in ('NEGATIVE', 'CUT_WANTED')))
);
create index prepaid_control_holding on prepaid_control (account_no) where ended_on is null;
