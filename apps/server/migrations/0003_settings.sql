-- Every process keeps the rules in memory and asks before use whether they changed: one row says so. The value is random,
-- not counted, so that a transaction that was rolled back can never be mistaken for one that was not.
create table revision (
  kind   text primary key check (kind in ('rules', 'people')),
  value  uuid not null
);
insert into revision values ('rules', gen_random_uuid()), ('people', gen_random_uuid());

create function renew_revision() returns trigger language plpgsql as $$
begin
  update revision set value = gen_random_uuid() where kind = tg_argv[0];
  return null;
end $$;

create trigger setting_version_renews after insert on setting_version
  for each statement execute function renew_revision('rules');
create trigger calendar_renews after insert or update on calendar
  for each statement execute function renew_revision('rules');
create trigger calendar_version_renews after insert on calendar_version
  for each statement execute function renew_revision('rules');
create trigger customer_class_renews after insert or update on customer_class
  for each statement execute function renew_revision('rules');
create trigger classification_renews after insert or update on classification
  for each statement execute function renew_revision('rules');
create trigger org_unit_renews after insert or update on org_unit
  for each statement execute function renew_revision('rules');

-- Signing in writes app_user all day: only the columns that others see count.
create trigger app_user_renews after insert or update of employee_number, name, unit_id, retired_at on app_user
  for each statement execute function renew_revision('people');
create trigger user_role_renews after insert or update or delete on user_role
  for each statement execute function renew_revision('people');
create trigger role_renews after insert or update of name, name_en, retired_at on role
  for each statement execute function renew_revision('people');

-- Old rules explain old clocks: they are never altered.
create trigger setting_version_append_only before update or delete or truncate on setting_version
  for each statement execute function refuse_change();
create trigger calendar_version_append_only before update or delete or truncate on calendar_version
  for each statement execute function refuse_change();

alter table calendar add column version integer not null default 1 check (version > 0);
alter table calendar add column retired_at timestamptz;
alter table calendar_version add column note text not null default '';

-- The filters of the audit trail: what occurs is found by skipping through these, and a page by walking them backwards.
create index audit_entry_action on audit_entry (action, id);
create index audit_entry_type on audit_entry (subject_type, id);
