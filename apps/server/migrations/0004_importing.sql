-- Lists of complaints from elsewhere: how their columns are read, and each list from upload to tickets.

create table import_mapping (
  name        text primary key check (name <> ''),
  body        jsonb not null,
  version     integer not null check (version > 0),
  updated_at  timestamptz not null,
  updated_by  uuid not null references app_user
);

create table import_run (
  id              uuid primary key,
  file_id         uuid not null references stored_file,
  created_by      uuid not null references app_user,
  created_at      timestamptz not null,
  status          text not null check (status in ('staged', 'queued', 'running', 'done', 'failed', 'discarded')),
  mapping_name    text not null,
  mapping         jsonb not null,
  -- Headings, samples and counts, as screens show them.
  summary         jsonb not null,
  -- Who asked for the run, as the rules see people; set when it is queued.
  actor           jsonb,
  progress        integer not null default 0 check (progress >= 0),
  -- A process that runs it says so again and again; after this time another may begin anew.
  lease_until     timestamptz,
  finished_at     timestamptz,
  failure         text,
  version         integer not null check (version > 0),
  check (status not in ('queued', 'running') or actor is not null),
  check (status <> 'running' or lease_until is not null)
);
create index import_run_of_user on import_run (created_by, created_at desc, id desc);
create index import_run_waiting on import_run (created_at) where status in ('queued', 'running');

create table import_row (
  run_id         uuid not null references import_run on delete cascade,
  line           integer not null check (line > 0),
  cells          jsonb not null,
  -- The ticket this row makes; null where a problem stands in its way.
  ticket         jsonb,
  problems       jsonb not null,
  repaired       boolean not null,
  -- The number of the ticket, or the line of this list, that it repeats.
  duplicate_of   text,
  ticket_id      uuid references ticket,
  primary key (run_id, line)
);
