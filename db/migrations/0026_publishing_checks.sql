-- What is known of files that entries carry: their words, and what hides in them. By content, so each is read once.
create table publishing.attachment_check (
  hash text primary key references publishing.attachment (hash),
  words text not null,
  hidden jsonb not null,
  -- Why it could not be read; empty where it could.
  fault text not null default '',
  checked_at timestamptz not null
);

-- 审核演练: an entry with planted errors among those that wait for review. The database itself never lets one out.
alter table publishing.entry add column drill boolean not null default false;
alter table publishing.entry add constraint entry_drill_is_never_public check (not drill or published_revision is null);
create table publishing.drill (
  entry text primary key references publishing.entry,
  agency text not null,
  made_by text not null,
  made_at timestamptz not null,
  planted jsonb not null,
  ended_at timestamptz
);
create table publishing.drill_result (
  entry text not null references publishing.drill,
  account text not null,
  account_name text not null,
  step text not null,
  caught integer not null,
  planted integer not null,
  -- Marks that name nothing planted.
  wrong integer not null,
  at timestamptz not null,
  primary key (entry, account, step)
);

-- 清查: one new fact held against everything that is published.
create table publishing.sweep (
  id bigint generated always as identity primary key,
  agency text not null,
  title text not null,
  -- What is wrong from now on, and what to write instead (null: only to be looked at).
  pairs jsonb not null,
  from_day date not null,
  state text not null check (state in ('running', 'done')),
  checked integer not null default 0,
  -- The last entry that was looked at: a run that was cut off goes on after it.
  reached text not null default '',
  account text not null,
  account_name text not null,
  started_at timestamptz not null,
  ended_at timestamptz
);
create table publishing.sweep_finding (
  id bigint generated always as identity primary key,
  sweep bigint not null references publishing.sweep,
  -- An entry, or a text of another kind (a letter template) by its own address at the desk.
  entry text,
  href text not null,
  agency text not null,
  title text not null,
  part text not null,
  place text not null,
  at_start integer not null,
  at_end integer not null,
  words text not null,
  around text not null,
  proposal text,
  state text not null default 'open' check (state in ('open', 'prepared', 'left')),
  reason text not null default '',
  unique (sweep, href, part, at_start)
);
create index sweep_finding_of on publishing.sweep_finding (sweep, state, agency);

grant select, insert, update on publishing.attachment_check, publishing.drill, publishing.drill_result, publishing.sweep, publishing.sweep_finding to gongkai_office;
grant select on publishing.attachment_check, publishing.drill, publishing.drill_result, publishing.sweep, publishing.sweep_finding to gongkai_auditor;
