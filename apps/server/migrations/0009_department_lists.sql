-- A department's tickets, newest first, as far back as its own orders go: without reading those of all the others.
alter table work_order add column ticket_registered_at timestamptz;
update work_order o set ticket_registered_at = t.registered_at from ticket t where t.id = o.ticket_id;
alter table work_order alter column ticket_registered_at set not null;
create index work_order_tickets on work_order (department_id, ticket_registered_at desc, ticket_id desc, id);
