-- Messages to customers and to applicants who are none yet, and on which channels they want to be told.

create table message (
  id           uuid        primary key,
  cause        uuid        not null,
  notice       text        not null,
  customer_id  uuid,
  account_no   text,
  application_no  text,
  -- The login through which the application came: who has it sees the message.
  applicant_login text,
  unit_path    text        not null,
  channel      text        not null check (channel in ('SMS', 'WECHAT_SUBSCRIBE')),
  recipient    bytea       not null,
  template     text        not null,
  fields       jsonb       not null,
  -- A link to the progress that goes along; what opens it is put in when the message is sent.
  link         uuid,
  created_at   timestamptz not null,
  state        text        not null check (state in ('QUEUED', 'SENT', 'DELIVERED', 'FAILED')),
  tries        integer     not null default 0 check (tries >= 0),
  state_at     timestamptz not null,
  provider_id  text,
  reason       text,
  version      bigint      not null check (version > 0),
  -- It is for a customer for an account, or for the applicant of an application.
  check ((customer_id is null) = (account_no is null)),
  check ((account_no is null) <> (application_no is null)),
  check (applicant_login is null or application_no is not null),
  -- A cause leads to one message per channel, however often it is told.
  unique (cause, notice, channel),
  check ((state in ('SENT', 'DELIVERED')) = (provider_id is not null)),
  check ((state = 'FAILED') = (reason is not null))
);
create index message_due on message (state_at, created_at) where state = 'QUEUED';
create index message_unconfirmed on message (notice, state_at desc) where state = 'SENT';
create index message_account on message (account_no, created_at desc, id desc);
create index message_application on message (application_no, created_at desc, id desc) where application_no is not null;
create index message_applicant on message (applicant_login) where applicant_login is not null;
create index message_newest on message (created_at desc, id desc);

create table subscription (
  customer_id  uuid        not null,
  channel      text        not null check (channel in ('WECHAT_SUBSCRIBE')),
  unit_path    text        not null,
  recipient    bytea       not null,
  since        timestamptz not null,
  version      bigint      not null check (version > 0),
  primary key (customer_id, channel)
);
