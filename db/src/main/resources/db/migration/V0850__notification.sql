-- Messages to customers, and on which channels they want to be told.

create table message (
  id           uuid        primary key,
  cause        uuid        not null,
  notice       text        not null,
  customer_id  uuid        not null,
  account_no   text        not null,
  unit_path    text        not null,
  channel      text        not null check (channel in ('SMS', 'WECHAT_SUBSCRIBE')),
  recipient    bytea       not null,
  template     text        not null,
  fields       jsonb       not null,
  created_at   timestamptz not null,
  state        text        not null check (state in ('QUEUED', 'SENT', 'DELIVERED', 'FAILED')),
  tries        integer     not null default 0 check (tries >= 0),
  state_at     timestamptz not null,
  provider_id  text,
  reason       text,
  version      bigint      not null check (version > 0),
  -- A cause leads to one message per channel, however often it is told.
  unique (cause, notice, channel),
  check ((state in ('SENT', 'DELIVERED')) = (provider_id is not null)),
  check ((state = 'FAILED') = (reason is not null))
);
create index message_due on message (state_at, created_at) where state = 'QUEUED';
create index message_unconfirmed on message (notice, state_at desc) where state = 'SENT';
create index message_account on message (account_no, created_at desc, id desc);
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
