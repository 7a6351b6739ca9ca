-- What changed on the public side, for the portal's kept pages (docs/adr/0007). A line is written by the same transaction that changes a table,
-- whoever changes it: a page that shows the old state is found out from the moment on in which the new one can be seen.
create table site.change (
  id bigint generated always as identity primary key,
  -- Which transaction: lines become visible in another order than they were numbered, so a reader asks for what it could not see before.
  tx xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  tags text[] not null
);
create index change_tx on site.change (tx);
grant select on site.change to gongkai_portal, gongkai_office, gongkai_auditor;

-- Readers that were away for longer than this trust nothing that they kept (src/platform/http/kept/watch.ts), so older lines say nothing to anybody.
create function site.note_change(noted text[]) returns void language plpgsql security definer set search_path = '' as $$
declare
  line bigint;
begin
  insert into site.change (tags) values (noted) returning id into line;
  if line % 256 = 0 then delete from site.change where at < clock_timestamp() - interval '1 day'; end if;
end $$;
revoke all on function site.note_change from public;
grant execute on function site.note_change to gongkai_gate, gongkai_office;

create function site.snapshot_tags(address text, kind text, column_id text, agency text, topics text[]) returns setof text language sql immutable as $$
  select t from unnest(array['address:' || address, 'kind:' || kind, 'column:' || column_id, 'agency:' || agency]) as t where t is not null
  union all select 'topic:' || t from unnest(topics) as t
$$;
create function site.snapshot_added() returns trigger language plpgsql as $$ begin
  perform site.note_change(noted.tags) from (select array_agg(distinct t) as tags from added, site.snapshot_tags(address, kind, column_id, agency, topics) as t) as noted where noted.tags is not null;
  return null;
end $$;
create function site.snapshot_changed() returns trigger language plpgsql as $$ begin
  perform site.note_change(noted.tags) from (select array_agg(distinct t) as tags
    from (select * from removed union all select * from added) as rows, site.snapshot_tags(address, kind, column_id, agency, topics) as t) as noted where noted.tags is not null;
  return null;
end $$;
-- Tables whose rows are read together: one tag a table.
create function site.table_changed() returns trigger language plpgsql as $$ begin
  perform site.note_change(array[tg_argv[0]]);
  return null;
end $$;

create trigger note_added after insert on site.snapshot referencing new table as added for each statement execute function site.snapshot_added();
create trigger note_changed after update on site.snapshot referencing old table as removed new table as added for each statement execute function site.snapshot_changed();
create trigger note_removed after delete on site.snapshot for each statement execute function site.table_changed('all');
create trigger note_change after update or delete on site.file for each statement execute function site.table_changed('all');
create trigger note_change after insert or update or delete on site.ledger_root for each statement execute function site.table_changed('ledger-roots');
create trigger note_change after insert or update or delete on site.search_document for each statement execute function site.table_changed('search');
