-- 重大行政决策: the year's catalogue, each item through its steps, who may be asked as an expert.
create schema decisions;
create table decisions.catalogue (
  year integer primary key,
  agency text not null,
  standard text not null default '',
  opinions text not null default '',
  party_on date,
  state text not null,
  published_on date,
  adjustment text not null default '',
  doers jsonb not null default '{}',
  version integer not null default 1,
  changed_at timestamptz not null
);
create table decisions.item (
  id text primary key,
  year integer not null,
  agency text not null,
  title text not null check (title <> ''),
  class text not null,
  -- Kinds that the regulation leaves to other rules (第三条).
  excluded text not null default '',
  reason text not null default '',
  plan_by date,
  source text not null check (source in ('agency', 'public', 'delegate')),
  receipt text unique,
  proposer bytea,
  listing text not null check (listing in ('proposed', 'listed', 'refused', 'removed')),
  listing_note text not null default '',
  -- What was recorded of each step, by the step's name.
  records jsonb not null default '{}',
  consultation text,
  doers jsonb not null default '{}',
  version integer not null default 1,
  changed_at timestamptz not null
);
create index item_of_year on decisions.item (year, listing, id);
create table decisions.event (id bigint generated always as identity primary key, subject text not null, move text not null, at timestamptz not null, account text not null, account_name text not null, note text not null default '');
create index event_of_subject on decisions.event (subject, id);
create table decisions.counter (series text primary key, last integer not null);
create table decisions.expert (id bigint generated always as identity primary key, name text not null check (name <> ''), field text not null, employer text not null, active boolean not null default true, changed_at timestamptz not null, unique (name, employer));

grant usage on schema decisions to gongkai_office, gongkai_auditor;
grant select, insert, update on decisions.catalogue, decisions.item, decisions.counter, decisions.expert to gongkai_office;
grant select, insert on decisions.event to gongkai_office;
grant select on decisions.catalogue, decisions.event, decisions.counter, decisions.expert to gongkai_auditor;
grant select (id, year, agency, title, class, excluded, reason, plan_by, source, receipt, listing, listing_note, records, consultation, doers, version, changed_at) on decisions.item to gongkai_auditor;
