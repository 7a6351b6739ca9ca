-- 政务舆情: where posts come from, the stream with its events, and what is done about them.
create schema opinion;
create table opinion.counter (series text primary key, last integer not null);
create table opinion.source (
  id text primary key,
  kind text not null check (kind in ('feed', 'sitemap', 'list', 'file', 'mail', 'webhook', 'manual')),
  title text not null check (title <> ''),
  address text not null default '',
  -- Of list pages: which links are items; of mail boxes: server and account.
  rules jsonb not null default '{}',
  -- The secret of a webhook or a mail box, sealed with the office's key.
  sealed bytea,
  active boolean not null default true,
  every_minutes integer not null default 10 check (every_minutes between 1 and 1440),
  -- How far it was read; moves in the same transaction as what was read.
  cursor jsonb not null default '{}',
  next_at timestamptz not null,
  last_at timestamptz,
  failures integer not null default 0,
  last_error text not null default '',
  version integer not null default 1
);
create index source_due on opinion.source (next_at) where active;
create table opinion.event (
  id bigint primary key,
  key text not null,
  title text not null,
  topics text[] not null,
  places text[] not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  posts integer not null,
  groups integer not null,
  negative integer not null,
  sources text[] not null,
  hours jsonb not null,
  -- The gravest level that its rules ever raised.
  level text check (level in ('gravest', 'grave', 'larger', 'common'))
);
create index event_recent on opinion.event (last_at desc);
create table opinion.post (
  id bigint primary key,
  source text not null references opinion.source,
  key text not null,
  at timestamptz not null,
  title text not null,
  words text not null,
  address text not null default '',
  author text not null default '',
  -- The post whose words it repeats, or its own number.
  same_as bigint not null,
  event bigint references opinion.event,
  places text[] not null,
  agencies text[] not null,
  topics text[] not null,
  sentiment smallint not null,
  unique (source, key)
);
create index post_recent on opinion.post (at desc);
create index post_of_event on opinion.post (event, at desc) where event is not null;
create table opinion.rule (
  id bigint generated always as identity primary key,
  level text not null check (level in ('gravest', 'grave', 'larger', 'common')),
  words text not null check (words <> ''),
  posts24h integer, growth numeric, negative integer, sources integer, topic text
);
create table opinion.word (kind text not null check (kind in ('place', 'agency', 'topic')), word text not null check (word <> ''), means text not null, primary key (kind, word));

create table opinion.matter (
  id text primary key,
  event bigint references opinion.event,
  title text not null check (title <> ''),
  level text not null check (level in ('gravest', 'grave', 'larger', 'common')),
  -- Why it was raised: the rule's words, or the person's.
  why text not null,
  state text not null,
  raised_at timestamptz not null,
  root text not null,
  lead text,
  joint text[] not null default '{}',
  facts text not null default '',
  response_title text not null default '',
  response text not null default '',
  conference_at timestamptz,
  published_at timestamptz,
  address text,
  lessons text not null default '',
  ended_on date,
  doers jsonb not null default '{}',
  version integer not null default 1
);
create unique index one_open_matter on opinion.matter (event) where event is not null and ended_on is null;
create index matter_register on opinion.matter (raised_at desc);
create table opinion.matter_event (
  id bigint generated always as identity primary key,
  matter text not null references opinion.matter,
  move text not null,
  at timestamptz not null,
  account text not null,
  account_name text not null,
  note text not null default ''
);
create index event_of_matter on opinion.matter_event (matter, id);
create table opinion.contribution (matter text not null references opinion.matter, agency text not null, words text not null check (words <> ''), at timestamptz not null, account_name text not null, primary key (matter, agency));
create table opinion.told (matter text not null references opinion.matter, reason text not null, at timestamptz not null, primary key (matter, reason));
create table opinion.duty (
  day date not null,
  place integer not null check (place between 1 and 3),
  account text not null,
  account_name text not null,
  primary key (day, place)
);
grant usage on schema opinion to gongkai_office, gongkai_auditor;
grant select, insert, update on all tables in schema opinion to gongkai_office;
grant delete on opinion.rule, opinion.word, opinion.duty to gongkai_office;
grant select on all tables in schema opinion to gongkai_auditor;
