-- 政策咨询 and 回应关切: questions with their procedure, frequent questions, responses to what moves people, ratings.
create schema dialogue;

create table dialogue.question (
  -- The number is the public address too: 2025-0012.
  id text primary key,
  source text not null,
  -- The number under which the sending platform knows it: the same record never comes in twice.
  external_no text,
  receipt text unique,
  agency text not null,
  title text not null check (title <> ''),
  words text not null check (words <> ''),
  topic text not null,
  -- Does whoever asked agree that question and answer are published, without anything of the person?
  may_publish boolean not null,
  about text,
  state text not null,
  asked_on date not null,
  -- Null where the holiday notice of its year is not loaded yet.
  due_on date,
  ended_on date,
  answer text not null default '',
  public_title text not null default '',
  public_words text not null default '',
  ties text[] not null default '{}',
  address text,
  merged_into text,
  outcome_note text not null default '',
  -- Who asked, how to reach them and the key of their progress page, sealed.
  asker bytea,
  doers jsonb not null default '{}',
  helpful integer not null default 0,
  unhelpful integer not null default 0,
  published_ratings integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null,
  unique (source, external_no)
);
create index question_register on dialogue.question (asked_on desc, id desc);
create index question_open on dialogue.question (agency, due_on) where ended_on is null;

create table dialogue.event (
  id bigint generated always as identity primary key,
  question text not null references dialogue.question,
  move text not null,
  at timestamptz not null,
  account text not null,
  account_name text not null,
  note text not null default ''
);
create index event_of_question on dialogue.event (question, id);
create table dialogue.counter (series text primary key, last integer not null);

-- 常见问题 and 回应关切: written by one, published by another.
create table dialogue.piece (
  id text primary key,
  kind text not null check (kind in ('frequent', 'concern')),
  agency text not null,
  title text not null check (title <> ''),
  content jsonb not null,
  ties text[] not null default '{}',
  state text not null check (state in ('draft', 'published', 'changed', 'withdrawn')),
  address text not null unique,
  published_on date,
  doers jsonb not null default '{}',
  version integer not null default 1,
  changed_at timestamptz not null
);

create table dialogue.rating (
  question text not null references dialogue.question,
  -- A hash of the browser's own nonce: one opinion a browser.
  browser text not null,
  helpful boolean not null,
  words text not null default '',
  at timestamptz not null,
  primary key (question, browser)
);

-- Tokens of the platforms that send questions by API; only their hashes are kept.
create table dialogue.token (
  id bigint generated always as identity primary key,
  name text not null check (name <> ''),
  source text not null,
  agency text not null,
  hash text not null unique,
  account_name text not null,
  made_at timestamptz not null,
  ended_at timestamptz
);
create table dialogue.reminder (question text not null references dialogue.question, reason text not null, on_day date not null, primary key (question, reason));

grant usage on schema dialogue to gongkai_office, gongkai_auditor;
grant select, insert, update on dialogue.question, dialogue.counter, dialogue.piece, dialogue.token to gongkai_office;
grant select, insert on dialogue.event, dialogue.rating, dialogue.reminder to gongkai_office;
grant select on all tables in schema dialogue to gongkai_auditor;
