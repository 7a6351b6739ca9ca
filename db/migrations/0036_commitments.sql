-- 民生实事 and 政府工作报告重点任务: what was promised, what is reported of it each quarter or half-year, what next year's shall be.
create schema commitments;
create table commitments.list (
  year integer not null,
  kind text not null check (kind in ('livelihood', 'task')),
  title text not null,
  agency text not null,
  state text not null check (state in ('draft', 'published')),
  published_on date,
  version integer not null default 1,
  primary key (year, kind)
);
create table commitments.commitment (
  id text primary key,
  year integer not null,
  kind text not null,
  place integer not null,
  title text not null check (title <> ''),
  -- The words of the promise: what a report is held against.
  aim text not null check (aim <> ''),
  agency text not null,
  partners text not null default '',
  budget_fen bigint,
  location text not null default '',
  latitude double precision,
  longitude double precision,
  milestones jsonb not null default '[]',
  acceptance jsonb,
  good integer not null default 0,
  fair integer not null default 0,
  poor integer not null default 0,
  version integer not null default 1,
  changed_at timestamptz not null,
  foreign key (year, kind) references commitments.list
);
create index commitment_of_list on commitments.commitment (year, kind, place);
create table commitments.round (year integer not null, kind text not null, n integer not null, opens_on date not null, due_on date not null, primary key (year, kind, n), foreign key (year, kind) references commitments.list);
create table commitments.report (
  commitment text not null references commitments.commitment,
  n integer not null,
  state text not null,
  percent integer not null check (percent between 0 and 100),
  stage text not null,
  words text not null,
  aim text not null,
  invested_fen bigint,
  milestones jsonb not null default '[]',
  -- Why the words or figures are lower than before: the public reads it.
  explanation text not null default '',
  sent_on date,
  published_on date,
  doers jsonb not null default '{}',
  version integer not null default 1,
  primary key (commitment, n)
);
create table commitments.picture (id bigint generated always as identity primary key, commitment text not null references commitments.commitment, n integer not null, name text not null, label text not null, media_type text not null, bytes bytea not null, at timestamptz not null);
create table commitments.event (id bigint generated always as identity primary key, subject text not null, move text not null, at timestamptz not null, account text not null, account_name text not null, note text not null default '');
create index event_of_subject on commitments.event (subject, id);
create table commitments.reminder (commitment text not null, n integer not null, reason text not null, on_day date not null, primary key (commitment, n, reason));
create table commitments.rating (commitment text not null references commitments.commitment, browser text not null, mark text not null check (mark in ('good', 'fair', 'poor')), words text not null default '', at timestamptz not null, primary key (commitment, browser));
create table commitments.proposal (id bigint generated always as identity primary key, year integer not null, receipt text unique, title text not null, reason text not null, place text not null default '', person bytea, at timestamptz not null, candidate boolean not null default false, agency text not null default '', budget_fen bigint);
create table commitments.vote (year integer primary key, seats integer not null check (seats > 0), voters integer not null default 0, held_on date, state text not null check (state in ('open', 'counted', 'published')), first jsonb, first_by text, second jsonb, second_by text, version integer not null default 1);

grant usage on schema commitments to gongkai_office, gongkai_auditor;
grant select, insert, update on commitments.list, commitments.commitment, commitments.round, commitments.report, commitments.proposal, commitments.vote, commitments.rating to gongkai_office;
grant select, insert on commitments.event, commitments.reminder, commitments.picture to gongkai_office;
grant select on commitments.list, commitments.commitment, commitments.round, commitments.report, commitments.event, commitments.reminder, commitments.rating, commitments.vote, commitments.picture to gongkai_auditor;
grant select (id, year, receipt, title, reason, place, at, candidate, agency, budget_fen) on commitments.proposal to gongkai_auditor;
