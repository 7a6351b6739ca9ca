-- 行政规范性文件 while it is being made: from the proposal to its publication.
create table policies.project (
  id text primary key,
  -- Whose document it will be, and who drafts it.
  agency text not null,
  drafter text not null,
  title text not null check (title <> ''),
  state text not null,
  -- What each step put on record; the shape is ProjectFacts.
  facts jsonb not null,
  text_entry text,
  interpretation_entry text,
  document text unique references policies.document,
  -- The last day for the interpretation to be public; null before publication, and once it is public.
  interpretation_due date,
  -- Since when it waits in its state.
  since date not null,
  doers jsonb not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null
);
create index project_state on policies.project (state, drafter);
create table policies.project_event (
  id bigint generated always as identity primary key,
  project text not null references policies.project,
  move text not null,
  at timestamptz not null,
  account text not null,
  account_name text not null,
  note text not null default ''
);
create index project_event_of on policies.project_event (project, id);
create table policies.counter (
  series text primary key,
  last integer not null
);
-- Who was reminded of what: once for each reason.
create table policies.reminder (
  subject text not null,
  reason text not null,
  on_day date not null,
  primary key (subject, reason)
);
grant select, insert on policies.reminder to gongkai_office;
grant select, insert, update on policies.project, policies.counter to gongkai_office;
grant select, insert on policies.project_event to gongkai_office;
grant select on policies.project, policies.project_event to gongkai_auditor;
