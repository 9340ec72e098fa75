-- Who may do what: units, positions, accounts of staff and customers, credentials, sessions, signing keys.
-- Columns named …_sealed hold values encrypted by the vault; …_fingerprint finds them.

create table unit (
  path     text   primary key check (path = '/' or path ~ '^(/[0-9A-Z-]{1,16}){1,8}$'),
  level    text   not null check (level in ('COMPANY', 'PROVINCE', 'CITY', 'COUNTY', 'STATION')),
  from_day date   not null,
  to_day   date   check (to_day > from_day),
  version  bigint not null
);

-- Units below one, in the order of their paths.
create index unit_below on unit (path collate "C");

-- Every name ever recorded; of those for the latest day reached the last is in force.
create table unit_name (
  unit_path   text        not null references unit (path),
  place       integer     not null,
  name_zh     text        not null,
  name_en     text        not null,
  from_day    date        not null,
  recorded_at timestamptz not null,
  primary key (unit_path, place)
);

create table position (
  code        text   primary key check (code ~ '^[A-Z][A-Z0-9-]{1,31}$'),
  name_zh     text   not null,
  name_en     text   not null,
  permissions text[] not null,
  lowest      text   not null check (lowest in ('COMPANY', 'PROVINCE', 'CITY', 'COUNTY', 'STATION')),
  excludes    text[] not null,
  version     bigint not null
);

create table staff_account (
  id          uuid   primary key,
  login       text   not null unique check (login = lower(login)),
  name_sealed bytea  not null,
  unit_path   text   not null,
  version     bigint not null
);

-- Who holds which position where and when, as it was recorded; a correction withdraws the row and adds another.
create table staff_assignment (
  account_id   uuid        not null references staff_account (id),
  place        integer     not null,
  position     text        not null,
  unit_path    text        not null,
  from_day     date        not null,
  to_day       date        check (to_day > from_day),
  recorded_at  timestamptz not null,
  withdrawn_at timestamptz check (withdrawn_at >= recorded_at),
  primary key (account_id, place)
);
create index staff_assignment_of_position on staff_assignment (position, unit_path) where withdrawn_at is null;

create table customer_login (
  id                uuid   primary key,
  login_sealed      bytea  not null,
  login_fingerprint bytea  not null unique,
  unit_path         text   not null,
  version           bigint not null
);

create table customer_login_binding (
  login_id    uuid        not null references customer_login (id),
  place       integer     not null,
  customer_id uuid        not null,
  role        text        not null check (role in ('OWNER', 'PAYER', 'TENANT', 'AGENT')),
  bound_at    timestamptz not null,
  released_at timestamptz check (released_at >= bound_at),
  primary key (login_id, place)
);
create unique index customer_login_binding_once on customer_login_binding (login_id, customer_id, role) where released_at is null;
create index customer_login_binding_of_customer on customer_login_binding (customer_id) where released_at is null;

-- A login stands for one account, be it of staff or of a customer.
create table credential (
  id                uuid          primary key,
  login_sealed      bytea         not null,
  login_fingerprint bytea         not null unique,
  kind              text          not null check (kind in ('STAFF', 'CUSTOMER')),
  hash              text          not null,
  temporary         boolean       not null,
  changed_at        timestamptz   not null,
  failures          timestamptz[] not null,
  locked_until      timestamptz,
  locked_since      timestamptz,
  lock_reason       text,
  version           bigint        not null,
  check ((locked_since is null) = (lock_reason is null))
);

create table session (
  id          uuid        primary key,
  account_id  uuid        not null,
  unit_path   text,
  refresh     text        not null,
  opened_at   timestamptz not null,
  renewed_at  timestamptz not null check (renewed_at >= opened_at),
  ended_at    timestamptz,
  ended_cause text        check (ended_cause in ('SIGNED_OUT', 'TOKEN_REUSED')),
  version     bigint      not null,
  check ((ended_at is null) = (ended_cause is null))
);
create index session_by_renewal on session (renewed_at);

create table signing_key (
  id         text        primary key,
  made_at    timestamptz not null,
  jwk_sealed bytea       not null
);
