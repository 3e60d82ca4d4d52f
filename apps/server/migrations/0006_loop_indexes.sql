-- Orders that run, waiting ones included, by due time: the list that surveyors and team leaders live in.
create index clock_order_live on clock (due_at, order_id) where kind = 'order' and state in ('running', 'paused');

-- What anybody of a desk may take, without the work of the teams.
create index desk_item_free on desk_item (desk, due_at) where user_id is null and unit_id is null;

create index written_warning_issued on written_warning (issued_at desc, id desc);

-- Numbers are looked up by their beginning, whatever the collation of the database.
create index ticket_number_beginning on ticket (number text_pattern_ops);
create index work_order_number_beginning on work_order (number text_pattern_ops);
