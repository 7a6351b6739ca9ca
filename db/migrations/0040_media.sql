-- 政务新媒体: which accounts there are, who keeps them, what they published, what their inspection finds.
create schema media;
create table media.counter (series text primary key, last integer not null);
create table media.account (
  id text primary key,
  platform text not null,
  name text not null check (name <> ''),
  handle text not null default '',
  agency text not null,
  purpose text not null default '',
  -- Who answers for it; names of staff, not shown to the public.
  keeper text not null default '',
  phone text not null default '',
  feed text not null default '',
  interacts boolean not null default true,
  state text not null,
  -- What is asked to be changed, until it is approved.
  wanted jsonb,
  opened_on date,
  closed_on date,
  note text not null default '',
  next_read timestamptz,
  read_error text not null default '',
  doers jsonb not null default '{}',
  version integer not null default 1
);
create index account_register on media.account (agency, platform);
create table media.account_event (
  id bigint generated always as identity primary key,
  account text not null references media.account,
  move text not null,
  at timestamptz not null,
  who text not null,
  who_name text not null,
  note text not null default ''
);
create index event_of_account on media.account_event (account, id);
-- What was published, one line an item; an item is known by the platform's own name of it.
create table media.item (account text not null references media.account, key text not null, day date not null, title text not null default '', address text not null default '', primary key (account, key));
create index item_of_account on media.item (account, day desc);
-- Messages that people left, and when they were answered.
create table media.message (id bigint generated always as identity primary key, account text not null references media.account, received_on date not null, answered_on date, words text not null default '', check (answered_on is null or answered_on >= received_on));
create index message_of_account on media.message (account, received_on desc);
grant usage on schema media to gongkai_office, gongkai_auditor;
grant select, insert, update on all tables in schema media to gongkai_office;
grant select on all tables in schema media to gongkai_auditor;
