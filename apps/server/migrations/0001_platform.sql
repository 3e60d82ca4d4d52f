-- The ground every module stands on: people, rights, the audit trail, messages, settings, trees, files.
--
-- No column defaults to the current time: the statement that writes says now(), so that one clock serves everything
-- and a rehearsal can run on a faster one.

-- ── Organisation and people ──────────────────────────────────────────────────────────────────────────────────────────

create table calendar (
  id       uuid primary key,
  code     text not null unique check (code <> ''),
  name     text not null check (name <> ''),
  name_en  text not null check (name_en <> '')
);

create table org_unit (
  id             uuid primary key,
  parent_id      uuid references org_unit,
  kind           text not null check (kind in ('centre', 'branch', 'department', 'team', 'provincialOffice')),
  code           text not null unique check (code <> ''),
  name           text not null check (name <> ''),
  name_en        text not null check (name_en <> ''),
  -- Administrative division of the province, for the rules a province sets itself (appeal periods).
  province_code  text,
  calendar_id    uuid references calendar,
  retired_at     timestamptz,
  version        integer not null default 1 check (version > 0),
  check (parent_id <> id)
);
create index org_unit_parent on org_unit (parent_id);

create table app_user (
  id                   uuid primary key,
  employee_number      text not null check (employee_number ~ '^[A-Za-z0-9]{1,20}$'),
  name                 text not null check (name <> ''),
  password_hash        text not null,
  password_changed_at  timestamptz not null,
  must_change_password boolean not null,
  failed_attempts      integer not null default 0 check (failed_attempts >= 0),
  locked_until         timestamptz,
  -- Encrypted with a key that is not in the database; present without totp_enabled_at while it is being enrolled.
  totp_secret          text,
  totp_enabled_at      timestamptz,
  -- The last time step whose code was accepted: a code works once.
  totp_last_step       bigint,
  unit_id              uuid not null references org_unit,
  locale               text not null check (locale in ('zh', 'en')),
  retired_at           timestamptz,
  version              integer not null default 1 check (version > 0),
  check (totp_enabled_at is null or totp_secret is not null)
);
-- People type their number in either case.
create unique index app_user_number on app_user (lower(employee_number));
create index app_user_unit on app_user (unit_id);

create table role (
  code           text primary key check (code ~ '^[a-z][A-Za-z0-9]*$'),
  name           text not null check (name <> ''),
  name_en        text not null check (name_en <> ''),
  builtin        boolean not null,
  totp_required  boolean not null,
  -- Right → scope, as in @redress/domain.
  grants         jsonb not null check (jsonb_typeof(grants) = 'object'),
  retired_at     timestamptz,
  version        integer not null default 1 check (version > 0)
);

create table user_role (
  user_id    uuid not null references app_user,
  role_code  text not null references role,
  primary key (user_id, role_code)
);
create index user_role_role on user_role (role_code);

create table session (
  -- SHA-256 of the cookie's value: reading this table does not let anybody in.
  id_hash           bytea primary key check (octet_length(id_hash) = 32),
  user_id           uuid not null references app_user,
  created_at        timestamptz not null,
  last_seen_at      timestamptz not null,
  -- The absolute end; the idle end is last_seen_at + idle_s.
  expires_at        timestamptz not null,
  idle_s            integer not null check (idle_s > 0),
  second_factor_at  timestamptz,
  check (expires_at > created_at)
);
create index session_of_user on session (user_id);
create index session_expires on session (expires_at);

create table password_history (
  user_id        uuid not null references app_user,
  changed_at     timestamptz not null,
  password_hash  text not null,
  primary key (user_id, changed_at)
);

-- ── Audit trail (V2) ─────────────────────────────────────────────────────────────────────────────────────────────────

create table audit_entry (
  id            bigserial primary key,
  at            timestamptz not null,
  -- No foreign key: an entry about a refused sign-in has no user, and nothing may make an entry impossible to write.
  actor_id      uuid,
  actor_name    text not null,
  action        text not null check (action <> ''),
  subject_type  text not null check (subject_type <> ''),
  subject_id    text not null,
  data          jsonb not null,
  request_id    text
);
create index audit_entry_at on audit_entry (at);
create index audit_entry_subject on audit_entry (subject_type, subject_id, id);
create index audit_entry_actor on audit_entry (actor_id, id);

-- Entries not in the chain yet. Entries commit in another order than their ids, so the sealer cannot go by the last id.
create table audit_unsealed (
  entry_id  bigint primary key
);

