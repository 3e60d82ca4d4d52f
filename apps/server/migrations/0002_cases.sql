-- The case: a ticket with its orders, surveys, warnings and clocks, its history, and what waits on which desk.

-- ── Customers (F1) ───────────────────────────────────────────────────────────────────────────────────────────────────

create table customer (
  id                 uuid primary key,
  number             text not null unique,
  name               text not null check (name <> ''),
  class              text not null references customer_class,
  -- Identity number; shown masked, kept only where the operator asks for it.
  identity_number    text not null,
  address            text not null,
  area               text not null check (area in ('town', 'country')),
  province_code      text not null,
  region_code        text not null,
  branch_id          uuid references org_unit,
  preferred_channel  text not null,
  note               text not null,
  created_at         timestamptz not null,
  created_by         uuid references app_user,
  updated_at         timestamptz not null,
  version            integer not null check (version > 0)
);
create index customer_name on customer (name text_pattern_ops);

create table customer_contact (
  id           uuid primary key,
  customer_id  uuid not null references customer,
  kind         text not null check (kind in ('phone', 'email', 'other')),
  value        text not null check (value <> ''),
  -- The value as it is looked up: digits only for a phone, lower case for an e-mail.
  lookup       text not null
);
create index customer_contact_of on customer_contact (customer_id);
create index customer_contact_lookup on customer_contact (lookup text_pattern_ops);

create table customer_line (
  id           uuid primary key,
  customer_id  uuid not null references customer,
  number       text not null check (number <> ''),
  product      text not null,
  state        text not null check (state in ('active', 'suspended', 'ended'))
);
create index customer_line_of on customer_line (customer_id);
create index customer_line_number on customer_line (number text_pattern_ops);

-- ── Tickets (受理单) ─────────────────────────────────────────────────────────────────────────────────────────────────

create table ticket (
  id                      uuid primary key,
  number                  text not null unique,
  kind                    text not null check (kind in
    ('complaint', 'suggestion', 'inquiry', 'faultReport', 'serviceRequest', 'praise')),
  status                  text not null check (status in
    ('open', 'dispatched', 'submitted', 'replied', 'answered', 'closed', 'withdrawn')),
  level                   text not null check (level in ('junior', 'senior', 'manager')),
  -- First-contact responsibility (C8): never null, so an owner cannot be lost.
  owner_id                uuid not null references app_user,
  handler_id              uuid references app_user,
  team_id                 uuid references org_unit,
  branch_id               uuid references org_unit,
  registered_by           uuid not null references app_user,
  customer_id             uuid references customer,
  customer_class          text not null references customer_class,
  complainant_name        text not null,
  contact_phone           text not null,
  line_number             text not null,
  contact_address         text not null,
  channel                 text not null,
  reply_channel           text not null,
  business_type_id        uuid references classification,
  nature_id               uuid references classification,
  suggestion_subject_id   uuid references classification,
  content                 text not null,
  demand                  text not null,
  cause                   text not null,
  handling                text not null,
  area                    text not null check (area in ('town', 'country')),
  province_code           text not null,
  urgent                  boolean not null,
  emotion                 text not null,
  reply_wanted_by_at      timestamptz,
  call_queued_at          timestamptz,
  call_answered_at        timestamptz,
  call_greeted_at         timestamptz,
  external_number         text not null,
  arrived_at              timestamptz not null,
  registered_at           timestamptz not null,
  round                   integer not null check (round > 0),
  round_started_at        timestamptz not null,
  answer                  text not null,
  answered_at             timestamptz,
  answered_by             uuid references app_user,
  closed_at               timestamptz,
  close_reason            text,
  judgement               jsonb,
  approval_required       boolean not null,
  handling_plan           jsonb,
  repeat                  jsonb,
  opinion                 jsonb,
  over24h_at              timestamptz,
  stepped_up_at           timestamptz,
  report_due_by           uuid references app_user,
  waiting_for_customer_at timestamptz,
  compensation_fen        bigint not null check (compensation_fen >= 0),
  appeal_from_at          timestamptz,
  submission              jsonb,
  version                 integer not null check (version > 0),
  check (arrived_at <= registered_at),
  check ((status in ('closed', 'withdrawn')) = (closed_at is not null)),
  check ((status = 'closed') = (close_reason is not null)),
  check (status <> 'submitted' or kind = 'suggestion'),
  check (level = 'junior' or kind <> 'suggestion')
);
create index ticket_registered on ticket (registered_at desc, id desc);
create index ticket_status on ticket (status, registered_at desc, id desc);
create index ticket_kind on ticket (kind, registered_at desc, id desc);
create index ticket_owner on ticket (owner_id, registered_at desc, id desc);
create index ticket_handler on ticket (handler_id, registered_at desc, id desc) where handler_id is not null;
create index ticket_branch on ticket (branch_id, registered_at desc, id desc);
create index ticket_customer on ticket (customer_id, registered_at desc, id desc) where customer_id is not null;
create index ticket_line on ticket (line_number, registered_at desc) where line_number <> '';
create index ticket_phone on ticket (contact_phone, registered_at desc) where contact_phone <> '';
create index ticket_business on ticket (business_type_id, registered_at desc, id desc);
create index ticket_nature on ticket (nature_id, registered_at desc, id desc);
create index ticket_external on ticket (external_number) where external_number <> '';

