-- Pages that stay as fast on a million tickets as on ten thousand: each walks an index that holds only what it shows.

-- What nobody has, by desk and team, in the order of desks; what somebody has is in desk_item_user.
drop index desk_item_free;
create index desk_item_free on desk_item (desk, unit_id, due_at, calm, class_rank, since_at, ticket_id, key)
  where user_id is null;
create index desk_item_free_all on desk_item (desk, due_at, calm, class_rank, since_at, ticket_id, key)
  where user_id is null;
drop index desk_item_desk;
-- Nothing asks for it any more.
drop index clock_due;

-- Orders that go on, by department, and all orders by status.
create index work_order_live on work_order (department_id, id) where status in ('issued', 'accepted');
create index work_order_status on work_order (status, issued_at desc, id desc);
