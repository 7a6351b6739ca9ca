-- Notices by subscription: who asked for what, what is to be sent, and what became of it.
create schema notices;

-- One address by one way. The address is sealed (crypto/at-rest) and known again by a keyed hash only; 30 days after the end both are erased.
create table notices.subscription (
  id bigint generated always as identity primary key,
  receipt text not null unique,
  way text not null check (way in ('email', 'sms', 'wechat', 'webhook')),
  contact_hash text,
  contact_sealed bytea,
  pace text not null check (pace in ('at_once', 'daily', 'weekly')),
  state text not null check (state in ('waiting', 'active', 'merged', 'off', 'lapsed')),
  nonce text not null,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  ended_how text not null default '',
  -- Refused for good so many times one after another.
  bounces integer not null default 0,
  erased_at timestamptz,
  check ((erased_at is null) = (contact_sealed is not null))
);
-- One address holds one subscription at a time: what else it asks for joins it.
create unique index subscription_active on notices.subscription (way, contact_hash) where state = 'active';
create index subscription_contact on notices.subscription (way, contact_hash);
create index subscription_ended on notices.subscription (ended_at) where erased_at is null and ended_at is not null;

create table notices.target (
  subscription bigint not null references notices.subscription on delete cascade,
  kind text not null check (kind in ('column', 'topic', 'agency', 'keyword', 'address', 'request')),
  -- Of a request: the place of its sealed page. What opens it stands sealed beside it.
  value text not null,
  label text not null,
  sealed bytea,
  -- Of a request: what its page said when it was last told of.
  mark text,
  -- Since when it counts: what was published before is not told.
  since timestamptz,
  primary key (subscription, kind, value)
);
create index target_value on notices.target (kind, value, subscription);

-- Each question of keywords once, found by two neighbouring signs of the word that must stand in the text.
create table notices.keyword (
  value text primary key,
  terms jsonb not null,
  anchors text[] not null,
  pairs text[] not null
);
create index keyword_pairs on notices.keyword using gin (pairs);

-- What waits for the next digest of a subscription.
create table notices.pending (
  subscription bigint not null references notices.subscription on delete cascade,
  subject text not null,
  version integer not null,
  item jsonb not null,
  due_at timestamptz not null,
  primary key (subscription, subject, version)
);
create index pending_due on notices.pending (due_at, subscription);

-- Written in the transaction that decides; one row is one message, and its number is the message's own for ever.
create table notices.outbox (
  id bigint generated always as identity primary key,
  subscription bigint not null references notices.subscription on delete cascade,
  kind text not null check (kind in ('confirm', 'notice', 'digest', 'progress')),
  subject text not null,
  version integer not null,
  way text not null,
  message_id text not null unique,
  items jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'handed', 'sent', 'failed', 'dropped')),
  made_at timestamptz not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  -- Who sends it now and until when nobody else may: by the database's clock.
  claim text,
  claimed_until timestamptz,
  -- How often nobody knew whether the receiver had it.
  doubts integer not null default 0,
  sent_at timestamptz,
  reason text not null default '',
  answer text not null default '',
  unique (subscription, subject, version)
);
create index outbox_due on notices.outbox (due_at, id) where state = 'waiting';
create index outbox_claimed on notices.outbox (claimed_until) where state in ('sending', 'handed');
create index outbox_failed on notices.outbox (id desc) where state = 'failed';
create index outbox_made on notices.outbox (made_at);

-- Which publications were looked at. Numbers are not given in the order in which they become visible, so each is noted until it is old.
create table notices.matched (publication bigint primary key, at timestamptz not null);
create table notices.state (
  one boolean primary key default true check (one),
  -- Every publication up to here was looked at.
  publication bigint not null default 0,
  -- Pages of cases that changed before this were looked at.
  cases_at timestamptz not null default '-infinity'
);
insert into notices.state default values;

create table notices.setting (
  one boolean primary key default true check (one),
  version integer not null default 1,
  quiet_from integer not null default 1320 check (quiet_from between 0 and 1439),
  quiet_until integer not null default 420 check (quiet_until between 0 and 1439),
  digest_minute integer not null default 510 check (digest_minute between 0 and 1439),
  sender_name text not null default '政务公开订阅',
  email_on boolean not null default true,
  webhook_on boolean not null default true,
  sms_url text not null default '',
  sms_key bytea,
  wechat_url text not null default '',
  wechat_key bytea
);
insert into notices.setting default values;

grant usage on schema notices to gongkai_office, gongkai_auditor;
grant select, insert, update, delete on all tables in schema notices to gongkai_office;
revoke insert, delete on notices.state, notices.setting from gongkai_office;
grant select (id, way, pace, state, asked_at, confirmed_at, ended_at, ended_how, bounces, erased_at) on notices.subscription to gongkai_auditor;
grant select on notices.outbox, notices.setting, notices.matched, notices.state to gongkai_auditor;
