-- 督查督办 and 考核评估: faults until they are mended, and the yearly score of each agency down to its records.
create schema supervision;
create table supervision.counter (series text primary key, last integer not null);

create table supervision.ticket (
  id text primary key,
  source text not null,
  -- The fault as its module names it; null for tickets written by hand.
  key text,
  agency text not null,
  title text not null check (title <> ''),
  words text not null default '',
  href text not null default '',
  level text not null check (level in ('remind', 'order', 'circular')),
  state text not null,
  since date not null,
  opened_on date not null,
  due_on date not null,
  ended_on date,
  answer text not null default '',
  evidence jsonb not null default '[]',
  conclusion text not null default '',
  alarm_gone boolean,
  doers jsonb not null default '{}',
  version integer not null default 1
);
-- One open ticket a fault; the same fault may come again after it was closed.
create unique index ticket_of_fault on supervision.ticket (source, key) where ended_on is null and key is not null;
create index ticket_register on supervision.ticket (opened_on desc, id desc);
create index ticket_open on supervision.ticket (agency, due_on) where ended_on is null;
create table supervision.ticket_event (
  id bigint generated always as identity primary key,
  ticket text not null references supervision.ticket,
  move text not null,
  at timestamptz not null,
  account text not null,
  account_name text not null,
  note text not null default ''
);
create index event_of_ticket on supervision.ticket_event (ticket, id);
create table supervision.reminder (ticket text not null references supervision.ticket, reason text not null, on_day date not null, primary key (ticket, reason));

create table supervision.assessment (
  year integer primary key,
  title text not null check (title <> ''),
  state text not null,
  indicators jsonb not null,
  lines jsonb not null,
  -- The agencies that are scored, each in the group it is ranked in.
  agencies jsonb not null,
  announced_on date,
  published_on date,
  doers jsonb not null default '{}',
  version integer not null default 1
);
create table supervision.score (
  year integer not null references supervision.assessment,
  indicator text not null,
  agency text not null,
  points integer,
  -- The records that the points were made of, as they stood when they were read.
  records jsonb not null default '[]',
  judged jsonb,
  self_points integer,
  self_words text not null default '',
  self_evidence text not null default '',
  version integer not null default 1,
  primary key (year, indicator, agency)
);
create table supervision.objection (
  id bigint generated always as identity primary key,
  year integer not null references supervision.assessment,
  indicator text not null,
  agency text not null,
  words text not null check (words <> ''),
  evidence text not null default '',
  raised_on date not null,
  raised_by text not null,
  decision text check (decision in ('upheld', 'rejected')),
  points_before integer,
  points_after integer,
  reason text not null default '',
  decided_on date,
  decided_by text
);
create unique index one_open_objection on supervision.objection (year, indicator, agency) where decision is null;

create table supervision.accountability (
  id text primary key,
  year integer not null,
  agency text not null,
  -- 责任追究: the form it took, by which rule, for what; without the person's identity.
  form text not null,
  basis text not null check (basis <> ''),
  facts text not null check (facts <> ''),
  persons integer not null check (persons >= 0),
  decided_on date not null,
  decided_by text not null,
  ticket text references supervision.ticket,
  recorded_at timestamptz not null,
  account_name text not null
);

grant usage on schema supervision to gongkai_office, gongkai_auditor;
grant select, insert, update on supervision.counter, supervision.ticket, supervision.assessment, supervision.score, supervision.objection to gongkai_office;
grant select, insert on supervision.ticket_event, supervision.reminder, supervision.accountability to gongkai_office;
grant select on all tables in schema supervision to gongkai_auditor;
