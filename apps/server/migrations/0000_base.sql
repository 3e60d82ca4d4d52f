-- PostgreSQL 15 is the oldest that the schema is written for (DATABASE_URL may point at any newer one).
do $$
begin
  if current_setting('server_version_num')::integer < 150000 then
    raise exception 'Redress needs PostgreSQL 15 or newer; this is %', current_setting('server_version');
  end if;
end
$$;
