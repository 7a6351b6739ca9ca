-- 三级政务公开专区: the registry of zones with its history, their use in sums, and what was given out for use without a network.
create schema zones;

create table zones.zone (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
  agency text not null,
  level text not null check (level in ('city', 'town', 'village')),
  name text not null check (name <> ''),
  data jsonb not null,
  version integer not null,
  closed_on date,
  closed_reason text not null default '',
  changed_at timestamptz not null,
  check ((closed_on is null) = (closed_reason = ''))
);
-- As it stood after each change, by whom.
create table zones.version (
  zone text not null references zones.zone,
  version integer not null,
  act text not null check (act in ('add', 'change', 'photos', 'close', 'reopen')),
  data jsonb not null,
  note text not null default '',
  account text not null,
  account_name text not null,
  at timestamptz not null,
  primary key (zone, version)
);
create table zones.photo (
  zone text not null references zones.zone,
  name text not null,
  label text not null check (label <> ''),
  media_type text not null,
  bytes bytea not null,
  position integer not null default 0,
  primary key (zone, name)
);
create table zones.inspection (
  id bigint generated always as identity primary key,
  zone text not null references zones.zone,
  year integer not null,
  day date not null,
  result text not null check (result in ('good', 'mend', 'bad')),
  note text not null check (note <> ''),
  account text not null,
  account_name text not null,
  at timestamptz not null
);
create index inspection_of_zone on zones.inspection (zone, year);
create table zones.map (one boolean primary key default true check (one), geojson text not null, account_name text not null, changed_at timestamptz not null);

-- Sums a day; nothing of a person or a visit.
create table zones.use (zone text not null, day date not null, kind text not null, n integer not null check (n > 0), primary key (zone, day, kind));
-- Words of searches, summed a month; those that fewer than three visits looked for are never shown and are erased when the month is over.
create table zones.use_word (zone text not null, month date not null, word text not null, n integer not null check (n > 0), primary key (zone, month, word));
create table zones.bundle (zone text not null references zones.zone, number integer not null, manifest text not null, since text, files integer not null, at timestamptz not null, primary key (zone, number));

grant usage on schema zones to gongkai_office, gongkai_auditor;
grant select, insert, update on zones.zone, zones.map, zones.use to gongkai_office;
grant select, insert on zones.version, zones.inspection, zones.bundle to gongkai_office;
grant select, insert, update, delete on zones.use_word, zones.photo to gongkai_office;
grant select on all tables in schema zones to gongkai_auditor;
