-- Messages to the company's own people.

create table staff_message (
  id         uuid        primary key,
  cause      uuid        not null,
  notice     text        not null,
  login      text        not null,
  unit_path  text        not null,
  subject    text        not null,
  zh         text        not null,
  en         text        not null,
  told_at    timestamptz not null,
  read_at    timestamptz check (read_at >= told_at),
  -- A cause leads to one message for a person, however often it is told.
  unique (cause, notice, login)
);
create index staff_message_of_login on staff_message (login, told_at desc, id desc);
create index staff_message_unread on staff_message (login, told_at) where read_at is null;
