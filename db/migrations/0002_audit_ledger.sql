-- The ledger: one hash chain an agency (SM3), append-only for every application role.
create table audit.entry (
  chain text not null,
  seq bigint not null,
  at text not null,
  actor text not null,
  deed text not null,
  subject text not null,
  detail jsonb not null,
  previous text not null,
  hash text not null unique,
  primary key (chain, seq)
);
create index entry_subject on audit.entry (subject, chain, seq);
create index entry_at on audit.entry (at);

-- One root a day over the heads of all chains; the gate publishes it.
create table audit.daily_root (
  day date primary key,
  previous_root text not null,
  root text not null,
  heads jsonb not null,
  made_at timestamptz not null default now()
);

-- Also the owner cannot change a line by accident; who drops this trigger leaves a chain that no longer verifies.
create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '台账只能追加，不能修改或删除';
end $$;
create trigger entry_append_only before update or delete or truncate on audit.entry
  for each statement execute function audit.refuse_change();
create trigger daily_root_append_only before update or delete or truncate on audit.daily_root
  for each statement execute function audit.refuse_change();

grant usage on schema audit to gongkai_office, gongkai_auditor;
grant select, insert on audit.entry, audit.daily_root to gongkai_office;
grant select on audit.entry, audit.daily_root to gongkai_auditor;
