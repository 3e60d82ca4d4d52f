-- What can be searched (B7): one row for each ticket, order and customer, written with what it is about.
--
-- `text` is folded (@redress/domain, search/fold.ts): names, numbers of others and prose, a line for each field. `grams` are
-- the words it is found under, 32 bits each: characters, pairs, threes of letters and digits, and facets and days that narrow
-- a search before any row is read.
create table search_entry (
  id         uuid primary key,
  kind       text not null check (kind <> ''),
  -- The case it belongs to, whose permissions hold for it.
  ticket_id  uuid,
  at         timestamptz not null,
  text       text not null,
  grams      integer[] not null
) with (toast_tuple_target = 8160);

-- The statement that searches decides its own way; samples of these columns would cost much and help nobody.
alter table search_entry alter column grams set statistics 0;
alter table search_entry alter column text set statistics 0;
-- Read in almost every row that is looked at: never worth unpacking.
alter table search_entry alter column text set storage main;

-- A short list of what is not sorted in yet: writers stay fast, and every search reads that list whole.
create index search_entry_grams on search_entry using gin (grams) with (fastupdate = on, gin_pending_list_limit = 512);

-- How far each kind is indexed by the present rules of folding; what is not done is done beside the work.
create table search_build (
  kind     text primary key check (kind <> ''),
  version  integer not null check (version > 0),
  after    uuid,
  done     boolean not null
);

-- Numbers typed without their prefix: what was counted on that day.
create index number_counter_day on number_counter (day);