create table audit_seal (
  seq            bigint primary key check (seq > 0),
  entry_id       bigint not null unique,
  previous_hash  bytea not null check (octet_length(previous_hash) = 32),
  hash           bytea not null check (octet_length(hash) = 32)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();
create trigger audit_seal_append_only before update or delete or truncate on audit_seal
  for each statement execute function refuse_change();

create function await_seal() returns trigger language plpgsql as $$
begin
  insert into audit_unsealed select id from written;
  return null;
end $$;

create trigger audit_entry_awaits_seal after insert on audit_entry
  referencing new table as written for each statement execute function await_seal();

-- ── Messages: to the outside (outbox), to open screens (live), to people (notification) ──────────────────────────────

create table outbox (
  id            bigserial primary key,
  topic         text not null check (topic <> ''),
  payload       jsonb not null,
  created_at    timestamptz not null,
  available_at  timestamptz not null,
  attempts      integer not null default 0 check (attempts >= 0),
  processed_at  timestamptz
);
create index outbox_due on outbox (topic, available_at, id) where processed_at is null;
create index outbox_processed on outbox (processed_at) where processed_at is not null;

create table live_event (
  id     bigserial primary key,
  at     timestamptz not null,
  topic  text not null check (topic <> ''),
  ids    jsonb not null check (jsonb_typeof(ids) = 'object')
);
create index live_event_at on live_event (at);

create table notification (
  id         bigserial primary key,
  user_id    uuid not null references app_user,
  kind       text not null check (kind <> ''),
  ticket_id  uuid,
  order_id   uuid,
  data       jsonb not null,
  at         timestamptz not null,
  read_at    timestamptz
);
create index notification_of_user on notification (user_id, id desc);
create index notification_unread on notification (user_id, id desc) where read_at is null;

-- ── Requests, drafts, views, presence ────────────────────────────────────────────────────────────────────────────────

create table idempotency_key (
  user_id       uuid not null references app_user,
  key           text not null check (length(key) between 1 and 200),
  route         text not null,
  request_hash  bytea not null,
  -- Null while the first request is still being answered.
  status        integer,
  body          jsonb,
  created_at    timestamptz not null,
  primary key (user_id, key)
);
create index idempotency_key_created on idempotency_key (created_at);

create table draft (
  id          uuid primary key,
  user_id     uuid not null references app_user,
  kind        text not null check (kind <> ''),
  key         text not null,
  body        jsonb not null,
  updated_at  timestamptz not null,
  version     integer not null default 1 check (version > 0),
  unique (user_id, kind, key)
);

create table saved_view (
  id       uuid primary key,
  user_id  uuid not null references app_user,
  screen   text not null check (screen <> ''),
  name     text not null check (name <> ''),
  query    jsonb not null,
  unique (user_id, screen, name)
);

-- Who looks at which ticket now. Unlogged: after a crash nobody does.
create unlogged table presence (
  ticket_id  uuid not null,
  user_id    uuid not null,
  seen_at    timestamptz not null,
  primary key (ticket_id, user_id)
);
create index presence_seen on presence (seen_at);

-- ── Settings, trees, calendars, numbers ──────────────────────────────────────────────────────────────────────────────

-- A policy document of one kind; a change is a new version, the highest holds.
create table setting_version (
  kind        text not null check (kind <> ''),
  version     integer not null check (version > 0),
  body        jsonb not null,
  created_at  timestamptz not null,
  created_by  uuid references app_user,
  note        text not null,
  primary key (kind, version)
);

create table classification (
  id          uuid primary key,
  tree        text not null check (tree in ('businessType', 'nature', 'cause', 'suggestionSubject')),
  parent_id   uuid references classification,
  code        text not null check (code <> ''),
  name        text not null check (name <> ''),
  name_en     text not null check (name_en <> ''),
  sort        integer not null,
  -- Old entries are retired, never deleted: tickets keep pointing at them (B1).
  retired_at  timestamptz,
  version     integer not null default 1 check (version > 0),
  unique (tree, code),
  check (parent_id <> id)
);
create index classification_parent on classification (parent_id);

create table customer_class (
  code            text primary key check (code <> ''),
  name            text not null check (name <> ''),
  name_en         text not null check (name_en <> ''),
  -- The higher, the earlier on every desk.
  rank            integer not null,
  senior_at_once  boolean not null,
  urgent          boolean not null,
  version         integer not null default 1 check (version > 0)
);

create table calendar_version (
  calendar_id     uuid not null references calendar,
  version         integer not null check (version > 0),
  definition      jsonb not null,
  effective_from  timestamptz not null,
  created_by      uuid references app_user,
  created_at      timestamptz not null,
  primary key (calendar_id, version)
);

create table number_counter (
  prefix  text not null check (prefix <> ''),
  day     date not null,
  last    integer not null check (last > 0),
  primary key (prefix, day)
);

-- ── Files ────────────────────────────────────────────────────────────────────────────────────────────────────────────

create table stored_file (
  id            uuid primary key,
  name          text not null check (name <> ''),
  media_type    text not null check (media_type <> ''),
  size          bigint not null check (size >= 0),
  sha256        bytea not null check (octet_length(sha256) = 32),
  created_at    timestamptz not null,
  created_by    uuid not null references app_user,
  subject_type  text not null check (subject_type <> ''),
  subject_id    text not null
);
create index stored_file_subject on stored_file (subject_type, subject_id);
create index stored_file_content on stored_file (sha256);
