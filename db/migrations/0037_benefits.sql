-- 政策直达快享: what policies give, to whom by rules that are data; enterprises as the office knows them; who was matched, told, has applied, was paid.
create schema benefits;

create table benefits.benefit (
  id text primary key,
  agency text not null,
  title text not null check (title <> ''),
  -- The policy's public page where we have it, and its name in any case.
  policy text not null default '',
  policy_title text not null check (policy_title <> ''),
  subject text not null check (subject in ('person', 'enterprise')),
  rule jsonb not null,
  amount jsonb not null,
  materials text[] not null default '{}',
  place text not null default '',
  link text not null default '',
  phone text not null default '',
  -- 免申即享: given without being asked for.
  automatic boolean not null default false,
  from_on date not null,
  until_on date,
  state text not null,
  -- What the public was told last, and what is matched: drafts of a change touch nothing.
  published jsonb,
  published_on date,
  matched_at timestamptz,
  doers jsonb not null default '{}',
  version integer not null default 1,
  changed_at timestamptz not null
);
create table benefits.event (
  id bigint generated always as identity primary key,
  benefit text not null references benefits.benefit,
  move text not null,
  at timestamptz not null,
  account text not null,
  account_name text not null,
  note text not null default ''
);
create index event_of_benefit on benefits.event (benefit, id);
create table benefits.counter (series text primary key, last integer not null);

create table benefits.enterprise (
  -- 统一社会信用代码
  code text primary key,
  name text not null check (name <> ''),
  profile jsonb not null,
  -- Where to tell them, sealed.
  contact bytea,
  source text not null,
  changed_at timestamptz not null
);
create table benefits.match (
  benefit text not null references benefits.benefit,
  enterprise text not null references benefits.enterprise,
  verdict text not null check (verdict in ('entitled', 'maybe', 'lapsed')),
  fen bigint,
  missing text[] not null default '{}',
  matched_at timestamptz not null,
  told_at timestamptz,
  applied_on date,
  paid_on date,
  paid_fen bigint,
  primary key (benefit, enterprise)
);
create index match_of_enterprise on benefits.match (enterprise);
-- What was handed in and paid to persons, by month: nobody's name is kept here.
create table benefits.monthly (
  benefit text not null references benefits.benefit,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  applied integer not null check (applied >= 0),
  paid integer not null check (paid >= 0),
  fen bigint not null check (fen >= 0),
  account_name text not null,
  at timestamptz not null,
  primary key (benefit, month)
);
-- How often the public pages' hand-over was opened, by day and benefit; no visitor is known.
create table benefits.opening (benefit text not null references benefits.benefit, day date not null, n integer not null, primary key (benefit, day));
create table benefits.token (
  id bigint generated always as identity primary key, name text not null check (name <> ''), hash text not null unique, account_name text not null, made_at timestamptz not null, ended_at timestamptz
);

grant usage on schema benefits to gongkai_office, gongkai_auditor;
grant select, insert, update on benefits.benefit, benefits.counter, benefits.enterprise, benefits.match, benefits.monthly, benefits.opening, benefits.token to gongkai_office;
grant select, insert on benefits.event to gongkai_office;
grant select on all tables in schema benefits to gongkai_auditor;
revoke select on benefits.enterprise from gongkai_auditor;
grant select (code, name, profile, source, changed_at) on benefits.enterprise to gongkai_auditor;
