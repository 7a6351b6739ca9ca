create schema if not exists agencies;

-- One city is one tree: government at the root, departments, towns and enterprises below, villages below towns.
create table agencies.agency (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{0,39}$'),
  name text not null unique,
  short_name text not null,
  kind text not null check (kind in ('government', 'department', 'town', 'subdistrict', 'village', 'enterprise')),
  parent text references agencies.agency check (parent <> id),
  signs_as text not null,
  reports boolean not null,
  position integer not null default 0,
  active boolean not null default true,
  address text not null default '',
  phone text not null default '',
  version integer not null default 1
);
create unique index agency_one_root on agencies.agency ((parent is null)) where parent is null;
create index agency_parent on agencies.agency (parent);

grant usage on schema agencies to gongkai_office, gongkai_auditor;
grant select, insert, update on agencies.agency to gongkai_office;
grant select on agencies.agency to gongkai_auditor;
