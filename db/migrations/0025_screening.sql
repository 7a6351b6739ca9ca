-- 内容检查: the office's own lists, what people let stand and why, sweeps over what is published.
create schema screening;

create table screening.list (
  id text primary key,
  kind text not null check (kind in ('sensitive', 'secret', 'pairs', 'formulations', 'posts', 'names')),
  title text not null check (title <> ''),
  severity text not null check (severity in ('block', 'warn', 'hint')),
  source text not null default '',
  effective_from date not null,
  until_day date,
  enabled boolean not null default true,
  version integer not null default 1,
  changed_at timestamptz not null,
  check (until_day is null or until_day >= effective_from)
);
create table screening.list_entry (
  list text not null references screening.list,
  term text not null check (term <> ''),
  -- What stands beside the term by the list's kind: right, exceptions, near, members, holder …
  detail jsonb not null default '{}',
  primary key (list, term)
);
-- Counts up with every change of lists, exceptions or data, so that every process knows when what it compiled is old.
create table screening.state (one boolean primary key default true check (one), version bigint not null default 1);
insert into screening.state default values;

-- Remembered for one place of one text.
create table screening.dismissal (
  subject text not null,
  key text not null,
  class text not null,
  severity text not null,
  text text not null,
  reason text not null check (reason <> ''),
  account text not null,
  account_name text not null,
  at timestamptz not null,
  primary key (subject, key)
);
-- A manager's rule for every text.
create table screening.exception (
  id bigint generated always as identity primary key,
  class text not null,
  rule text,
  text text not null,
  within text not null default '',
  reason text not null check (reason <> ''),
  account text not null,
  account_name text not null,
  at timestamptz not null,
  ended_at timestamptz
);

-- What the checks last said of each published address.
create table screening.published (
  address text primary key,
  agency text not null,
  title text not null,
  hash text not null,
  state_version bigint not null,
  checked_at timestamptz not null,
  findings jsonb not null,
  blocks integer not null,
  warns integer not null
);
create index published_of_agency on screening.published (agency, blocks, warns);

grant usage on schema screening to gongkai_office, gongkai_auditor;
grant select, insert, update, delete on screening.list_entry, screening.published to gongkai_office;
grant select, insert, update on screening.list, screening.state, screening.exception to gongkai_office;
grant select, insert on screening.dismissal to gongkai_office;
grant select on all tables in schema screening to gongkai_auditor;