-- ── Orders (工单) ────────────────────────────────────────────────────────────────────────────────────────────────────

create table work_order (
  id                  uuid primary key,
  number              text not null unique,
  ticket_id           uuid not null references ticket,
  kind                text not null check (kind in ('dispatch', 'redispatch', 'amendment', 'withdrawal')),
  refers_to_id        uuid references work_order,
  department_id       uuid not null references org_unit,
  task                text not null,
  "limit"             jsonb,
  previous_task       text,
  previous_limit      jsonb,
  reason              text not null,
  urgent              boolean not null,
  status              text not null check (status in
    ('pendingReview', 'rejected', 'issued', 'accepted', 'declined', 'withdrawn', 'replied', 'verified')),
  round               integer not null,
  proposed_by         uuid not null references app_user,
  proposed_at         timestamptz not null,
  reviewed_by         uuid references app_user,
  reviewed_at         timestamptz,
  review_note         text not null,
  issued_by           uuid references app_user,
  issued_at           timestamptz,
  limit_from_at       timestamptz,
  accepted_by         uuid references app_user,
  accepted_at         timestamptz,
  handler_id          uuid references app_user,
  request             jsonb,
  extensions_granted  integer not null,
  reply               jsonb,
  replied_by          uuid references app_user,
  replied_at          timestamptz,
  end_reason          text not null,
  ended_at            timestamptz,
  outcome             text check (outcome in ('resolved', 'unresolved')),
  urgings             integer not null,
  last_urged_at       timestamptz,
  check (status = 'pendingReview' or status = 'rejected' or status = 'withdrawn' or issued_at is not null),
  check (reviewed_by is null or reviewed_by <> proposed_by),
  check (kind not in ('amendment', 'withdrawal') or refers_to_id is not null)
);
create index work_order_ticket on work_order (ticket_id);
create index work_order_refers on work_order (refers_to_id) where refers_to_id is not null;
create index work_order_department on work_order (department_id, issued_at desc, id desc);
create index work_order_issued on work_order (issued_at desc, id desc);
create index work_order_proposer on work_order (proposed_by, proposed_at desc);

create table written_warning (
  id               uuid primary key,
  number           text not null unique,
  ticket_id        uuid not null references ticket,
  order_id         uuid not null references work_order,
  department_id    uuid not null references org_unit,
  ground           text not null check (ground <> ''),
  issued_by        uuid not null references app_user,
  issued_at        timestamptz not null,
  acknowledged_by  uuid references app_user,
  acknowledged_at  timestamptz,
  revoked_by       uuid references app_user,
  revoked_at       timestamptz,
  revoke_ground    text not null,
  check (revoked_at is null or revoke_ground <> '')
);
create index written_warning_ticket on written_warning (ticket_id);
create index written_warning_department on written_warning (department_id, issued_at desc, id desc);

-- A warning is never deleted, only revoked with ground (D4).
create trigger written_warning_is_kept before delete or truncate on written_warning
  for each statement execute function refuse_change();

-- ── Surveys (满意度调查) ─────────────────────────────────────────────────────────────────────────────────────────────

