-- Who may do what in the database. The owner makes and changes tables; the office works in them; the portal, which citizens reach,
-- reads what was published (site) and drops what they send (inbox), and nothing else; the auditor reads.
-- Each module's migration grants its own tables.
do $$
declare
  role text;
begin
  foreach role in array array['gongkai_office', 'gongkai_portal', 'gongkai_auditor'] loop
    -- Roles belong to the whole server: another database of ours may have made them already, even at this moment.
    begin
      if not exists (select from pg_roles where rolname = role) then
        execute format('create role %I login', role);
        execute format($a$alter role %I set timezone = 'Asia/Shanghai'$a$, role);
      end if;
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
end $$;

revoke all on schema public from public;
create schema site;
create schema inbox;
create schema audit;

-- Says that this database holds the demo city, not an office's work: never both. One row at most; `logins` is null while it is being loaded.
create table platform.demo_city (
  present boolean primary key default true check (present),
  logins jsonb
);
