-- The public side. Only the gate (src/modules/publishing) writes here; the portal's role may only read.
create table site.snapshot (
  id bigint generated always as identity primary key,
  address text not null,
  version integer not null,
  kind text not null,
  column_name text not null,
  agency text not null,
  agency_name text not null,
  title text not null,
  year integer,
  published_on date not null,
  published_at timestamptz not null,
  data jsonb not null,
  hash text not null,
  current boolean not null default true,
  withdrawn_on date,
  withdrawn_reason text,
  unique (address, version)
);
create unique index snapshot_current on site.snapshot (address) where current;
create index snapshot_listing on site.snapshot (kind, year desc, agency) where current and withdrawn_on is null;
create index snapshot_latest on site.snapshot (published_on desc, id desc) where current and withdrawn_on is null;

create table site.file (
  snapshot bigint not null references site.snapshot,
  name text not null,
  label text not null,
  media_type text not null,
  size integer not null,
  hash text not null,
  bytes bytea not null,
  primary key (snapshot, name)
);

-- Roots of the ledger, one a day, so that a citizen's receipt can be checked against what was published then.
create table site.ledger_root (
  day date primary key,
  previous_root text not null,
  root text not null,
  heads jsonb not null
);

grant usage on schema site to gongkai_office, gongkai_portal, gongkai_auditor;
grant select on site.snapshot, site.file, site.ledger_root to gongkai_portal, gongkai_auditor;
grant select, insert on site.snapshot, site.file, site.ledger_root to gongkai_office;
grant update (current, withdrawn_on, withdrawn_reason) on site.snapshot to gongkai_office;