create table survey (
  id           uuid primary key,
  ticket_id    uuid not null references ticket,
  status       text not null check (status in ('open', 'done', 'unreached', 'cancelled')),
  opened_at    timestamptz not null,
  assignee_id  uuid references app_user,
  attempts     jsonb not null,
  agreed_at    timestamptz,
  satisfied    boolean,
  score        integer check (score between 1 and 5),
  reasons      jsonb not null,
  opinion      text not null,
  remedy       text,
  finished_by  uuid references app_user,
  finished_at  timestamptz,
  check ((status = 'done') = (satisfied is not null))
);
create index survey_ticket on survey (ticket_id);
create unique index survey_one_open on survey (ticket_id) where status = 'open';

-- ── Clocks (时限, E1-E5) ─────────────────────────────────────────────────────────────────────────────────────────────

create table clock (
  id              uuid primary key,
  ticket_id       uuid not null references ticket,
  order_id        uuid references work_order,
  survey_id       uuid references survey,
  key             text not null,
  kind            text not null,
  state           text not null check (state in ('running', 'paused', 'met', 'breached', 'cancelled')),
  started_at      timestamptz not null,
  counted_from    timestamptz not null,
  due_at          timestamptz not null,
  warn_at         timestamptz,
  "limit"         jsonb not null,
  limit_ms        bigint not null,
  calendar_id     text not null,
  policy_version  integer not null,
  urgent          boolean not null,
  pauses          jsonb not null,
  paused_since    timestamptz,
  stopped_at      timestamptz,
  breached_at     timestamptz,
  unknown_years   jsonb not null,
  warned          boolean not null,
  alarms          integer not null check (alarms >= 0),
  next_fire_at    timestamptz,
  unique (ticket_id, key),
  check ((state in ('running', 'paused')) = (stopped_at is null)),
  check (next_fire_at is null or state = 'running'),
  check ((state = 'paused') = (paused_since is not null))
);
create index clock_fire on clock (next_fire_at) where next_fire_at is not null;
create index clock_due on clock (kind, due_at) where state = 'running';
create index clock_order on clock (order_id) where order_id is not null;

-- ── History and desks ────────────────────────────────────────────────────────────────────────────────────────────────

create table ticket_event (
  id         bigserial primary key,
  ticket_id  uuid not null references ticket,
  order_id   uuid references work_order,
  at         timestamptz not null,
  actor_id   uuid references app_user,
  type       text not null check (type <> ''),
  data       jsonb not null
);
create index ticket_event_of on ticket_event (ticket_id, id desc);
create trigger ticket_event_append_only before update or delete or truncate on ticket_event
  for each statement execute function refuse_change();

-- What waits for whom: a projection of the case, written with it.
create table desk_item (
  ticket_id  uuid not null references ticket,
  key        text not null,
  desk       text not null,
  reason     text not null,
  order_id   uuid references work_order,
  unit_id    uuid references org_unit,
  user_id    uuid references app_user,
  -- Infinity when nothing runs, so that pages can be cut at any row.
  due_at     timestamptz not null,
  -- 0 for urgent, 1 otherwise: the order of a desk is ascending throughout.
  calm       smallint not null check (calm in (0, 1)),
  -- Minus the rank of the customer's class.
  class_rank integer not null,
  since_at   timestamptz not null,
  primary key (ticket_id, key)
);
create index desk_item_desk on desk_item (desk, due_at, calm, class_rank, since_at, ticket_id, key);
create index desk_item_unit on desk_item (unit_id, desk, due_at, calm, class_rank, since_at, ticket_id, key)
  where unit_id is not null;
create index desk_item_user on desk_item (user_id, desk, due_at, calm, class_rank, since_at, ticket_id, key)
  where user_id is not null;

-- ── Competence of juniors and clerks, as seniors see it (C7) ─────────────────────────────────────────────────────────

create table competence_assessment (
  id           uuid primary key,
  assessed_id  uuid not null references app_user,
  assessor_id  uuid not null references app_user,
  ticket_id    uuid references ticket,
  score        integer not null check (score between 1 and 5),
  comment      text not null,
  at           timestamptz not null,
  check (assessed_id <> assessor_id)
);
create index competence_assessment_of on competence_assessment (assessed_id, at desc);
