-- 征求意见: what is asked of the public, what they said, how it was taken, and the answer to all of it.
create schema consultations;
create table consultations.consultation (
  id text primary key,
  agency text not null,
  title text not null check (title <> ''),
  -- What it is about, where another module asked for it.
  about_kind text not null default '',
  about_id text not null default '',
  draft text[] not null default '{}',
  explanation text not null default '',
  ways text not null default '',
  from_on date not null,
  until_on date not null,
  -- 国令713 第十五条: shorter than thirty days only with a reason that the public is told.
  short_reason text not null default '',
  questions jsonb not null default '[]',
  hearing jsonb,
  report text not null default '',
  state text not null,
  published_on date,
  fed_back_on date,
  clustered_at timestamptz,
  doers jsonb not null default '{}',
  version integer not null default 1,
  changed_at timestamptz not null
);
create index consultation_about on consultations.consultation (about_kind, about_id);
create table consultations.event (id bigint generated always as identity primary key, consultation text not null references consultations.consultation, move text not null, at timestamptz not null, account text not null, account_name text not null, note text not null default '');
create index event_of_consultation on consultations.event (consultation, id);
create table consultations.counter (series text primary key, last integer not null);

create table consultations.cluster (consultation text not null references consultations.consultation, n integer not null, size integer not null check (size > 0), sample text not null, verdict text check (verdict in ('adopted', 'partly', 'not')), reason text not null default '', answered_by text not null default '', primary key (consultation, n));
create table consultations.comment (
  id bigint generated always as identity primary key,
  consultation text not null references consultations.consultation,
  receipt text unique,
  -- One browser is one voice; of a second opinion on the same passage the later counts. Null for paper.
  browser text,
  source text not null check (source in ('portal', 'paper', 'letter', 'meeting')),
  passage integer not null default 0 check (passage >= 0),
  words text not null check (words <> ''),
  person bytea,
  at timestamptz not null,
  replaced boolean not null default false,
  -- One column, so that a comment is in one cluster at most; the foreign key makes it one that exists.
  cluster integer,
  foreign key (consultation, cluster) references consultations.cluster deferrable initially deferred
);
create index comment_of_consultation on consultations.comment (consultation, id) where not replaced;
create index comment_of_cluster on consultations.comment (consultation, cluster, id) where not replaced;
create unique index comment_voice on consultations.comment (consultation, browser, passage) where browser is not null and not replaced;
create table consultations.survey (consultation text not null references consultations.consultation, browser text not null, answers jsonb not null, at timestamptz not null, primary key (consultation, browser));
create table consultations.registration (consultation text not null references consultations.consultation, n integer not null, receipt text not null unique, browser text not null, grouping text not null, reason text not null, person bytea not null, masked text not null, at timestamptz not null, chosen boolean not null default false, primary key (consultation, n), unique (consultation, browser));

grant usage on schema consultations to gongkai_office, gongkai_auditor;
grant select, insert, update on consultations.consultation, consultations.counter, consultations.comment, consultations.survey, consultations.registration to gongkai_office;
grant select, insert, update, delete on consultations.cluster to gongkai_office;
grant select, insert on consultations.event to gongkai_office;
grant select on consultations.consultation, consultations.event, consultations.counter, consultations.cluster, consultations.survey to gongkai_auditor;
grant select (id, consultation, receipt, source, passage, words, at, replaced, cluster) on consultations.comment to gongkai_auditor;
grant select (consultation, n, receipt, grouping, masked, at, chosen) on consultations.registration to gongkai_auditor;
