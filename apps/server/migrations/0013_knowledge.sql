-- What the centre knows (I1-I4, A12, C2, R2): articles in a tree, their versions, their use, and the data manager's tasks.

create table knowledge_category (
  id          uuid primary key,
  parent_id   uuid references knowledge_category,
  name        text not null check (name <> ''),
  name_en     text not null check (name_en <> ''),
  sort        integer not null,
  retired_at  timestamptz,
  version     integer not null default 1 check (version > 0),
  check (parent_id <> id)
);

create table knowledge_article (
  id                uuid primary key,
  number            text not null unique,
  kind              text not null check (kind in ('article', 'hardCase', 'checklist')),
  category_id       uuid not null references knowledge_category,
  -- The version that everybody reads, and the one that is being worked on.
  live_version      integer,
  working_version   integer,
  withdrawn_at      timestamptz,
  -- A hard case comes from a ticket, proposed by somebody (C2).
  origin_ticket_id  uuid references ticket,
  proposed_by       uuid references app_user,
  created_at        timestamptz not null,
  created_by        uuid not null references app_user,
  use_count         integer not null default 0 check (use_count >= 0),
  useful_count      integer not null default 0 check (useful_count >= 0),
  -- Counts the changes: whoever writes says which one they saw.
  revision          integer not null check (revision > 0),
  check (live_version is not null or working_version is not null or withdrawn_at is not null)
);
create index knowledge_article_category on knowledge_article (category_id);
create index knowledge_article_origin on knowledge_article (origin_ticket_id) where origin_ticket_id is not null;
create index knowledge_article_working on knowledge_article (id) where working_version is not null;

create table knowledge_version (
  article_id    uuid not null references knowledge_article,
  version       integer not null check (version > 0),
  status        text not null check (status in ('draft', 'inReview', 'scheduled', 'published', 'superseded', 'withdrawn')),
  title         text not null check (title <> ''),
  -- What the agent says to the customer: plain text that one key puts into the form.
  answer        text not null,
  -- Sanitised HTML: nothing else is ever stored here.
  body          text not null,
  -- The words of the body, for comparing and finding.
  body_text     text not null,
  checklist     jsonb,
  tags          text[] not null,
  source        text not null,
  related_ids   uuid[] not null,
  -- Attachments; pictures stand in the body.
  file_ids      uuid[] not null,
  change_note   text not null,
  publish_at    timestamptz,
  valid_from    timestamptz,
  valid_until   timestamptz,
  author_ids    uuid[] not null,
  edited_at     timestamptz not null,
  edited_by     uuid not null references app_user,
  submitted_at  timestamptz,
  reviewed_at   timestamptz,
  reviewed_by   uuid references app_user,
  review_note   text not null,
  published_at  timestamptz,
  ended_at      timestamptz,
  primary key (article_id, version)
);
create index knowledge_version_due on knowledge_version (publish_at) where status = 'scheduled';
create index knowledge_version_ending on knowledge_version (valid_until) where status = 'published';
create index knowledge_version_waiting on knowledge_version (submitted_at) where status = 'inReview';

-- What the version in force is found by; written with its publication, removed with its withdrawal.
create table knowledge_text (
  article_id  uuid primary key references knowledge_article,
  title       text not null,
  tags        text not null,
  words       text not null
);
create table knowledge_gram (
  gram        text not null,
  article_id  uuid not null references knowledge_article,
  weight      real not null check (weight > 0),
  primary key (gram, article_id)
);
create index knowledge_gram_article on knowledge_gram (article_id);

create table knowledge_use (
  id          bigserial primary key,
  article_id  uuid not null references knowledge_article,
  version     integer not null,
  user_id     uuid not null references app_user,
  ticket_id   uuid references ticket,
  at          timestamptz not null
);
create index knowledge_use_article on knowledge_use (article_id, at);
create index knowledge_use_ticket on knowledge_use (ticket_id) where ticket_id is not null;

