-- Notices that must be read before the shift (I5), and the documents that seniors collect from departments each week (I3).

create table notice (
  id            uuid primary key,
  title         text not null check (title <> ''),
  -- Sanitised HTML.
  body          text not null,
  article_id    uuid references knowledge_article,
  -- Nobody named: for everybody.
  role_codes    text[] not null,
  unit_ids      uuid[] not null,
  publish_at    timestamptz not null,
  -- No longer shown to those who have not read it; null: until read.
  until_at      timestamptz,
  withdrawn_at  timestamptz,
  told_at       timestamptz,
  created_at    timestamptz not null,
  created_by    uuid not null references app_user,
  check (until_at > publish_at)
);
create index notice_published on notice (publish_at desc, id desc);
create index notice_untold on notice (publish_at) where told_at is null and withdrawn_at is null;

create table notice_receipt (
  notice_id  uuid not null references notice,
  user_id    uuid not null references app_user,
  read_at    timestamptz not null,
  primary key (notice_id, user_id)
);
create index notice_receipt_user on notice_receipt (user_id, notice_id);

-- Which senior asks which department every week.
create table collection_plan (
  id             uuid primary key,
  senior_id      uuid not null references app_user,
  department_id  uuid not null references org_unit,
  created_at     timestamptz not null,
  created_by     uuid not null references app_user,
  ended_at       timestamptz
);
create unique index collection_plan_once on collection_plan (senior_id, department_id) where ended_at is null;

create table collection_task (
  id             uuid primary key,
  plan_id        uuid not null references collection_plan,
  senior_id      uuid not null references app_user,
  department_id  uuid not null references org_unit,
  -- The Monday of the week.
  week           date not null,
  opened_at      timestamptz not null,
  due_at         timestamptz not null,
  -- When the senior was told that it is overdue.
  told_at        timestamptz,
  closed_at      timestamptz,
  closed_by      uuid references app_user,
  -- What arrived is in collected_document; `nothing` says that the department had nothing new.
  outcome        text check (outcome in ('arrived', 'nothing')),
  note           text not null,
  unique (plan_id, week),
  check ((closed_at is null) = (outcome is null))
);
create index collection_task_week on collection_task (week desc, due_at, id);
create index collection_task_open on collection_task (senior_id, due_at) where closed_at is null;

create table collected_document (
  id           uuid primary key,
  task_id      uuid not null references collection_task,
  title        text not null check (title <> ''),
  summary      text not null,
  -- When the business launches: entered before that (I3).
  launch_at    timestamptz,
  received_at  timestamptz not null,
  received_by  uuid not null references app_user,
  article_id   uuid references knowledge_article
);
create index collected_document_task on collected_document (task_id);
create index collected_document_waiting on collected_document (launch_at) where article_id is null;

alter table knowledge_task add column document_id uuid references collected_document;
create unique index knowledge_task_document on knowledge_task (document_id) where document_id is not null;