-- A walk through a checklist for a ticket (A12).
create table knowledge_diagnosis (
  id          uuid primary key,
  article_id  uuid not null references knowledge_article,
  version     integer not null,
  ticket_id   uuid not null references ticket,
  user_id     uuid not null references app_user,
  answers     integer[] not null,
  lines       text[] not null,
  resolved    boolean not null,
  at          timestamptz not null
);
create index knowledge_diagnosis_ticket on knowledge_diagnosis (ticket_id);

create table knowledge_task (
  id          uuid primary key,
  kind        text not null check (kind in
    ('wrong', 'outdated', 'noAnswer', 'noHit', 'expiring', 'launchDue', 'proposal', 'document')),
  article_id  uuid references knowledge_article,
  -- The version it is about, where it is about one.
  version     integer,
  ticket_id   uuid references ticket,
  -- What was asked, searched or said.
  text        text not null,
  -- The words searched for, folded: one open task for the same words.
  folded      text,
  times       integer not null check (times > 0),
  opened_at   timestamptz not null,
  opened_by   uuid references app_user,
  due_at      timestamptz not null,
  closed_at   timestamptz,
  closed_by   uuid references app_user,
  outcome     text check (outcome in ('done', 'dismissed')),
  note        text not null,
  check ((closed_at is null) = (outcome is null))
);
create index knowledge_task_open on knowledge_task (due_at, id) where closed_at is null;
create index knowledge_task_closed on knowledge_task (closed_at desc, id) where closed_at is not null;
create unique index knowledge_task_once on knowledge_task (kind, article_id)
  where closed_at is null and article_id is not null;
create unique index knowledge_task_words on knowledge_task (kind, folded)
  where closed_at is null and folded is not null;

create table knowledge_feedback (
  id          bigserial primary key,
  article_id  uuid not null references knowledge_article,
  version     integer not null,
  user_id     uuid not null references app_user,
  mark        text not null check (mark in ('useful', 'outdated', 'wrong')),
  comment     text not null,
  at          timestamptz not null
);
create unique index knowledge_feedback_useful on knowledge_feedback (article_id, version, user_id) where mark = 'useful';
create index knowledge_feedback_article on knowledge_feedback (article_id, id desc);

-- Searches that found nothing.
create table knowledge_miss (
  id       bigserial primary key,
  text     text not null,
  folded   text not null,
  user_id  uuid not null references app_user,
  at       timestamptz not null
);
create index knowledge_miss_at on knowledge_miss (at);
create index knowledge_miss_user on knowledge_miss (user_id, at);

-- What people say about a hard case (R2).
create table knowledge_comment (
  id          uuid primary key,
  article_id  uuid not null references knowledge_article,
  author_id   uuid not null references app_user,
  text        text not null check (text <> ''),
  at          timestamptz not null,
  removed_at  timestamptz,
  removed_by  uuid references app_user
);
create index knowledge_comment_article on knowledge_comment (article_id, at);

-- Where the system is in use already, the delivered roles get what a new system gives them.
update role r set grants = given.grants || r.grants
from (values
  ('juniorAgent', '{"knowledge.read":"all"}'::jsonb),
  ('textClerk', '{"knowledge.read":"all"}'),
  ('recordingClerk', '{"knowledge.read":"all"}'),
  ('seniorAgent', '{"knowledge.read":"all","knowledge.propose":"all","document.collect":"all"}'),
  ('surveyor', '{"knowledge.read":"all"}'),
  ('dataManager', '{"knowledge.read":"all","knowledge.edit":"all","notice.publish":"all"}'),
  ('inspector', '{"knowledge.read":"all"}'),
  ('statistician', '{"knowledge.read":"all"}'),
  ('teamLeader', '{"knowledge.read":"all","knowledge.review":"all","notice.publish":"all"}'),
  ('managerHotline', '{"knowledge.read":"all","knowledge.propose":"all","knowledge.review":"all","notice.publish":"all","document.collect":"all"}'),
  ('serviceHead', '{"knowledge.read":"all","knowledge.review":"all","notice.publish":"all"}'),
  ('centreDirector', '{"knowledge.read":"all","knowledge.review":"all","notice.publish":"all"}'),
  ('provincialOffice', '{"knowledge.read":"all"}')
) as given (code, grants)
where r.code = given.code and r.builtin;
