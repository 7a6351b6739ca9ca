-- What db/migrations make. Written by `npm run schema`; a test compares it. Not to be run.

-- schemas
create schema agencies;
create schema annualreport;
create schema audit;
create schema benefits;
create schema commitments;
create schema consultations;
create schema decisions;
create schema dialogue;
create schema disputes;
create schema identity;
create schema inbox;
create schema media;
create schema notices;
create schema notifications;
create schema opinion;
create schema platform;
create schema policies;
create schema publishing;
create schema requests;
create schema screening;
create schema settings;
create schema site;
create schema supervision;
create schema zones;

-- tables
create table agencies.agency (
  id text not null,
  name text not null,
  short_name text not null,
  kind text not null,
  parent text,
  signs_as text not null,
  reports boolean not null,
  "position" integer not null default 0,
  active boolean not null default true,
  address text not null default ''::text,
  phone text not null default ''::text,
  version integer not null default 1
);
create table annualreport.agency_return (
  id text not null,
  year integer not null,
  agency text not null,
  state text not null,
  licences integer,
  penalties integer,
  coercions integer,
  fees_fen bigint,
  note text not null default ''::text,
  doers jsonb not null default '{}'::jsonb,
  remarks jsonb not null default '[]'::jsonb,
  reminded_at timestamp with time zone,
  version integer not null default 1
);
create table annualreport.answered_finding (
  report text not null,
  finding text not null,
  reason text not null,
  answered_by text not null,
  answered_at timestamp with time zone not null
);
create table annualreport.imported (
  agency text not null,
  year integer not null,
  title text not null,
  tables jsonb not null,
  narrative jsonb not null,
  warnings jsonb not null,
  file_name text not null,
  file_hash text not null,
  imported_at timestamp with time zone not null
);
create table annualreport.reminder (
  agency text not null,
  year integer not null,
  reminded_on date not null,
  times integer not null default 1
);
create table annualreport.report (
  id text not null,
  agency text not null,
  year integer not null,
  state text not null,
  scope text not null default 'own'::text,
  tables jsonb not null,
  compiled_at timestamp with time zone not null,
  overview text not null default ''::text,
  problems text not null default ''::text,
  other text not null default ''::text,
  signed_on date,
  doers jsonb not null default '{}'::jsonb,
  remarks jsonb not null default '[]'::jsonb,
  published_address text,
  published_on date,
  version integer not null default 1
);
create table annualreport.return_version (
  return text not null,
  number integer not null,
  licences integer not null,
  penalties integer not null,
  coercions integer not null,
  fees_fen bigint not null,
  note text not null,
  reason text not null,
  made_by text not null,
  made_by_name text not null,
  made_at timestamp with time zone not null
);
create table annualreport.round (
  year integer not null,
  due_on date not null,
  note text not null default ''::text,
  opened_by text not null,
  opened_at timestamp with time zone not null,
  version integer not null default 1
);
create table audit.daily_root (
  day date not null,
  previous_root text not null,
  root text not null,
  heads jsonb not null,
  made_at timestamp with time zone not null default now()
);
create table audit.entry (
  chain text not null,
  seq bigint not null,
  at text not null,
  actor text not null,
  deed text not null,
  subject text not null,
  detail jsonb not null,
  previous text not null,
  hash text not null
);
create table benefits.benefit (
  id text not null,
  agency text not null,
  title text not null,
  policy text not null default ''::text,
  policy_title text not null,
  subject text not null,
  rule jsonb not null,
  amount jsonb not null,
  materials text[] not null default '{}'::text[],
  place text not null default ''::text,
  link text not null default ''::text,
  phone text not null default ''::text,
  automatic boolean not null default false,
  from_on date not null,
  until_on date,
  state text not null,
  published jsonb,
  published_on date,
  matched_at timestamp with time zone,
  doers jsonb not null default '{}'::jsonb,
  version integer not null default 1,
  changed_at timestamp with time zone not null
);
create table benefits.counter (
  series text not null,
  last integer not null
);
create table benefits.enterprise (
  code text not null,
  name text not null,
  profile jsonb not null,
  contact bytea,
  source text not null,
  changed_at timestamp with time zone not null
);
create table benefits.event (
  id bigint not null generated always as identity,
  benefit text not null,
  move text not null,
  at timestamp with time zone not null,
  account text not null,
  account_name text not null,
  note text not null default ''::text
);
create table benefits.match (
  benefit text not null,
  enterprise text not null,
  verdict text not null,
  fen bigint,
  missing text[] not null default '{}'::text[],
  matched_at timestamp with time zone not null,
  told_at timestamp with time zone,
  applied_on date,
  paid_on date,
  paid_fen bigint
);
create table benefits.monthly (
  benefit text not null,
  month text not null,
  applied integer not null,
  paid integer not null,
  fen bigint not null,
  account_name text not null,
  at timestamp with time zone not null
);
create table benefits.opening (
  benefit text not null,
  day date not null,
  n integer not null
);
create table benefits.token (
  id bigint not null generated always as identity,
  name text not null,
  hash text not null,
  account_name text not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
create table commitments.commitment (
  id text not null,
  year integer not null,
  kind text not null,
  place integer not null,
  title text not null,
  aim text not null,
  agency text not null,
  partners text not null default ''::text,
  budget_fen bigint,
  location text not null default ''::text,
  latitude double precision,
  longitude double precision,
  milestones jsonb not null default '[]'::jsonb,
  acceptance jsonb,
  good integer not null default 0,
  fair integer not null default 0,
  poor integer not null default 0,
  version integer not null default 1,
  changed_at timestamp with time zone not null
);
create table commitments.event (
  id bigint not null generated always as identity,
  subject text not null,
  move text not null,
  at timestamp with time zone not null,
  account text not null,
  account_name text not null,
  note text not null default ''::text
);
create table commitments.list (
  year integer not null,
  kind text not null,
  title text not null,
  agency text not null,
  state text not null,
  published_on date,
  version integer not null default 1
);
create table commitments.picture (
  id bigint not null generated always as identity,
  commitment text not null,
  n integer not null,
  name text not null,
  label text not null,
  media_type text not null,
  bytes bytea not null,
  at timestamp with time zone not null
);
create table commitments.proposal (
  id bigint not null generated always as identity,
  year integer not null,
  receipt text,
  title text not null,
  reason text not null,
  place text not null default ''::text,
  person bytea,
  at timestamp with time zone not null,
  candidate boolean not null default false,
  agency text not null default ''::text,
  budget_fen bigint
);
create table commitments.rating (
  commitment text not null,
  browser text not null,
  mark text not null,
  words text not null default ''::text,
  at timestamp with time zone not null
);
create table commitments.reminder (
  commitment text not null,
  n integer not null,
  reason text not null,
  on_day date not null
);
create table commitments.report (
  commitment text not null,
  n integer not null,
  state text not null,
  percent integer not null,
  stage text not null,
  words text not null,
  aim text not null,
  invested_fen bigint,
  milestones jsonb not null default '[]'::jsonb,
  explanation text not null default ''::text,
  sent_on date,
  published_on date,
  doers jsonb not null default '{}'::jsonb,
  version integer not null default 1
);
create table commitments.round (
  year integer not null,
  kind text not null,
  n integer not null,
  opens_on date not null,
  due_on date not null
);
create table commitments.vote (
  year integer not null,
  seats integer not null,
  voters integer not null default 0,
  held_on date,
  state text not null,
  first jsonb,
  first_by text,
  second jsonb,
  second_by text,
  version integer not null default 1
);
create table consultations.cluster (
  consultation text not null,
  n integer not null,
  size integer not null,
  sample text not null,
  verdict text,
  reason text not null default ''::text,
  answered_by text not null default ''::text
);
create table consultations.comment (
  id bigint not null generated always as identity,
  consultation text not null,
  receipt text,
  browser text,
  source text not null,
  passage integer not null default 0,
  words text not null,
  person bytea,
  at timestamp with time zone not null,
  replaced boolean not null default false,
  cluster integer
);
create table consultations.consultation (
  id text not null,
  agency text not null,
  title text not null,
  about_kind text not null default ''::text,
  about_id text not null default ''::text,
  draft text[] not null default '{}'::text[],
  explanation text not null default ''::text,
  ways text not null default ''::text,
  from_on date not null,
  until_on date not null,
  short_reason text not null default ''::text,
  questions jsonb not null default '[]'::jsonb,
  hearing jsonb,
  report text not null default ''::text,
  state text not null,
  published_on date,
  fed_back_on date,
  clustered_at timestamp with time zone,
  doers jsonb not null default '{}'::jsonb,
  version integer not null default 1,
  changed_at timestamp with time zone not null
);
create table consultations.counter (
  series text not null,
  last integer not null
);
create table consultations.event (
  id bigint not null generated always as identity,
  consultation text not null,
  move text not null,
  at timestamp with time zone not null,
  account text not null,
  account_name text not null,
  note text not null default ''::text
);
create table consultations.registration (
  consultation text not null,
  n integer not null,
  receipt text not null,
  browser text not null,
  "grouping" text not null,
  reason text not null,
  person bytea not null,
  masked text not null,
  at timestamp with time zone not null,
  chosen boolean not null default false
);
create table consultations.survey (
  consultation text not null,
  browser text not null,
  answers jsonb not null,
  at timestamp with time zone not null
);
create table decisions.catalogue (
  year integer not null,
  agency text not null,
  standard text not null default ''::text,
  opinions text not null default ''::text,
  party_on date,
  state text not null,
  published_on date,
  adjustment text not null default ''::text,
  doers jsonb not null default '{}'::jsonb,
  version integer not null default 1,
  changed_at timestamp with time zone not null
);
create table decisions.counter (
  series text not null,
  last integer not null
);
create table decisions.event (
  id bigint not null generated always as identity,
  subject text not null,
  move text not null,
  at timestamp with time zone not null,
  account text not null,
  account_name text not null,
  note text not null default ''::text
);
create table decisions.expert (
  id bigint not null generated always as identity,
  name text not null,
  field text not null,
  employer text not null,
  active boolean not null default true,
  changed_at timestamp with time zone not null
);
create table decisions.item (
  id text not null,
  year integer not null,
  agency text not null,
  title text not null,
  class text not null,
  excluded text not null default ''::text,
  reason text not null default ''::text,
  plan_by date,
  source text not null,
  receipt text,
  proposer bytea,
  listing text not null,
  listing_note text not null default ''::text,
  records jsonb not null default '{}'::jsonb,
  consultation text,
  doers jsonb not null default '{}'::jsonb,
  version integer not null default 1,
  changed_at timestamp with time zone not null
);
create table dialogue.counter (
  series text not null,
  last integer not null
);
create table dialogue.event (
  id bigint not null generated always as identity,
  question text not null,
  move text not null,
  at timestamp with time zone not null,
  account text not null,
  account_name text not null,
  note text not null default ''::text
);
create table dialogue.piece (
  id text not null,
  kind text not null,
  agency text not null,
  title text not null,
  content jsonb not null,
  ties text[] not null default '{}'::text[],
  state text not null,
  address text not null,
  published_on date,
  doers jsonb not null default '{}'::jsonb,
  version integer not null default 1,
  changed_at timestamp with time zone not null
);
create table dialogue.question (
  id text not null,
  source text not null,
  external_no text,
  receipt text,
  agency text not null,
  title text not null,
  words text not null,
  topic text not null,
  may_publish boolean not null,
  about text,
  state text not null,
  asked_on date not null,
  due_on date,
  ended_on date,
  answer text not null default ''::text,
  public_title text not null default ''::text,
  public_words text not null default ''::text,
  ties text[] not null default '{}'::text[],
  address text,
  merged_into text,
  outcome_note text not null default ''::text,
  asker bytea,
  doers jsonb not null default '{}'::jsonb,
  helpful integer not null default 0,
  unhelpful integer not null default 0,
  published_ratings integer not null default 0,
  version integer not null default 1,
  created_at timestamp with time zone not null
);
create table dialogue.rating (
  question text not null,
  browser text not null,
  helpful boolean not null,
  words text not null default ''::text,
  at timestamp with time zone not null
);
create table dialogue.reminder (
  question text not null,
  reason text not null,
  on_day date not null
);
create table dialogue.token (
  id bigint not null generated always as identity,
  name text not null,
  source text not null,
  agency text not null,
  hash text not null,
  account_name text not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
create table disputes.dispute (
  id text not null,
  number text not null,
  agency text not null,
  kind text not null,
  request text,
  body text not null,
  cause text not null,
  accepted_on date not null,
  concluded_on date,
  result text,
  result_words text,
  version integer not null default 1,
  state text not null,
  asker text not null default ''::text,
  earlier text,
  procedure text not null default 'ordinary'::text,
  applied_on date,
  notice_on date,
  answered_on date,
  served_on date,
  perform_by date,
  performed_on date,
  extended_days integer not null default 0,
  remark text not null default ''::text,
  articles text[] not null default '{}'::text[],
  lessons text not null default ''::text,
  measures text not null default ''::text,
  next_on date,
  next_what text not null default 'none'::text,
  created_at timestamp with time zone not null default now()
);
create table disputes.event (
  id bigint not null generated always as identity,
  dispute text not null,
  move text not null,
  on_day date not null,
  at timestamp with time zone not null,
  account text not null,
  account_name text not null,
  note text not null default ''::text,
  data jsonb not null default '{}'::jsonb
);
create table disputes.hearing (
  id bigint not null generated always as identity,
  dispute text not null,
  on_day date not null,
  at_time text not null default ''::text,
  place text not null default ''::text,
  outcome text not null default 'set'::text,
  attended text not null default ''::text,
  summary text not null default ''::text
);
create table identity.account (
  login text not null,
  name text not null,
  agency text not null,
  password_hash text not null,
  state text not null default 'active'::text,
  must_change_password boolean not null default true,
  totp_secret text,
  totp_pending text,
  totp_last_step bigint not null default 0,
  made_at timestamp with time zone not null,
  password_changed_at timestamp with time zone not null,
  last_sign_in_at timestamp with time zone
);
create table identity.attempt (
  key text not null,
  tries integer not null,
  ends_at timestamp with time zone not null
);
create table identity.holding (
  login text not null,
  role text not null,
  agency text not null,
  granted_by text not null,
  granted_at timestamp with time zone not null
);
create table identity.session (
  id bigint not null generated always as identity,
  token_hash text not null,
  login text not null,
  step text not null,
  made_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  ip text not null,
  user_agent text not null
);
create table inbox.submission (
  id bigint not null generated always as identity,
  receipt text not null,
  kind text not null,
  sealed bytea not null,
  received_at timestamp with time zone not null default now(),
  set_aside_reason text
);
create table media.account (
  id text not null,
  platform text not null,
  name text not null,
  handle text not null default ''::text,
  agency text not null,
  purpose text not null default ''::text,
  keeper text not null default ''::text,
  phone text not null default ''::text,
  feed text not null default ''::text,
  interacts boolean not null default true,
  state text not null,
  wanted jsonb,
  opened_on date,
  closed_on date,
  note text not null default ''::text,
  next_read timestamp with time zone,
  read_error text not null default ''::text,
  doers jsonb not null default '{}'::jsonb,
  version integer not null default 1
);
create table media.account_event (
  id bigint not null generated always as identity,
  account text not null,
  move text not null,
  at timestamp with time zone not null,
  who text not null,
  who_name text not null,
  note text not null default ''::text
);
create table media.counter (
  series text not null,
  last integer not null
);
create table media.item (
  account text not null,
  key text not null,
  day date not null,
  title text not null default ''::text,
  address text not null default ''::text
);
create table media.message (
  id bigint not null generated always as identity,
  account text not null,
  received_on date not null,
  answered_on date,
  words text not null default ''::text
);
create table notices.keyword (
  value text not null,
  terms jsonb not null,
  anchors text[] not null,
  pairs text[] not null
);
create table notices.matched (
  publication bigint not null,
  at timestamp with time zone not null
);
create table notices.outbox (
  id bigint not null generated always as identity,
  subscription bigint not null,
  kind text not null,
  subject text not null,
  version integer not null,
  way text not null,
  message_id text not null,
  items jsonb not null,
  state text not null default 'waiting'::text,
  made_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  attempts integer not null default 0,
  claim text,
  claimed_until timestamp with time zone,
  doubts integer not null default 0,
  sent_at timestamp with time zone,
  reason text not null default ''::text,
  answer text not null default ''::text
);
create table notices.pending (
  subscription bigint not null,
  subject text not null,
  version integer not null,
  item jsonb not null,
  due_at timestamp with time zone not null
);
create table notices.setting (
  one boolean not null default true,
  version integer not null default 1,
  quiet_from integer not null default 1320,
  quiet_until integer not null default 420,
  digest_minute integer not null default 510,
  sender_name text not null default '政务公开订阅'::text,
  email_on boolean not null default true,
  webhook_on boolean not null default true,
  sms_url text not null default ''::text,
  sms_key bytea,
  wechat_url text not null default ''::text,
  wechat_key bytea
);
create table notices.state (
  one boolean not null default true,
  publication bigint not null default 0,
  cases_at timestamp with time zone not null default '-infinity'::timestamp with time zone
);
create table notices.subscription (
  id bigint not null generated always as identity,
  receipt text not null,
  way text not null,
  contact_hash text,
  contact_sealed bytea,
  pace text not null,
  state text not null,
  nonce text not null,
  asked_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_how text not null default ''::text,
  bounces integer not null default 0,
  erased_at timestamp with time zone
);
create table notices.target (
  subscription bigint not null,
  kind text not null,
  value text not null,
  label text not null,
  sealed bytea,
  mark text,
  since timestamp with time zone
);
create table notifications.message (
  id bigint not null generated always as identity,
  agency text not null,
  account text,
  role text,
  title text not null,
  text text not null,
  href text not null,
  made_at timestamp with time zone not null default now()
);
create table notifications.seen (
  message bigint not null,
  account text not null,
  seen_at timestamp with time zone not null
);
create table opinion.contribution (
  matter text not null,
  agency text not null,
  words text not null,
  at timestamp with time zone not null,
  account_name text not null
);
create table opinion.counter (
  series text not null,
  last integer not null
);
create table opinion.duty (
  day date not null,
  place integer not null,
  account text not null,
  account_name text not null
);
create table opinion.event (
  id bigint not null,
  key text not null,
  title text not null,
  topics text[] not null,
  places text[] not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  posts integer not null,
  groups integer not null,
  negative integer not null,
  sources text[] not null,
  hours jsonb not null,
  level text
);
create table opinion.matter (
  id text not null,
  event bigint,
  title text not null,
  level text not null,
  why text not null,
  state text not null,
  raised_at timestamp with time zone not null,
  root text not null,
  lead text,
  joint text[] not null default '{}'::text[],
  facts text not null default ''::text,
  response_title text not null default ''::text,
  response text not null default ''::text,
  conference_at timestamp with time zone,
  published_at timestamp with time zone,
  address text,
  lessons text not null default ''::text,
  ended_on date,
  doers jsonb not null default '{}'::jsonb,
  version integer not null default 1
);
create table opinion.matter_event (
  id bigint not null generated always as identity,
  matter text not null,
  move text not null,
  at timestamp with time zone not null,
  account text not null,
  account_name text not null,
  note text not null default ''::text
);
create table opinion.post (
  id bigint not null,
  source text not null,
  key text not null,
  at timestamp with time zone not null,
  title text not null,
  words text not null,
  address text not null default ''::text,
  author text not null default ''::text,
  same_as bigint not null,
  event bigint,
  places text[] not null,
  agencies text[] not null,
  topics text[] not null,
  sentiment smallint not null
);
create table opinion.rule (
  id bigint not null generated always as identity,
  level text not null,
  words text not null,
  posts24h integer,
  growth numeric,
  negative integer,
  sources integer,
  topic text
);
create table opinion.source (
  id text not null,
  kind text not null,
  title text not null,
  address text not null default ''::text,
  rules jsonb not null default '{}'::jsonb,
  sealed bytea,
  active boolean not null default true,
  every_minutes integer not null default 10,
  cursor jsonb not null default '{}'::jsonb,
  next_at timestamp with time zone not null,
  last_at timestamp with time zone,
  failures integer not null default 0,
  last_error text not null default ''::text,
  version integer not null default 1
);
create table opinion.told (
  matter text not null,
  reason text not null,
  at timestamp with time zone not null
);
create table opinion.word (
  kind text not null,
  word text not null,
  means text not null
);
create table platform.demo_city (
  present boolean not null default true,
  logins jsonb
);
create table platform.migration (
  name text not null,
  hash text not null,
  applied_at timestamp with time zone not null default now()
);
create table policies.clean_up (
  id text not null,
  agency text not null,
  title text not null,
  year integer not null,
  state text not null,
  started_on date not null,
  due_on date,
  adopted_on date,
  address text,
  version integer not null default 1
);
create table policies.clean_up_item (
  clean_up text not null,
  document text not null,
  agency text not null,
  decision text,
  reason text not null default ''::text,
  until date,
  account text,
  account_name text,
  at timestamp with time zone,
  returned text not null default ''::text
);
create table policies.confirmation (
  document text not null,
  decided_on date not null,
  earlier_until date,
  until date,
  by_clean_up text
);
create table policies.counter (
  series text not null,
  last integer not null
);
create table policies.document (
  id text not null,
  kind text not null,
  agency text not null,
  title text not null,
  doc_no text not null,
  unified_no text,
  topic text not null,
  issued_on date not null,
  effective_on date not null,
  valid_until date,
  ended_on date,
  ended_as text,
  ended_by text,
  out_of_force_on date generated always as (LEAST(ended_on, (valid_until + 1))) stored,
  version integer not null default 1,
  text_address text,
  plain_words jsonb,
  drafter text,
  published_on date,
  filed_on date,
  filing_no text not null default ''::text
);
create table policies.interpretation (
  id bigint not null generated always as identity,
  document text not null,
  title text not null,
  address text not null,
  form text not null default ''::text,
  published_on date not null
);
create table policies.project (
  id text not null,
  agency text not null,
  drafter text not null,
  title text not null,
  state text not null,
  facts jsonb not null,
  text_entry text,
  interpretation_entry text,
  document text,
  interpretation_due date,
  since date not null,
  doers jsonb not null default '{}'::jsonb,
  version integer not null default 1,
  created_at timestamp with time zone not null
);
create table policies.project_event (
  id bigint not null generated always as identity,
  project text not null,
  move text not null,
  at timestamp with time zone not null,
  account text not null,
  account_name text not null,
  note text not null default ''::text
);
create table policies.relation (
  id bigint not null generated always as identity,
  from_document text not null,
  to_document text not null,
  kind text not null,
  on_day date not null,
  articles text not null default ''::text,
  at timestamp with time zone not null,
  account text not null
);
create table policies.reminder (
  subject text not null,
  reason text not null,
  on_day date not null
);
create table policies.suspension (
  document text not null,
  from_day date not null,
  until_day date,
  reason text not null default ''::text
);
create table publishing.attachment (
  hash text not null,
  media_type text not null,
  size integer not null,
  bytes bytea not null
);
create table publishing.attachment_check (
  hash text not null,
  words text not null,
  hidden jsonb not null,
  fault text not null default ''::text,
  checked_at timestamp with time zone not null
);
create table publishing.counter (
  series text not null,
  last integer not null
);
create table publishing.drill (
  entry text not null,
  agency text not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  planted jsonb not null,
  ended_at timestamp with time zone
);
create table publishing.drill_result (
  entry text not null,
  account text not null,
  account_name text not null,
  step text not null,
  caught integer not null,
  planted integer not null,
  wrong integer not null,
  at timestamp with time zone not null
);
create table publishing.entry (
  id text not null,
  agency text not null,
  state text not null,
  kind text not null,
  column_id text not null,
  title text not null,
  publicity text not null,
  publicity_reason text not null default ''::text,
  risk text not null,
  urgent boolean not null default false,
  revision integer not null default 1,
  published_revision integer,
  address text,
  index_no text,
  formed_on date,
  publish_at timestamp with time zone,
  published_on date,
  withdrawn_on date,
  withdrawn_reason text,
  after_review_due date,
  doers jsonb not null default '{}'::jsonb,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  drill boolean not null default false
);
create table publishing.import (
  id text not null,
  name text not null,
  started_at timestamp with time zone not null,
  lines_done integer not null default 0,
  imported integer not null default 0,
  repeated integer not null default 0,
  refused integer not null default 0,
  finished_at timestamp with time zone
);
create table publishing.import_refusal (
  import text not null,
  line integer not null,
  title text not null,
  reasons jsonb not null
);
create table publishing.imported (
  key text not null,
  entry text not null
);
create table publishing.item_entry (
  item text not null,
  entry text not null
);
create table publishing.own_column (
  id text not null,
  parent text not null,
  title text not null,
  description text not null default ''::text,
  "position" integer not null,
  closed boolean not null default false,
  version integer not null default 1
);
create table publishing.publication (
  id bigint not null generated always as identity,
  address text not null,
  version integer not null,
  act text not null,
  kind text not null,
  agency text not null,
  title text not null,
  hash text not null,
  reason text not null default ''::text,
  at timestamp with time zone not null,
  account text not null,
  deed text not null
);
create table publishing.review (
  id bigint not null generated always as identity,
  entry text not null,
  revision integer not null,
  step text not null,
  decision text not null,
  account text not null,
  account_name text not null,
  at timestamp with time zone not null,
  note text not null default ''::text,
  marks jsonb not null default '[]'::jsonb
);
create table publishing.revision (
  entry text not null,
  number integer not null,
  at timestamp with time zone not null,
  account text not null,
  account_name text not null,
  content jsonb not null,
  hash text not null,
  note text not null default ''::text
);
create table publishing.standard_item (
  id text not null,
  column_id text not null,
  "position" integer not null,
  item text not null,
  sub_item text not null,
  elements text not null,
  basis text not null,
  limit_words text not null,
  limit_rule jsonb,
  duty text not null,
  channels text[] not null,
  audience text not null,
  way text not null,
  level text not null,
  to_check text not null default ''::text,
  since date not null,
  duty_agencies text[] not null default '{}'::text[],
  closed boolean not null default false,
  version integer not null default 1
);
create table publishing.sweep (
  id bigint not null generated always as identity,
  agency text not null,
  title text not null,
  pairs jsonb not null,
  from_day date not null,
  state text not null,
  checked integer not null default 0,
  reached text not null default ''::text,
  account text not null,
  account_name text not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
create table publishing.sweep_finding (
  id bigint not null generated always as identity,
  sweep bigint not null,
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
  state text not null default 'open'::text,
  reason text not null default ''::text
);
create table publishing.topic (
  id text not null,
  title text not null,
  intro text not null default ''::text,
  "position" integer not null,
  closed boolean not null default false,
  version integer not null default 1
);
create table publishing.topic_section (
  topic text not null,
  id text not null,
  title text not null,
  "position" integer not null,
  closed boolean not null default false
);
create table requests.applicant (
  request text not null,
  sealed bytea,
  erased_on date
);
create table requests.consultation (
  id bigint not null generated always as identity,
  request text not null,
  kind text not null,
  whom text not null,
  sealed_contact bytea,
  about text not null,
  sent_on date not null,
  received_on date,
  answered_on date,
  answer text,
  reason text not null default ''::text,
  override_reason text not null default ''::text
);
create table requests.counter (
  agency text not null,
  series text not null,
  year integer not null,
  last integer not null
);
create table requests.decision (
  request text not null,
  outcome text not null,
  fields jsonb not null,
  differs_reason text not null default ''::text,
  drafted_by text not null,
  drafted_at timestamp with time zone not null,
  department_opinion text not null default ''::text,
  legal_opinion text not null default ''::text,
  approval_opinion text not null default ''::text
);
create table requests.event (
  id bigint not null generated always as identity,
  request text not null,
  move text not null,
  on_day date not null,
  at timestamp with time zone not null,
  account text not null,
  account_name text not null,
  note text not null default ''::text,
  data jsonb not null default '{}'::jsonb,
  struck_by bigint
);
create table requests.fee (
  request text not null,
  basis text not null,
  count integer not null,
  before integer not null default 0,
  fen bigint not null,
  steps jsonb not null,
  noticed_on date,
  due_on date,
  paid_on date,
  voucher text not null default ''::text
);
create table requests.letter (
  id bigint not null generated always as identity,
  request text not null,
  kind text not null,
  number text not null,
  dated date not null,
  paper_pdf bigint,
  paper_docx bigint,
  served_how text,
  served_on date,
  proof_paper bigint,
  sealed bytea
);
create table requests.letter_template (
  id bigint not null generated always as identity,
  agency text not null,
  kind text not null,
  title text,
  paragraphs jsonb,
  changed_by text not null,
  changed_by_name text not null,
  changed_at timestamp with time zone not null
);
create table requests.paper (
  id bigint not null generated always as identity,
  request text not null,
  kind text not null,
  title text not null,
  name text not null,
  media_type text not null,
  size integer not null,
  hash text not null,
  sealed bytea,
  erased_on date,
  made_on date not null,
  made_at timestamp with time zone not null,
  made_by text not null,
  shown boolean not null default false,
  let_stand text not null default ''::text
);
create table requests.rating (
  request text not null,
  stars integer not null,
  words text not null default ''::text,
  rated_on date not null
);
create table requests.redaction (
  id bigint not null generated always as identity,
  paper bigint not null,
  new_paper bigint not null,
  page integer not null,
  region jsonb not null,
  reason text not null,
  words text not null default ''::text,
  made_by text not null,
  made_by_name text not null,
  made_on date not null,
  made_at timestamp with time zone not null
);
create table requests.request (
  id text not null,
  number text not null,
  agency text not null,
  channel text not null,
  applicant_class text not null,
  applicant_masked text not null,
  subject text not null,
  received_on date not null,
  due_on date,
  closed_on date,
  outcome text,
  letter_number text,
  version integer not null default 1,
  state text not null,
  description text not null default ''::text,
  document_number text not null default ''::text,
  wanted_form text not null default 'unsaid'::text,
  delivery text not null default 'unsaid'::text,
  arrived_on date not null,
  confirmed_on date,
  handler text,
  handler_name text,
  department text not null default ''::text,
  applicant_key text,
  bands integer[] not null default '{}'::integer[],
  receipt text,
  locator text,
  parent text,
  merged_into text,
  help text[] not null default '{}'::text[],
  next_on date,
  next_what text not null default 'none'::text,
  alarm text not null default ''::text,
  created_at timestamp with time zone not null default now()
);
create table requests.search_record (
  id bigint not null generated always as identity,
  request text not null,
  systems text not null,
  words text not null,
  period text not null,
  searched_on date not null,
  searched_by text not null,
  results text not null,
  found boolean not null,
  at timestamp with time zone not null
);
create table screening.dismissal (
  subject text not null,
  key text not null,
  class text not null,
  severity text not null,
  text text not null,
  reason text not null,
  account text not null,
  account_name text not null,
  at timestamp with time zone not null
);
create table screening.exception (
  id bigint not null generated always as identity,
  class text not null,
  rule text,
  text text not null,
  within text not null default ''::text,
  reason text not null,
  account text not null,
  account_name text not null,
  at timestamp with time zone not null,
  ended_at timestamp with time zone
);
create table screening.list (
  id text not null,
  kind text not null,
  title text not null,
  severity text not null,
  source text not null default ''::text,
  effective_from date not null,
  until_day date,
  enabled boolean not null default true,
  version integer not null default 1,
  changed_at timestamp with time zone not null
);
create table screening.list_entry (
  list text not null,
  term text not null,
  detail jsonb not null default '{}'::jsonb
);
create table screening.published (
  address text not null,
  agency text not null,
  title text not null,
  hash text not null,
  state_version bigint not null,
  checked_at timestamp with time zone not null,
  findings jsonb not null,
  blocks integer not null,
  warns integer not null
);
create table screening.state (
  one boolean not null default true,
  version bigint not null default 1
);
create table settings.choice (
  id bigint not null generated always as identity,
  key text not null,
  value jsonb not null,
  reason text not null,
  changed_by text not null,
  changed_by_name text not null,
  changed_at timestamp with time zone not null
);
create table settings.holiday_notice (
  id bigint not null generated always as identity,
  year integer not null,
  number text not null,
  days_off jsonb not null,
  workdays jsonb not null,
  reason text not null default ''::text,
  loaded_by text not null,
  loaded_by_name text not null,
  loaded_at timestamp with time zone not null
);
create table site.case_file (
  locator text not null,
  name text not null,
  media_type text not null,
  sealed bytea not null
);
create table site.case_view (
  locator text not null,
  sealed bytea not null,
  updated_at timestamp with time zone not null
);
create table site.change (
  id bigint not null generated always as identity,
  tx xid8 not null default pg_current_xact_id(),
  at timestamp with time zone not null default clock_timestamp(),
  tags text[] not null
);
create table site.file (
  snapshot bigint not null,
  name text not null,
  label text not null,
  media_type text not null,
  size integer not null,
  hash text not null,
  bytes bytea not null
);
create table site.ledger_root (
  day date not null,
  previous_root text not null,
  root text not null,
  heads jsonb not null
);
create table site.search_block (
  segment bigint not null,
  first_sign bigint not null,
  bytes bytea not null
);
create table site.search_document (
  id bigint not null generated always as identity,
  address text not null,
  kind text not null,
  agency text not null,
  agency_name text not null,
  topic text,
  title text not null,
  body text not null,
  doc_no text,
  number_key text,
  published_on date not null,
  effective_on date,
  out_of_force_on date,
  ended_as text,
  initials text not null,
  pinyin text not null,
  segment bigint,
  ordinal integer
);
create table site.search_fresh (
  document bigint not null,
  signs bigint[] not null
);
create table site.search_segment (
  id bigint not null generated always as identity,
  key uuid not null default gen_random_uuid(),
  size integer not null,
  columns bytea not null,
  dead bytea not null,
  dead_count integer not null default 0
);
create table site.snapshot (
  id bigint not null generated always as identity,
  address text not null,
  version integer not null,
  kind text not null,
  column_name text not null,
  agency text not null,
  agency_name text not null,
  title text not null,
  year integer,
  published_on date not null,
  published_at timestamp with time zone not null,
  data jsonb not null,
  hash text not null,
  current boolean not null default true,
  withdrawn_on date,
  withdrawn_reason text,
  column_id text,
  topics text[] not null default '{}'::text[],
  index_no text,
  tombstone boolean not null default false
);
create table supervision.accountability (
  id text not null,
  year integer not null,
  agency text not null,
  form text not null,
  basis text not null,
  facts text not null,
  persons integer not null,
  decided_on date not null,
  decided_by text not null,
  ticket text,
  recorded_at timestamp with time zone not null,
  account_name text not null
);
create table supervision.assessment (
  year integer not null,
  title text not null,
  state text not null,
  indicators jsonb not null,
  lines jsonb not null,
  agencies jsonb not null,
  announced_on date,
  published_on date,
  doers jsonb not null default '{}'::jsonb,
  version integer not null default 1
);
create table supervision.counter (
  series text not null,
  last integer not null
);
create table supervision.objection (
  id bigint not null generated always as identity,
  year integer not null,
  indicator text not null,
  agency text not null,
  words text not null,
  evidence text not null default ''::text,
  raised_on date not null,
  raised_by text not null,
  decision text,
  points_before integer,
  points_after integer,
  reason text not null default ''::text,
  decided_on date,
  decided_by text
);
create table supervision.reminder (
  ticket text not null,
  reason text not null,
  on_day date not null
);
create table supervision.score (
  year integer not null,
  indicator text not null,
  agency text not null,
  points integer,
  records jsonb not null default '[]'::jsonb,
  judged jsonb,
  self_points integer,
  self_words text not null default ''::text,
  self_evidence text not null default ''::text,
  version integer not null default 1
);
create table supervision.ticket (
  id text not null,
  source text not null,
  key text,
  agency text not null,
  title text not null,
  words text not null default ''::text,
  href text not null default ''::text,
  level text not null,
  state text not null,
  since date not null,
  opened_on date not null,
  due_on date not null,
  ended_on date,
  answer text not null default ''::text,
  evidence jsonb not null default '[]'::jsonb,
  conclusion text not null default ''::text,
  alarm_gone boolean,
  doers jsonb not null default '{}'::jsonb,
  version integer not null default 1
);
create table supervision.ticket_event (
  id bigint not null generated always as identity,
  ticket text not null,
  move text not null,
  at timestamp with time zone not null,
  account text not null,
  account_name text not null,
  note text not null default ''::text
);
create table zones.bundle (
  zone text not null,
  number integer not null,
  manifest text not null,
  since text,
  files integer not null,
  at timestamp with time zone not null
);
create table zones.inspection (
  id bigint not null generated always as identity,
  zone text not null,
  year integer not null,
  day date not null,
  result text not null,
  note text not null,
  account text not null,
  account_name text not null,
  at timestamp with time zone not null
);
create table zones.map (
  one boolean not null default true,
  geojson text not null,
  account_name text not null,
  changed_at timestamp with time zone not null
);
create table zones.photo (
  zone text not null,
  name text not null,
  label text not null,
  media_type text not null,
  bytes bytea not null,
  "position" integer not null default 0
);
create table zones.use (
  zone text not null,
  day date not null,
  kind text not null,
  n integer not null
);
create table zones.use_word (
  zone text not null,
  month date not null,
  word text not null,
  n integer not null
);
create table zones.version (
  zone text not null,
  version integer not null,
  act text not null,
  data jsonb not null,
  note text not null default ''::text,
  account text not null,
  account_name text not null,
  at timestamp with time zone not null
);
create table zones.zone (
  id text not null,
  agency text not null,
  level text not null,
  name text not null,
  data jsonb not null,
  version integer not null,
  closed_on date,
  closed_reason text not null default ''::text,
  changed_at timestamp with time zone not null
);

-- constraints
alter table agencies.agency add constraint agency_check CHECK ((parent <> id));
alter table agencies.agency add constraint agency_id_check CHECK ((id ~ '^[a-z][a-z0-9-]{0,39}$'::text));
alter table agencies.agency add constraint agency_kind_check CHECK ((kind = ANY (ARRAY['government'::text, 'department'::text, 'town'::text, 'subdistrict'::text, 'village'::text, 'enterprise'::text])));
alter table agencies.agency add constraint agency_name_key UNIQUE (name);
alter table agencies.agency add constraint agency_pkey PRIMARY KEY (id);
alter table agencies.agency add constraint agency_parent_fkey FOREIGN KEY (parent) REFERENCES agencies.agency(id);
alter table annualreport.agency_return add constraint agency_return_check CHECK (((state = 'waiting'::text) OR ((licences IS NOT NULL) AND (penalties IS NOT NULL) AND (coercions IS NOT NULL) AND (fees_fen IS NOT NULL))));
alter table annualreport.agency_return add constraint agency_return_coercions_check CHECK ((coercions >= 0));
alter table annualreport.agency_return add constraint agency_return_fees_fen_check CHECK ((fees_fen >= 0));
alter table annualreport.agency_return add constraint agency_return_licences_check CHECK ((licences >= 0));
alter table annualreport.agency_return add constraint agency_return_penalties_check CHECK ((penalties >= 0));
alter table annualreport.agency_return add constraint agency_return_pkey PRIMARY KEY (id);
alter table annualreport.agency_return add constraint agency_return_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'filled'::text, 'confirmed'::text, 'correcting'::text])));
alter table annualreport.agency_return add constraint agency_return_year_agency_key UNIQUE (year, agency);
alter table annualreport.agency_return add constraint agency_return_year_fkey FOREIGN KEY (year) REFERENCES annualreport.round(year);
alter table annualreport.answered_finding add constraint answered_finding_pkey PRIMARY KEY (report, finding);
alter table annualreport.answered_finding add constraint answered_finding_report_fkey FOREIGN KEY (report) REFERENCES annualreport.report(id);
alter table annualreport.imported add constraint imported_pkey PRIMARY KEY (agency, year);
alter table annualreport.reminder add constraint reminder_pkey PRIMARY KEY (agency, year);
alter table annualreport.report add constraint report_agency_year_key UNIQUE (agency, year);
alter table annualreport.report add constraint report_pkey PRIMARY KEY (id);
alter table annualreport.report add constraint report_scope_check CHECK ((scope = ANY (ARRAY['own'::text, 'all'::text])));
alter table annualreport.report add constraint report_state_check CHECK ((state = ANY (ARRAY['drafting'::text, 'reviewing'::text, 'approved'::text, 'published'::text])));
alter table annualreport.report add constraint report_year_check CHECK (((year >= 2008) AND (year <= 2100)));
alter table annualreport.return_version add constraint return_version_pkey PRIMARY KEY (return, number);
alter table annualreport.return_version add constraint return_version_return_fkey FOREIGN KEY (return) REFERENCES annualreport.agency_return(id);
alter table annualreport.round add constraint round_pkey PRIMARY KEY (year);
alter table annualreport.round add constraint round_year_check CHECK (((year >= 2008) AND (year <= 2100)));
alter table audit.daily_root add constraint daily_root_pkey PRIMARY KEY (day);
alter table audit.entry add constraint entry_hash_key UNIQUE (hash);
alter table audit.entry add constraint entry_pkey PRIMARY KEY (chain, seq);
alter table benefits.benefit add constraint benefit_pkey PRIMARY KEY (id);
alter table benefits.benefit add constraint benefit_policy_title_check CHECK ((policy_title <> ''::text));
alter table benefits.benefit add constraint benefit_subject_check CHECK ((subject = ANY (ARRAY['person'::text, 'enterprise'::text])));
alter table benefits.benefit add constraint benefit_title_check CHECK ((title <> ''::text));
alter table benefits.counter add constraint counter_pkey PRIMARY KEY (series);
alter table benefits.enterprise add constraint enterprise_name_check CHECK ((name <> ''::text));
alter table benefits.enterprise add constraint enterprise_pkey PRIMARY KEY (code);
alter table benefits.event add constraint event_pkey PRIMARY KEY (id);
alter table benefits.event add constraint event_benefit_fkey FOREIGN KEY (benefit) REFERENCES benefits.benefit(id);
alter table benefits.match add constraint match_pkey PRIMARY KEY (benefit, enterprise);
alter table benefits.match add constraint match_verdict_check CHECK ((verdict = ANY (ARRAY['entitled'::text, 'maybe'::text, 'lapsed'::text])));
alter table benefits.match add constraint match_benefit_fkey FOREIGN KEY (benefit) REFERENCES benefits.benefit(id);
alter table benefits.match add constraint match_enterprise_fkey FOREIGN KEY (enterprise) REFERENCES benefits.enterprise(code);
alter table benefits.monthly add constraint monthly_applied_check CHECK ((applied >= 0));
alter table benefits.monthly add constraint monthly_fen_check CHECK ((fen >= 0));
alter table benefits.monthly add constraint monthly_month_check CHECK ((month ~ '^\d{4}-\d{2}$'::text));
alter table benefits.monthly add constraint monthly_paid_check CHECK ((paid >= 0));
alter table benefits.monthly add constraint monthly_pkey PRIMARY KEY (benefit, month);
alter table benefits.monthly add constraint monthly_benefit_fkey FOREIGN KEY (benefit) REFERENCES benefits.benefit(id);
alter table benefits.opening add constraint opening_pkey PRIMARY KEY (benefit, day);
alter table benefits.opening add constraint opening_benefit_fkey FOREIGN KEY (benefit) REFERENCES benefits.benefit(id);
alter table benefits.token add constraint token_hash_key UNIQUE (hash);
alter table benefits.token add constraint token_name_check CHECK ((name <> ''::text));
alter table benefits.token add constraint token_pkey PRIMARY KEY (id);
alter table commitments.commitment add constraint commitment_aim_check CHECK ((aim <> ''::text));
alter table commitments.commitment add constraint commitment_pkey PRIMARY KEY (id);
alter table commitments.commitment add constraint commitment_title_check CHECK ((title <> ''::text));
alter table commitments.commitment add constraint commitment_year_kind_fkey FOREIGN KEY (year, kind) REFERENCES commitments.list(year, kind);
alter table commitments.event add constraint event_pkey PRIMARY KEY (id);
alter table commitments.list add constraint list_kind_check CHECK ((kind = ANY (ARRAY['livelihood'::text, 'task'::text])));
alter table commitments.list add constraint list_pkey PRIMARY KEY (year, kind);
alter table commitments.list add constraint list_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text])));
alter table commitments.picture add constraint picture_pkey PRIMARY KEY (id);
alter table commitments.picture add constraint picture_commitment_fkey FOREIGN KEY (commitment) REFERENCES commitments.commitment(id);
alter table commitments.proposal add constraint proposal_pkey PRIMARY KEY (id);
alter table commitments.proposal add constraint proposal_receipt_key UNIQUE (receipt);
alter table commitments.rating add constraint rating_mark_check CHECK ((mark = ANY (ARRAY['good'::text, 'fair'::text, 'poor'::text])));
alter table commitments.rating add constraint rating_pkey PRIMARY KEY (commitment, browser);
alter table commitments.rating add constraint rating_commitment_fkey FOREIGN KEY (commitment) REFERENCES commitments.commitment(id);
alter table commitments.reminder add constraint reminder_pkey PRIMARY KEY (commitment, n, reason);
alter table commitments.report add constraint report_percent_check CHECK (((percent >= 0) AND (percent <= 100)));
alter table commitments.report add constraint report_pkey PRIMARY KEY (commitment, n);
alter table commitments.report add constraint report_commitment_fkey FOREIGN KEY (commitment) REFERENCES commitments.commitment(id);
alter table commitments.round add constraint round_pkey PRIMARY KEY (year, kind, n);
alter table commitments.round add constraint round_year_kind_fkey FOREIGN KEY (year, kind) REFERENCES commitments.list(year, kind);
alter table commitments.vote add constraint vote_pkey PRIMARY KEY (year);
alter table commitments.vote add constraint vote_seats_check CHECK ((seats > 0));
alter table commitments.vote add constraint vote_state_check CHECK ((state = ANY (ARRAY['open'::text, 'counted'::text, 'published'::text])));
alter table consultations.cluster add constraint cluster_pkey PRIMARY KEY (consultation, n);
alter table consultations.cluster add constraint cluster_size_check CHECK ((size > 0));
alter table consultations.cluster add constraint cluster_verdict_check CHECK ((verdict = ANY (ARRAY['adopted'::text, 'partly'::text, 'not'::text])));
alter table consultations.cluster add constraint cluster_consultation_fkey FOREIGN KEY (consultation) REFERENCES consultations.consultation(id);
alter table consultations.comment add constraint comment_passage_check CHECK ((passage >= 0));
alter table consultations.comment add constraint comment_pkey PRIMARY KEY (id);
alter table consultations.comment add constraint comment_receipt_key UNIQUE (receipt);
alter table consultations.comment add constraint comment_source_check CHECK ((source = ANY (ARRAY['portal'::text, 'paper'::text, 'letter'::text, 'meeting'::text])));
alter table consultations.comment add constraint comment_words_check CHECK ((words <> ''::text));
alter table consultations.comment add constraint comment_consultation_cluster_fkey FOREIGN KEY (consultation, cluster) REFERENCES consultations.cluster(consultation, n) DEFERRABLE INITIALLY DEFERRED;
alter table consultations.comment add constraint comment_consultation_fkey FOREIGN KEY (consultation) REFERENCES consultations.consultation(id);
alter table consultations.consultation add constraint consultation_pkey PRIMARY KEY (id);
alter table consultations.consultation add constraint consultation_title_check CHECK ((title <> ''::text));
alter table consultations.counter add constraint counter_pkey PRIMARY KEY (series);
alter table consultations.event add constraint event_pkey PRIMARY KEY (id);
alter table consultations.event add constraint event_consultation_fkey FOREIGN KEY (consultation) REFERENCES consultations.consultation(id);
alter table consultations.registration add constraint registration_consultation_browser_key UNIQUE (consultation, browser);
alter table consultations.registration add constraint registration_pkey PRIMARY KEY (consultation, n);
alter table consultations.registration add constraint registration_receipt_key UNIQUE (receipt);
alter table consultations.registration add constraint registration_consultation_fkey FOREIGN KEY (consultation) REFERENCES consultations.consultation(id);
alter table consultations.survey add constraint survey_pkey PRIMARY KEY (consultation, browser);
alter table consultations.survey add constraint survey_consultation_fkey FOREIGN KEY (consultation) REFERENCES consultations.consultation(id);
alter table decisions.catalogue add constraint catalogue_pkey PRIMARY KEY (year);
alter table decisions.counter add constraint counter_pkey PRIMARY KEY (series);
alter table decisions.event add constraint event_pkey PRIMARY KEY (id);
alter table decisions.expert add constraint expert_name_check CHECK ((name <> ''::text));
alter table decisions.expert add constraint expert_name_employer_key UNIQUE (name, employer);
alter table decisions.expert add constraint expert_pkey PRIMARY KEY (id);
alter table decisions.item add constraint item_listing_check CHECK ((listing = ANY (ARRAY['proposed'::text, 'listed'::text, 'refused'::text, 'removed'::text])));
alter table decisions.item add constraint item_pkey PRIMARY KEY (id);
alter table decisions.item add constraint item_receipt_key UNIQUE (receipt);
alter table decisions.item add constraint item_source_check CHECK ((source = ANY (ARRAY['agency'::text, 'public'::text, 'delegate'::text])));
alter table decisions.item add constraint item_title_check CHECK ((title <> ''::text));
alter table dialogue.counter add constraint counter_pkey PRIMARY KEY (series);
alter table dialogue.event add constraint event_pkey PRIMARY KEY (id);
alter table dialogue.event add constraint event_question_fkey FOREIGN KEY (question) REFERENCES dialogue.question(id);
alter table dialogue.piece add constraint piece_address_key UNIQUE (address);
alter table dialogue.piece add constraint piece_kind_check CHECK ((kind = ANY (ARRAY['frequent'::text, 'concern'::text])));
alter table dialogue.piece add constraint piece_pkey PRIMARY KEY (id);
alter table dialogue.piece add constraint piece_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'changed'::text, 'withdrawn'::text])));
alter table dialogue.piece add constraint piece_title_check CHECK ((title <> ''::text));
alter table dialogue.question add constraint question_pkey PRIMARY KEY (id);
alter table dialogue.question add constraint question_receipt_key UNIQUE (receipt);
alter table dialogue.question add constraint question_source_external_no_key UNIQUE (source, external_no);
alter table dialogue.question add constraint question_title_check CHECK ((title <> ''::text));
alter table dialogue.question add constraint question_words_check CHECK ((words <> ''::text));
alter table dialogue.rating add constraint rating_pkey PRIMARY KEY (question, browser);
alter table dialogue.rating add constraint rating_question_fkey FOREIGN KEY (question) REFERENCES dialogue.question(id);
alter table dialogue.reminder add constraint reminder_pkey PRIMARY KEY (question, reason);
alter table dialogue.reminder add constraint reminder_question_fkey FOREIGN KEY (question) REFERENCES dialogue.question(id);
alter table dialogue.token add constraint token_hash_key UNIQUE (hash);
alter table dialogue.token add constraint token_name_check CHECK ((name <> ''::text));
alter table dialogue.token add constraint token_pkey PRIMARY KEY (id);
alter table disputes.dispute add constraint dispute_body_number_key UNIQUE (body, number);
alter table disputes.dispute add constraint dispute_check CHECK (((concluded_on IS NULL) = (result IS NULL)));
alter table disputes.dispute add constraint dispute_check1 CHECK (((concluded_on IS NULL) OR (concluded_on >= accepted_on)));
alter table disputes.dispute add constraint dispute_check2 CHECK (((state = ANY (ARRAY['concluded'::text, 'learned'::text])) = (concluded_on IS NOT NULL)));
alter table disputes.dispute add constraint dispute_check3 CHECK (((earlier IS NULL) OR (kind = 'litigationAfter'::text)));
alter table disputes.dispute add constraint dispute_check4 CHECK (((applied_on IS NULL) OR (applied_on <= accepted_on)));
alter table disputes.dispute add constraint dispute_check5 CHECK (((answered_on IS NULL) OR (notice_on IS NOT NULL)));
alter table disputes.dispute add constraint dispute_check6 CHECK ((answered_on >= notice_on));
alter table disputes.dispute add constraint dispute_check7 CHECK (((served_on IS NULL) OR (served_on >= concluded_on)));
alter table disputes.dispute add constraint dispute_extended_days_check CHECK (((extended_days >= 0) AND (extended_days <= 30)));
alter table disputes.dispute add constraint dispute_kind_check CHECK ((kind = ANY (ARRAY['reconsideration'::text, 'litigationDirect'::text, 'litigationAfter'::text])));
alter table disputes.dispute add constraint dispute_pkey PRIMARY KEY (id);
alter table disputes.dispute add constraint dispute_procedure_check CHECK ((procedure = ANY (ARRAY['ordinary'::text, 'simplified'::text])));
alter table disputes.dispute add constraint dispute_result_check CHECK ((result = ANY (ARRAY['upheld'::text, 'corrected'::text, 'other'::text])));
alter table disputes.dispute add constraint dispute_state_check CHECK ((state = ANY (ARRAY['registered'::text, 'answering'::text, 'answered'::text, 'hearing'::text, 'heard'::text, 'concluded'::text, 'learned'::text])));
alter table disputes.dispute add constraint dispute_earlier_fkey FOREIGN KEY (earlier) REFERENCES disputes.dispute(id);
alter table disputes.event add constraint event_pkey PRIMARY KEY (id);
alter table disputes.event add constraint event_dispute_fkey FOREIGN KEY (dispute) REFERENCES disputes.dispute(id);
alter table disputes.hearing add constraint hearing_outcome_check CHECK ((outcome = ANY (ARRAY['set'::text, 'held'::text, 'cancelled'::text])));
alter table disputes.hearing add constraint hearing_pkey PRIMARY KEY (id);
alter table disputes.hearing add constraint hearing_dispute_fkey FOREIGN KEY (dispute) REFERENCES disputes.dispute(id);
alter table identity.account add constraint account_login_check CHECK ((login ~ '^[a-z][a-z0-9._-]{1,39}$'::text));
alter table identity.account add constraint account_pkey PRIMARY KEY (login);
alter table identity.account add constraint account_state_check CHECK ((state = ANY (ARRAY['active'::text, 'disabled'::text])));
alter table identity.attempt add constraint attempt_pkey PRIMARY KEY (key);
alter table identity.holding add constraint holding_pkey PRIMARY KEY (login, role, agency);
alter table identity.holding add constraint holding_login_fkey FOREIGN KEY (login) REFERENCES identity.account(login);
alter table identity.session add constraint session_pkey PRIMARY KEY (id);
alter table identity.session add constraint session_step_check CHECK ((step = ANY (ARRAY['code'::text, 'open'::text])));
alter table identity.session add constraint session_token_hash_key UNIQUE (token_hash);
alter table identity.session add constraint session_login_fkey FOREIGN KEY (login) REFERENCES identity.account(login);
alter table inbox.submission add constraint submission_kind_check CHECK ((kind ~ '^[a-z][a-z-]{0,30}$'::text));
alter table inbox.submission add constraint submission_pkey PRIMARY KEY (id);
alter table inbox.submission add constraint submission_receipt_key UNIQUE (receipt);
alter table media.account add constraint account_name_check CHECK ((name <> ''::text));
alter table media.account add constraint account_pkey PRIMARY KEY (id);
alter table media.account_event add constraint account_event_pkey PRIMARY KEY (id);
alter table media.account_event add constraint account_event_account_fkey FOREIGN KEY (account) REFERENCES media.account(id);
alter table media.counter add constraint counter_pkey PRIMARY KEY (series);
alter table media.item add constraint item_pkey PRIMARY KEY (account, key);
alter table media.item add constraint item_account_fkey FOREIGN KEY (account) REFERENCES media.account(id);
alter table media.message add constraint message_check CHECK (((answered_on IS NULL) OR (answered_on >= received_on)));
alter table media.message add constraint message_pkey PRIMARY KEY (id);
alter table media.message add constraint message_account_fkey FOREIGN KEY (account) REFERENCES media.account(id);
alter table notices.keyword add constraint keyword_pkey PRIMARY KEY (value);
alter table notices.matched add constraint matched_pkey PRIMARY KEY (publication);
alter table notices.outbox add constraint outbox_kind_check CHECK ((kind = ANY (ARRAY['confirm'::text, 'notice'::text, 'digest'::text, 'progress'::text])));
alter table notices.outbox add constraint outbox_message_id_key UNIQUE (message_id);
alter table notices.outbox add constraint outbox_pkey PRIMARY KEY (id);
alter table notices.outbox add constraint outbox_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'handed'::text, 'sent'::text, 'failed'::text, 'dropped'::text])));
alter table notices.outbox add constraint outbox_subscription_subject_version_key UNIQUE (subscription, subject, version);
alter table notices.outbox add constraint outbox_subscription_fkey FOREIGN KEY (subscription) REFERENCES notices.subscription(id) ON DELETE CASCADE;
alter table notices.pending add constraint pending_pkey PRIMARY KEY (subscription, subject, version);
alter table notices.pending add constraint pending_subscription_fkey FOREIGN KEY (subscription) REFERENCES notices.subscription(id) ON DELETE CASCADE;
alter table notices.setting add constraint setting_digest_minute_check CHECK (((digest_minute >= 0) AND (digest_minute <= 1439)));
alter table notices.setting add constraint setting_one_check CHECK (one);
alter table notices.setting add constraint setting_pkey PRIMARY KEY (one);
alter table notices.setting add constraint setting_quiet_from_check CHECK (((quiet_from >= 0) AND (quiet_from <= 1439)));
alter table notices.setting add constraint setting_quiet_until_check CHECK (((quiet_until >= 0) AND (quiet_until <= 1439)));
alter table notices.state add constraint state_one_check CHECK (one);
alter table notices.state add constraint state_pkey PRIMARY KEY (one);
alter table notices.subscription add constraint subscription_check CHECK (((erased_at IS NULL) = (contact_sealed IS NOT NULL)));
alter table notices.subscription add constraint subscription_pace_check CHECK ((pace = ANY (ARRAY['at_once'::text, 'daily'::text, 'weekly'::text])));
alter table notices.subscription add constraint subscription_pkey PRIMARY KEY (id);
alter table notices.subscription add constraint subscription_receipt_key UNIQUE (receipt);
alter table notices.subscription add constraint subscription_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'active'::text, 'merged'::text, 'off'::text, 'lapsed'::text])));
alter table notices.subscription add constraint subscription_way_check CHECK ((way = ANY (ARRAY['email'::text, 'sms'::text, 'wechat'::text, 'webhook'::text])));
alter table notices.target add constraint target_kind_check CHECK ((kind = ANY (ARRAY['column'::text, 'topic'::text, 'agency'::text, 'keyword'::text, 'address'::text, 'request'::text])));
alter table notices.target add constraint target_pkey PRIMARY KEY (subscription, kind, value);
alter table notices.target add constraint target_subscription_fkey FOREIGN KEY (subscription) REFERENCES notices.subscription(id) ON DELETE CASCADE;
alter table notifications.message add constraint message_check CHECK (((account IS NULL) <> (role IS NULL)));
alter table notifications.message add constraint message_pkey PRIMARY KEY (id);
alter table notifications.seen add constraint seen_pkey PRIMARY KEY (message, account);
alter table notifications.seen add constraint seen_message_fkey FOREIGN KEY (message) REFERENCES notifications.message(id);
alter table opinion.contribution add constraint contribution_pkey PRIMARY KEY (matter, agency);
alter table opinion.contribution add constraint contribution_words_check CHECK ((words <> ''::text));
alter table opinion.contribution add constraint contribution_matter_fkey FOREIGN KEY (matter) REFERENCES opinion.matter(id);
alter table opinion.counter add constraint counter_pkey PRIMARY KEY (series);
alter table opinion.duty add constraint duty_pkey PRIMARY KEY (day, place);
alter table opinion.duty add constraint duty_place_check CHECK (((place >= 1) AND (place <= 3)));
alter table opinion.event add constraint event_level_check CHECK ((level = ANY (ARRAY['gravest'::text, 'grave'::text, 'larger'::text, 'common'::text])));
alter table opinion.event add constraint event_pkey PRIMARY KEY (id);
alter table opinion.matter add constraint matter_level_check CHECK ((level = ANY (ARRAY['gravest'::text, 'grave'::text, 'larger'::text, 'common'::text])));
alter table opinion.matter add constraint matter_pkey PRIMARY KEY (id);
alter table opinion.matter add constraint matter_title_check CHECK ((title <> ''::text));
alter table opinion.matter add constraint matter_event_fkey FOREIGN KEY (event) REFERENCES opinion.event(id);
alter table opinion.matter_event add constraint matter_event_pkey PRIMARY KEY (id);
alter table opinion.matter_event add constraint matter_event_matter_fkey FOREIGN KEY (matter) REFERENCES opinion.matter(id);
alter table opinion.post add constraint post_pkey PRIMARY KEY (id);
alter table opinion.post add constraint post_source_key_key UNIQUE (source, key);
alter table opinion.post add constraint post_event_fkey FOREIGN KEY (event) REFERENCES opinion.event(id);
alter table opinion.post add constraint post_source_fkey FOREIGN KEY (source) REFERENCES opinion.source(id);
alter table opinion.rule add constraint rule_level_check CHECK ((level = ANY (ARRAY['gravest'::text, 'grave'::text, 'larger'::text, 'common'::text])));
alter table opinion.rule add constraint rule_pkey PRIMARY KEY (id);
alter table opinion.rule add constraint rule_words_check CHECK ((words <> ''::text));
alter table opinion.source add constraint source_every_minutes_check CHECK (((every_minutes >= 1) AND (every_minutes <= 1440)));
alter table opinion.source add constraint source_kind_check CHECK ((kind = ANY (ARRAY['feed'::text, 'sitemap'::text, 'list'::text, 'file'::text, 'mail'::text, 'webhook'::text, 'manual'::text])));
alter table opinion.source add constraint source_pkey PRIMARY KEY (id);
alter table opinion.source add constraint source_title_check CHECK ((title <> ''::text));
alter table opinion.told add constraint told_pkey PRIMARY KEY (matter, reason);
alter table opinion.told add constraint told_matter_fkey FOREIGN KEY (matter) REFERENCES opinion.matter(id);
alter table opinion.word add constraint word_kind_check CHECK ((kind = ANY (ARRAY['place'::text, 'agency'::text, 'topic'::text])));
alter table opinion.word add constraint word_pkey PRIMARY KEY (kind, word);
alter table opinion.word add constraint word_word_check CHECK ((word <> ''::text));
alter table platform.demo_city add constraint demo_city_pkey PRIMARY KEY (present);
alter table platform.demo_city add constraint demo_city_present_check CHECK (present);
alter table platform.migration add constraint migration_pkey PRIMARY KEY (name);
alter table policies.clean_up add constraint clean_up_pkey PRIMARY KEY (id);
alter table policies.clean_up add constraint clean_up_state_check CHECK ((state = ANY (ARRAY['assessing'::text, 'reviewing'::text, 'adopted'::text])));
alter table policies.clean_up_item add constraint clean_up_item_check CHECK (((decision IS NULL) OR (reason <> ''::text)));
alter table policies.clean_up_item add constraint clean_up_item_decision_check CHECK ((decision = ANY (ARRAY['keep'::text, 'amend'::text, 'repeal'::text, 'lapse'::text])));
alter table policies.clean_up_item add constraint clean_up_item_pkey PRIMARY KEY (clean_up, document);
alter table policies.clean_up_item add constraint clean_up_item_clean_up_fkey FOREIGN KEY (clean_up) REFERENCES policies.clean_up(id);
alter table policies.clean_up_item add constraint clean_up_item_document_fkey FOREIGN KEY (document) REFERENCES policies.document(id);
alter table policies.confirmation add constraint confirmation_pkey PRIMARY KEY (document, decided_on);
alter table policies.confirmation add constraint confirmation_document_fkey FOREIGN KEY (document) REFERENCES policies.document(id);
alter table policies.counter add constraint counter_pkey PRIMARY KEY (series);
alter table policies.document add constraint document_check CHECK (((ended_on IS NULL) = (ended_as IS NULL)));
alter table policies.document add constraint document_check1 CHECK (((ended_on IS NULL) OR (ended_on >= issued_on)));
alter table policies.document add constraint document_check2 CHECK (((valid_until IS NULL) OR (valid_until >= issued_on)));
alter table policies.document add constraint document_ended_as_check CHECK ((ended_as = ANY (ARRAY['repealed'::text, 'lapsed'::text])));
alter table policies.document add constraint document_kind_check CHECK ((kind = ANY (ARRAY['regulation'::text, 'normative'::text])));
alter table policies.document add constraint document_pkey PRIMARY KEY (id);
alter table policies.interpretation add constraint interpretation_document_address_key UNIQUE (document, address);
alter table policies.interpretation add constraint interpretation_pkey PRIMARY KEY (id);
alter table policies.interpretation add constraint interpretation_document_fkey FOREIGN KEY (document) REFERENCES policies.document(id);
alter table policies.project add constraint project_document_key UNIQUE (document);
alter table policies.project add constraint project_pkey PRIMARY KEY (id);
alter table policies.project add constraint project_title_check CHECK ((title <> ''::text));
alter table policies.project add constraint project_document_fkey FOREIGN KEY (document) REFERENCES policies.document(id);
alter table policies.project_event add constraint project_event_pkey PRIMARY KEY (id);
alter table policies.project_event add constraint project_event_project_fkey FOREIGN KEY (project) REFERENCES policies.project(id);
alter table policies.relation add constraint relation_check CHECK ((from_document <> to_document));
alter table policies.relation add constraint relation_from_document_to_document_kind_key UNIQUE (from_document, to_document, kind);
alter table policies.relation add constraint relation_kind_check CHECK ((kind = ANY (ARRAY['amends'::text, 'repeals'::text, 'replaces'::text, 'implements'::text, 'interprets'::text, 'based_on'::text])));
alter table policies.relation add constraint relation_pkey PRIMARY KEY (id);
alter table policies.relation add constraint relation_from_document_fkey FOREIGN KEY (from_document) REFERENCES policies.document(id);
alter table policies.relation add constraint relation_to_document_fkey FOREIGN KEY (to_document) REFERENCES policies.document(id);
alter table policies.reminder add constraint reminder_pkey PRIMARY KEY (subject, reason);
alter table policies.suspension add constraint suspension_check CHECK (((until_day IS NULL) OR (until_day > from_day)));
alter table policies.suspension add constraint suspension_pkey PRIMARY KEY (document, from_day);
alter table policies.suspension add constraint suspension_document_fkey FOREIGN KEY (document) REFERENCES policies.document(id);
alter table publishing.attachment add constraint attachment_pkey PRIMARY KEY (hash);
alter table publishing.attachment_check add constraint attachment_check_pkey PRIMARY KEY (hash);
alter table publishing.attachment_check add constraint attachment_check_hash_fkey FOREIGN KEY (hash) REFERENCES publishing.attachment(hash);
alter table publishing.counter add constraint counter_pkey PRIMARY KEY (series);
alter table publishing.drill add constraint drill_pkey PRIMARY KEY (entry);
alter table publishing.drill add constraint drill_entry_fkey FOREIGN KEY (entry) REFERENCES publishing.entry(id);
alter table publishing.drill_result add constraint drill_result_pkey PRIMARY KEY (entry, account, step);
alter table publishing.drill_result add constraint drill_result_entry_fkey FOREIGN KEY (entry) REFERENCES publishing.drill(entry);
alter table publishing.entry add constraint entry_address_key UNIQUE (address);
alter table publishing.entry add constraint entry_check CHECK (((publicity = 'open'::text) OR (publicity_reason <> ''::text)));
alter table publishing.entry add constraint entry_check1 CHECK (((publicity = 'open'::text) OR (published_revision IS NULL)));
alter table publishing.entry add constraint entry_drill_is_never_public CHECK (((NOT drill) OR (published_revision IS NULL)));
alter table publishing.entry add constraint entry_pkey PRIMARY KEY (id);
alter table publishing.entry add constraint entry_publicity_check CHECK ((publicity = ANY (ARRAY['open'::text, 'on_request'::text, 'withheld'::text])));
alter table publishing.entry add constraint entry_risk_check CHECK ((risk = ANY (ARRAY['low'::text, 'ordinary'::text, 'high'::text])));
alter table publishing.import add constraint import_pkey PRIMARY KEY (id);
alter table publishing.import_refusal add constraint import_refusal_pkey PRIMARY KEY (import, line);
alter table publishing.import_refusal add constraint import_refusal_import_fkey FOREIGN KEY (import) REFERENCES publishing.import(id);
alter table publishing.imported add constraint imported_pkey PRIMARY KEY (key);
alter table publishing.item_entry add constraint item_entry_pkey PRIMARY KEY (item, entry);
alter table publishing.item_entry add constraint item_entry_entry_fkey FOREIGN KEY (entry) REFERENCES publishing.entry(id);
alter table publishing.item_entry add constraint item_entry_item_fkey FOREIGN KEY (item) REFERENCES publishing.standard_item(id);
alter table publishing.own_column add constraint own_column_pkey PRIMARY KEY (id);
alter table publishing.publication add constraint publication_act_check CHECK ((act = ANY (ARRAY['publish'::text, 'correct'::text, 'withdraw'::text])));
alter table publishing.publication add constraint publication_address_version_act_key UNIQUE (address, version, act);
alter table publishing.publication add constraint publication_pkey PRIMARY KEY (id);
alter table publishing.review add constraint review_pkey PRIMARY KEY (id);
alter table publishing.review add constraint review_entry_fkey FOREIGN KEY (entry) REFERENCES publishing.entry(id);
alter table publishing.revision add constraint revision_pkey PRIMARY KEY (entry, number);
alter table publishing.revision add constraint revision_entry_fkey FOREIGN KEY (entry) REFERENCES publishing.entry(id);
alter table publishing.standard_item add constraint standard_item_audience_check CHECK ((audience = ANY (ARRAY['全社会'::text, '特定群众'::text])));
alter table publishing.standard_item add constraint standard_item_level_check CHECK ((level = ANY (ARRAY['县级'::text, '乡级'::text, '县级、乡级'::text])));
alter table publishing.standard_item add constraint standard_item_pkey PRIMARY KEY (id);
alter table publishing.standard_item add constraint standard_item_way_check CHECK ((way = ANY (ARRAY['主动'::text, '依申请'::text])));
alter table publishing.sweep add constraint sweep_pkey PRIMARY KEY (id);
alter table publishing.sweep add constraint sweep_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text])));
alter table publishing.sweep_finding add constraint sweep_finding_pkey PRIMARY KEY (id);
alter table publishing.sweep_finding add constraint sweep_finding_state_check CHECK ((state = ANY (ARRAY['open'::text, 'prepared'::text, 'left'::text])));
alter table publishing.sweep_finding add constraint sweep_finding_sweep_href_part_at_start_key UNIQUE (sweep, href, part, at_start);
alter table publishing.sweep_finding add constraint sweep_finding_sweep_fkey FOREIGN KEY (sweep) REFERENCES publishing.sweep(id);
alter table publishing.topic add constraint topic_pkey PRIMARY KEY (id);
alter table publishing.topic_section add constraint topic_section_pkey PRIMARY KEY (topic, id);
alter table publishing.topic_section add constraint topic_section_topic_fkey FOREIGN KEY (topic) REFERENCES publishing.topic(id);
alter table requests.applicant add constraint applicant_check CHECK (((sealed IS NULL) = (erased_on IS NOT NULL)));
alter table requests.applicant add constraint applicant_pkey PRIMARY KEY (request);
alter table requests.applicant add constraint applicant_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id);
alter table requests.consultation add constraint consultation_answer_check CHECK ((answer = ANY (ARRAY['agrees'::text, 'agrees_in_part'::text, 'refuses'::text, 'no_answer'::text])));
alter table requests.consultation add constraint consultation_kind_check CHECK ((kind = ANY (ARRAY['third_party'::text, 'agency'::text, 'joint_maker'::text])));
alter table requests.consultation add constraint consultation_pkey PRIMARY KEY (id);
alter table requests.consultation add constraint consultation_request_id_key UNIQUE (request, id);
alter table requests.consultation add constraint consultation_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id);
alter table requests.counter add constraint counter_pkey PRIMARY KEY (agency, series, year);
alter table requests.decision add constraint decision_pkey PRIMARY KEY (request);
alter table requests.decision add constraint decision_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id);
alter table requests.event add constraint event_pkey PRIMARY KEY (id);
alter table requests.event add constraint event_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id);
alter table requests.event add constraint event_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES requests.event(id);
alter table requests.fee add constraint fee_basis_check CHECK ((basis = ANY (ARRAY['items'::text, 'pages'::text])));
alter table requests.fee add constraint fee_pkey PRIMARY KEY (request);
alter table requests.fee add constraint fee_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id);
alter table requests.letter add constraint letter_number_key UNIQUE (number);
alter table requests.letter add constraint letter_pkey PRIMARY KEY (id);
alter table requests.letter add constraint letter_paper_docx_fkey FOREIGN KEY (paper_docx) REFERENCES requests.paper(id);
alter table requests.letter add constraint letter_paper_pdf_fkey FOREIGN KEY (paper_pdf) REFERENCES requests.paper(id);
alter table requests.letter add constraint letter_proof_paper_fkey FOREIGN KEY (proof_paper) REFERENCES requests.paper(id);
alter table requests.letter add constraint letter_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id);
alter table requests.letter_template add constraint letter_template_check CHECK (((title IS NULL) = (paragraphs IS NULL)));
alter table requests.letter_template add constraint letter_template_pkey PRIMARY KEY (id);
alter table requests.paper add constraint paper_pkey PRIMARY KEY (id);
alter table requests.paper add constraint paper_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id);
alter table requests.rating add constraint rating_pkey PRIMARY KEY (request);
alter table requests.rating add constraint rating_stars_check CHECK (((stars >= 1) AND (stars <= 5)));
alter table requests.rating add constraint rating_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id);
alter table requests.redaction add constraint redaction_pkey PRIMARY KEY (id);
alter table requests.redaction add constraint redaction_new_paper_fkey FOREIGN KEY (new_paper) REFERENCES requests.paper(id);
alter table requests.redaction add constraint redaction_paper_fkey FOREIGN KEY (paper) REFERENCES requests.paper(id);
alter table requests.request add constraint request_agency_number_key UNIQUE (agency, number);
alter table requests.request add constraint request_applicant_class_check CHECK ((applicant_class = ANY (ARRAY['natural'::text, 'business'::text, 'research'::text, 'charity'::text, 'legal'::text, 'other'::text])));
alter table requests.request add constraint request_channel_check CHECK ((channel = ANY (ARRAY['internet'::text, 'in_person'::text, 'signed_post'::text, 'ordinary_post'::text, 'fax'::text, 'email'::text])));
alter table requests.request add constraint request_check CHECK (((closed_on IS NULL) = (outcome IS NULL)));
alter table requests.request add constraint request_check1 CHECK (((closed_on IS NULL) OR (closed_on >= received_on)));
alter table requests.request add constraint request_check2 CHECK ((due_on >= received_on));
alter table requests.request add constraint request_check3 CHECK (((state = ANY (ARRAY['replied'::text, 'archived'::text])) = (closed_on IS NOT NULL)));
alter table requests.request add constraint request_locator_key UNIQUE (locator);
alter table requests.request add constraint request_outcome_check CHECK ((outcome = ANY (ARRAY['granted'::text, 'partial'::text, 'denied_state_secret'::text, 'denied_law'::text, 'denied_safety'::text, 'denied_third_party'::text, 'denied_internal'::text, 'denied_process'::text, 'denied_enforcement_file'::text, 'denied_inquiry'::text, 'unavailable_not_held'::text, 'unavailable_needs_creation'::text, 'unavailable_unclear'::text, 'rejected_petition'::text, 'rejected_duplicate'::text, 'rejected_publication'::text, 'rejected_excessive'::text, 'rejected_reconfirm'::text, 'other_no_correction'::text, 'other_fee_unpaid'::text, 'other_other'::text])));
alter table requests.request add constraint request_pkey PRIMARY KEY (id);
alter table requests.request add constraint request_receipt_key UNIQUE (receipt);
alter table requests.request add constraint request_state_check CHECK ((state = ANY (ARRAY['arrived'::text, 'registered'::text, 'handling'::text, 'correcting'::text, 'awaiting_fee'::text, 'drafting'::text, 'department'::text, 'legal'::text, 'approval'::text, 'approved'::text, 'replied'::text, 'archived'::text])));
alter table requests.request add constraint request_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES requests.request(id);
alter table requests.request add constraint request_parent_fkey FOREIGN KEY (parent) REFERENCES requests.request(id);
alter table requests.search_record add constraint search_record_pkey PRIMARY KEY (id);
alter table requests.search_record add constraint search_record_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id);
alter table screening.dismissal add constraint dismissal_pkey PRIMARY KEY (subject, key);
alter table screening.dismissal add constraint dismissal_reason_check CHECK ((reason <> ''::text));
alter table screening.exception add constraint exception_pkey PRIMARY KEY (id);
alter table screening.exception add constraint exception_reason_check CHECK ((reason <> ''::text));
alter table screening.list add constraint list_check CHECK (((until_day IS NULL) OR (until_day >= effective_from)));
alter table screening.list add constraint list_kind_check CHECK ((kind = ANY (ARRAY['sensitive'::text, 'secret'::text, 'pairs'::text, 'formulations'::text, 'posts'::text, 'names'::text])));
alter table screening.list add constraint list_pkey PRIMARY KEY (id);
alter table screening.list add constraint list_severity_check CHECK ((severity = ANY (ARRAY['block'::text, 'warn'::text, 'hint'::text])));
alter table screening.list add constraint list_title_check CHECK ((title <> ''::text));
alter table screening.list_entry add constraint list_entry_pkey PRIMARY KEY (list, term);
alter table screening.list_entry add constraint list_entry_term_check CHECK ((term <> ''::text));
alter table screening.list_entry add constraint list_entry_list_fkey FOREIGN KEY (list) REFERENCES screening.list(id);
alter table screening.published add constraint published_pkey PRIMARY KEY (address);
alter table screening.state add constraint state_one_check CHECK (one);
alter table screening.state add constraint state_pkey PRIMARY KEY (one);
alter table settings.choice add constraint choice_pkey PRIMARY KEY (id);
alter table settings.holiday_notice add constraint holiday_notice_pkey PRIMARY KEY (id);
alter table site.case_file add constraint case_file_pkey PRIMARY KEY (locator, name);
alter table site.case_file add constraint case_file_locator_fkey FOREIGN KEY (locator) REFERENCES site.case_view(locator) ON DELETE CASCADE;
alter table site.case_view add constraint case_view_pkey PRIMARY KEY (locator);
alter table site.change add constraint change_pkey PRIMARY KEY (id);
alter table site.file add constraint file_pkey PRIMARY KEY (snapshot, name);
alter table site.file add constraint file_snapshot_fkey FOREIGN KEY (snapshot) REFERENCES site.snapshot(id);
alter table site.ledger_root add constraint ledger_root_pkey PRIMARY KEY (day);
alter table site.search_block add constraint search_block_pkey PRIMARY KEY (segment, first_sign);
alter table site.search_block add constraint search_block_segment_fkey FOREIGN KEY (segment) REFERENCES site.search_segment(id);
alter table site.search_document add constraint search_document_address_key UNIQUE (address);
alter table site.search_document add constraint search_document_check CHECK (((segment IS NULL) = (ordinal IS NULL)));
alter table site.search_document add constraint search_document_ended_as_check CHECK ((ended_as = ANY (ARRAY['repealed'::text, 'lapsed'::text])));
alter table site.search_document add constraint search_document_pkey PRIMARY KEY (id);
alter table site.search_document add constraint search_document_segment_fkey FOREIGN KEY (segment) REFERENCES site.search_segment(id);
alter table site.search_fresh add constraint search_fresh_pkey PRIMARY KEY (document);
alter table site.search_fresh add constraint search_fresh_document_fkey FOREIGN KEY (document) REFERENCES site.search_document(id) ON DELETE CASCADE;
alter table site.search_segment add constraint search_segment_key_key UNIQUE (key);
alter table site.search_segment add constraint search_segment_pkey PRIMARY KEY (id);
alter table site.snapshot add constraint snapshot_address_version_key UNIQUE (address, version);
alter table site.snapshot add constraint snapshot_pkey PRIMARY KEY (id);
alter table supervision.accountability add constraint accountability_basis_check CHECK ((basis <> ''::text));
alter table supervision.accountability add constraint accountability_facts_check CHECK ((facts <> ''::text));
alter table supervision.accountability add constraint accountability_persons_check CHECK ((persons >= 0));
alter table supervision.accountability add constraint accountability_pkey PRIMARY KEY (id);
alter table supervision.accountability add constraint accountability_ticket_fkey FOREIGN KEY (ticket) REFERENCES supervision.ticket(id);
alter table supervision.assessment add constraint assessment_pkey PRIMARY KEY (year);
alter table supervision.assessment add constraint assessment_title_check CHECK ((title <> ''::text));
alter table supervision.counter add constraint counter_pkey PRIMARY KEY (series);
alter table supervision.objection add constraint objection_decision_check CHECK ((decision = ANY (ARRAY['upheld'::text, 'rejected'::text])));
alter table supervision.objection add constraint objection_pkey PRIMARY KEY (id);
alter table supervision.objection add constraint objection_words_check CHECK ((words <> ''::text));
alter table supervision.objection add constraint objection_year_fkey FOREIGN KEY (year) REFERENCES supervision.assessment(year);
alter table supervision.reminder add constraint reminder_pkey PRIMARY KEY (ticket, reason);
alter table supervision.reminder add constraint reminder_ticket_fkey FOREIGN KEY (ticket) REFERENCES supervision.ticket(id);
alter table supervision.score add constraint score_pkey PRIMARY KEY (year, indicator, agency);
alter table supervision.score add constraint score_year_fkey FOREIGN KEY (year) REFERENCES supervision.assessment(year);
alter table supervision.ticket add constraint ticket_level_check CHECK ((level = ANY (ARRAY['remind'::text, 'order'::text, 'circular'::text])));
alter table supervision.ticket add constraint ticket_pkey PRIMARY KEY (id);
alter table supervision.ticket add constraint ticket_title_check CHECK ((title <> ''::text));
alter table supervision.ticket_event add constraint ticket_event_pkey PRIMARY KEY (id);
alter table supervision.ticket_event add constraint ticket_event_ticket_fkey FOREIGN KEY (ticket) REFERENCES supervision.ticket(id);
alter table zones.bundle add constraint bundle_pkey PRIMARY KEY (zone, number);
alter table zones.bundle add constraint bundle_zone_fkey FOREIGN KEY (zone) REFERENCES zones.zone(id);
alter table zones.inspection add constraint inspection_note_check CHECK ((note <> ''::text));
alter table zones.inspection add constraint inspection_pkey PRIMARY KEY (id);
alter table zones.inspection add constraint inspection_result_check CHECK ((result = ANY (ARRAY['good'::text, 'mend'::text, 'bad'::text])));
alter table zones.inspection add constraint inspection_zone_fkey FOREIGN KEY (zone) REFERENCES zones.zone(id);
alter table zones.map add constraint map_one_check CHECK (one);
alter table zones.map add constraint map_pkey PRIMARY KEY (one);
alter table zones.photo add constraint photo_label_check CHECK ((label <> ''::text));
alter table zones.photo add constraint photo_pkey PRIMARY KEY (zone, name);
alter table zones.photo add constraint photo_zone_fkey FOREIGN KEY (zone) REFERENCES zones.zone(id);
alter table zones.use add constraint use_n_check CHECK ((n > 0));
alter table zones.use add constraint use_pkey PRIMARY KEY (zone, day, kind);
alter table zones.use_word add constraint use_word_n_check CHECK ((n > 0));
alter table zones.use_word add constraint use_word_pkey PRIMARY KEY (zone, month, word);
alter table zones.version add constraint version_act_check CHECK ((act = ANY (ARRAY['add'::text, 'change'::text, 'photos'::text, 'close'::text, 'reopen'::text])));
alter table zones.version add constraint version_pkey PRIMARY KEY (zone, version);
alter table zones.version add constraint version_zone_fkey FOREIGN KEY (zone) REFERENCES zones.zone(id);
alter table zones.zone add constraint zone_check CHECK (((closed_on IS NULL) = (closed_reason = ''::text)));
alter table zones.zone add constraint zone_id_check CHECK ((id ~ '^[a-z][a-z0-9-]{1,39}$'::text));
alter table zones.zone add constraint zone_level_check CHECK ((level = ANY (ARRAY['city'::text, 'town'::text, 'village'::text])));
alter table zones.zone add constraint zone_name_check CHECK ((name <> ''::text));
alter table zones.zone add constraint zone_pkey PRIMARY KEY (id);

-- indexes
CREATE UNIQUE INDEX agency_one_root ON agencies.agency USING btree (((parent IS NULL))) WHERE (parent IS NULL);
CREATE INDEX agency_parent ON agencies.agency USING btree (parent);
CREATE INDEX agency_return_agency ON annualreport.agency_return USING btree (agency, year);
CREATE INDEX entry_at ON audit.entry USING btree (at);
CREATE INDEX entry_subject ON audit.entry USING btree (subject, chain, seq);
CREATE INDEX event_of_benefit ON benefits.event USING btree (benefit, id);
CREATE INDEX match_of_enterprise ON benefits.match USING btree (enterprise);
CREATE INDEX commitment_of_list ON commitments.commitment USING btree (year, kind, place);
CREATE INDEX event_of_subject ON commitments.event USING btree (subject, id);
CREATE INDEX comment_of_cluster ON consultations.comment USING btree (consultation, cluster, id) WHERE (NOT replaced);
CREATE INDEX comment_of_consultation ON consultations.comment USING btree (consultation, id) WHERE (NOT replaced);
CREATE UNIQUE INDEX comment_voice ON consultations.comment USING btree (consultation, browser, passage) WHERE ((browser IS NOT NULL) AND (NOT replaced));
CREATE INDEX consultation_about ON consultations.consultation USING btree (about_kind, about_id);
CREATE INDEX event_of_consultation ON consultations.event USING btree (consultation, id);
CREATE INDEX event_of_subject ON decisions.event USING btree (subject, id);
CREATE INDEX item_of_year ON decisions.item USING btree (year, listing, id);
CREATE INDEX event_of_question ON dialogue.event USING btree (question, id);
CREATE INDEX question_open ON dialogue.question USING btree (agency, due_on) WHERE (ended_on IS NULL);
CREATE INDEX question_register ON dialogue.question USING btree (asked_on DESC, id DESC);
CREATE INDEX dispute_annual ON disputes.dispute USING btree (agency, kind, accepted_on, concluded_on, result);
CREATE INDEX dispute_earlier ON disputes.dispute USING btree (earlier) WHERE (earlier IS NOT NULL);
CREATE INDEX dispute_next ON disputes.dispute USING btree (next_on, id) WHERE (next_on IS NOT NULL);
CREATE INDEX dispute_request ON disputes.dispute USING btree (request);
CREATE INDEX event_of_dispute ON disputes.event USING btree (dispute, id);
CREATE INDEX hearing_of_dispute ON disputes.hearing USING btree (dispute, on_day);
CREATE INDEX account_agency ON identity.account USING btree (agency);
CREATE INDEX holding_role ON identity.holding USING btree (role, agency);
CREATE INDEX session_login ON identity.session USING btree (login);
CREATE INDEX submission_waiting ON inbox.submission USING btree (id) WHERE (set_aside_reason IS NULL);
CREATE INDEX account_register ON media.account USING btree (agency, platform);
CREATE INDEX event_of_account ON media.account_event USING btree (account, id);
CREATE INDEX item_of_account ON media.item USING btree (account, day DESC);
CREATE INDEX message_of_account ON media.message USING btree (account, received_on DESC);
CREATE INDEX keyword_pairs ON notices.keyword USING gin (pairs);
CREATE INDEX outbox_claimed ON notices.outbox USING btree (claimed_until) WHERE (state = ANY (ARRAY['sending'::text, 'handed'::text]));
CREATE INDEX outbox_due ON notices.outbox USING btree (due_at, id) WHERE (state = 'waiting'::text);
CREATE INDEX outbox_failed ON notices.outbox USING btree (id DESC) WHERE (state = 'failed'::text);
CREATE INDEX outbox_made ON notices.outbox USING btree (made_at);
CREATE INDEX pending_due ON notices.pending USING btree (due_at, subscription);
CREATE UNIQUE INDEX subscription_active ON notices.subscription USING btree (way, contact_hash) WHERE (state = 'active'::text);
CREATE INDEX subscription_contact ON notices.subscription USING btree (way, contact_hash);
CREATE INDEX subscription_ended ON notices.subscription USING btree (ended_at) WHERE ((erased_at IS NULL) AND (ended_at IS NOT NULL));
CREATE INDEX target_value ON notices.target USING btree (kind, value, subscription);
CREATE INDEX message_account ON notifications.message USING btree (account, id DESC) WHERE (account IS NOT NULL);
CREATE INDEX message_role ON notifications.message USING btree (role, agency, id DESC) WHERE (role IS NOT NULL);
CREATE INDEX event_of_matter ON opinion.matter_event USING btree (matter, id);
CREATE INDEX event_recent ON opinion.event USING btree (last_at DESC);
CREATE INDEX matter_register ON opinion.matter USING btree (raised_at DESC);
CREATE UNIQUE INDEX one_open_matter ON opinion.matter USING btree (event) WHERE ((event IS NOT NULL) AND (ended_on IS NULL));
CREATE INDEX post_of_event ON opinion.post USING btree (event, at DESC) WHERE (event IS NOT NULL);
CREATE INDEX post_recent ON opinion.post USING btree (at DESC);
CREATE INDEX source_due ON opinion.source USING btree (next_at) WHERE active;
CREATE INDEX clean_up_item_of_agency ON policies.clean_up_item USING btree (agency, clean_up);
CREATE INDEX document_annual ON policies.document USING btree (agency, kind, issued_on, out_of_force_on);
CREATE INDEX document_number ON policies.document USING btree (doc_no);
CREATE INDEX project_event_of ON policies.project_event USING btree (project, id);
CREATE INDEX project_state ON policies.project USING btree (state, drafter);
CREATE INDEX relation_to ON policies.relation USING btree (to_document, kind);
CREATE INDEX entry_in_state ON publishing.entry USING btree (state, agency, changed_at, id);
CREATE INDEX entry_of_agency ON publishing.entry USING btree (agency, changed_at DESC, id);
CREATE INDEX entry_of_column ON publishing.entry USING btree (column_id, agency, published_on DESC);
CREATE INDEX entry_scheduled ON publishing.entry USING btree (publish_at) WHERE (publish_at IS NOT NULL);
CREATE INDEX item_entry_of_entry ON publishing.item_entry USING btree (entry);
CREATE INDEX publication_latest ON publishing.publication USING btree (agency, at DESC, id DESC);
CREATE INDEX review_of_entry ON publishing.review USING btree (entry, id);
CREATE INDEX standard_item_of_column ON publishing.standard_item USING btree (column_id, "position");
CREATE INDEX sweep_finding_of ON publishing.sweep_finding USING btree (sweep, state, agency);
CREATE INDEX event_of_request ON requests.event USING btree (request, id);
CREATE INDEX letter_of_request ON requests.letter USING btree (request, id);
CREATE INDEX paper_of_request ON requests.paper USING btree (request, id);
CREATE INDEX redaction_of_paper ON requests.redaction USING btree (paper);
CREATE INDEX request_alike ON requests.request USING gin (bands) WHERE (bands <> '{}'::integer[]);
CREATE INDEX request_closed ON requests.request USING btree (agency, closed_on, outcome, applicant_class, received_on);
CREATE INDEX request_inbox ON requests.request USING btree (next_on, id) WHERE (closed_on IS NULL);
CREATE INDEX request_inbox_of_agency ON requests.request USING btree (agency, next_on, id) WHERE (closed_on IS NULL);
CREATE INDEX request_of_agency ON requests.request USING btree (agency, received_on DESC, id);
CREATE INDEX request_over_new_year ON requests.request USING btree (agency, received_on, closed_on, applicant_class, outcome) WHERE ((closed_on IS NULL) OR (EXTRACT(year FROM closed_on) <> EXTRACT(year FROM received_on)));
CREATE INDEX request_recent ON requests.request USING btree (received_on DESC, id);
CREATE INDEX request_same_applicant ON requests.request USING btree (applicant_key, received_on) WHERE (applicant_key IS NOT NULL);
CREATE INDEX request_unfinished ON requests.request USING btree (agency, next_on, id) WHERE ((closed_on IS NULL) OR (state = 'replied'::text) OR (alarm <> ''::text));
CREATE INDEX template_of_kind ON requests.letter_template USING btree (agency, kind, id DESC);
CREATE INDEX published_of_agency ON screening.published USING btree (agency, blocks, warns);
CREATE INDEX choice_of_key ON settings.choice USING btree (key, id DESC);
CREATE INDEX notice_of_year ON settings.holiday_notice USING btree (year, id DESC);
CREATE INDEX change_tx ON site.change USING btree (tx);
CREATE INDEX search_document_number ON site.search_document USING btree (number_key) WHERE (number_key IS NOT NULL);
CREATE INDEX search_document_place ON site.search_document USING btree (segment, ordinal);
CREATE INDEX search_fresh_signs ON site.search_fresh USING gin (signs) WITH (fastupdate=off);
CREATE UNIQUE INDEX snapshot_current ON site.snapshot USING btree (address) WHERE current;
CREATE INDEX snapshot_entry_kind ON site.snapshot USING btree ((((data -> 'content'::text) ->> 'kind'::text)), published_on DESC, id DESC) WHERE (current AND (withdrawn_on IS NULL) AND (kind = 'entry'::text));
CREATE INDEX snapshot_latest ON site.snapshot USING btree (published_on DESC, id DESC) WHERE (current AND (withdrawn_on IS NULL));
CREATE INDEX snapshot_listing ON site.snapshot USING btree (kind, year DESC, agency) WHERE (current AND (withdrawn_on IS NULL));
CREATE INDEX snapshot_of_column ON site.snapshot USING btree (column_id, published_on DESC, id DESC) WHERE (current AND (withdrawn_on IS NULL));
CREATE INDEX snapshot_of_topic ON site.snapshot USING gin (topics) WHERE (current AND (withdrawn_on IS NULL) AND (topics <> '{}'::text[]));
CREATE INDEX event_of_ticket ON supervision.ticket_event USING btree (ticket, id);
CREATE UNIQUE INDEX one_open_objection ON supervision.objection USING btree (year, indicator, agency) WHERE (decision IS NULL);
CREATE UNIQUE INDEX ticket_of_fault ON supervision.ticket USING btree (source, key) WHERE ((ended_on IS NULL) AND (key IS NOT NULL));
CREATE INDEX ticket_open ON supervision.ticket USING btree (agency, due_on) WHERE (ended_on IS NULL);
CREATE INDEX ticket_register ON supervision.ticket USING btree (opened_on DESC, id DESC);
CREATE INDEX inspection_of_zone ON zones.inspection USING btree (zone, year);

-- functions
CREATE OR REPLACE FUNCTION audit.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '台账只能追加，不能修改或删除';
end $function$;
CREATE OR REPLACE FUNCTION inbox.tell()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('gongkai_inbox', '');
  return null;
end $function$;
CREATE OR REPLACE FUNCTION site.note_change(noted text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  line bigint;
begin
  insert into site.change (tags) values (noted) returning id into line;
  if line % 256 = 0 then delete from site.change where at < clock_timestamp() - interval '1 day'; end if;
end $function$;
CREATE OR REPLACE FUNCTION site.search_fresh_holding(wanted bigint[])
 RETURNS TABLE(sign bigint, document bigint)
 LANGUAGE sql
 STABLE
 SET enable_seqscan TO 'off'
AS $function$
  select one.sign, f.document from unnest(wanted) as one (sign) join site.search_fresh as f on f.signs @> array[one.sign]
$function$;
CREATE OR REPLACE FUNCTION site.snapshot_added()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
  perform site.note_change(noted.tags) from (select array_agg(distinct t) as tags from added, site.snapshot_tags(address, kind, column_id, agency, topics) as t) as noted where noted.tags is not null;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION site.snapshot_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
  perform site.note_change(noted.tags) from (select array_agg(distinct t) as tags
    from (select * from removed union all select * from added) as rows, site.snapshot_tags(address, kind, column_id, agency, topics) as t) as noted where noted.tags is not null;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION site.snapshot_tags(address text, kind text, column_id text, agency text, topics text[])
 RETURNS SETOF text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select t from unnest(array['address:' || address, 'kind:' || kind, 'column:' || column_id, 'agency:' || agency]) as t where t is not null
  union all select 'topic:' || t from unnest(topics) as t
$function$;
CREATE OR REPLACE FUNCTION site.table_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
  perform site.note_change(array[tg_argv[0]]);
  return null;
end $function$;

-- triggers
CREATE TRIGGER daily_root_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.daily_root FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER entry_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER submission_fell_in AFTER INSERT ON inbox.submission FOR EACH STATEMENT EXECUTE FUNCTION inbox.tell();
CREATE TRIGGER note_change AFTER DELETE OR UPDATE ON site.file FOR EACH STATEMENT EXECUTE FUNCTION site.table_changed('all');
CREATE TRIGGER note_change AFTER INSERT OR DELETE OR UPDATE ON site.ledger_root FOR EACH STATEMENT EXECUTE FUNCTION site.table_changed('ledger-roots');
CREATE TRIGGER note_change AFTER INSERT OR DELETE OR UPDATE ON site.search_document FOR EACH STATEMENT EXECUTE FUNCTION site.table_changed('search');
CREATE TRIGGER note_added AFTER INSERT ON site.snapshot REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION site.snapshot_added();
CREATE TRIGGER note_changed AFTER UPDATE ON site.snapshot REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION site.snapshot_changed();
CREATE TRIGGER note_removed AFTER DELETE ON site.snapshot FOR EACH STATEMENT EXECUTE FUNCTION site.table_changed('all');

-- rights
grant usage on schema agencies to gongkai_auditor;
grant usage on schema agencies to gongkai_office;
grant usage on schema annualreport to gongkai_auditor;
grant usage on schema annualreport to gongkai_office;
grant usage on schema audit to gongkai_auditor;
grant usage on schema audit to gongkai_office;
grant usage on schema benefits to gongkai_auditor;
grant usage on schema benefits to gongkai_office;
grant usage on schema commitments to gongkai_auditor;
grant usage on schema commitments to gongkai_office;
grant usage on schema consultations to gongkai_auditor;
grant usage on schema consultations to gongkai_office;
grant usage on schema decisions to gongkai_auditor;
grant usage on schema decisions to gongkai_office;
grant usage on schema dialogue to gongkai_auditor;
grant usage on schema dialogue to gongkai_office;
grant usage on schema disputes to gongkai_auditor;
grant usage on schema disputes to gongkai_office;
grant usage on schema identity to gongkai_auditor;
grant usage on schema identity to gongkai_office;
grant usage on schema inbox to gongkai_office;
grant usage on schema inbox to gongkai_portal;
grant usage on schema media to gongkai_auditor;
grant usage on schema media to gongkai_office;
grant usage on schema notices to gongkai_auditor;
grant usage on schema notices to gongkai_office;
grant usage on schema notifications to gongkai_auditor;
grant usage on schema notifications to gongkai_office;
grant usage on schema opinion to gongkai_auditor;
grant usage on schema opinion to gongkai_office;
grant usage on schema policies to gongkai_auditor;
grant usage on schema policies to gongkai_office;
grant usage on schema publishing to gongkai_auditor;
grant usage on schema publishing to gongkai_office;
grant usage on schema requests to gongkai_auditor;
grant usage on schema requests to gongkai_office;
grant usage on schema screening to gongkai_auditor;
grant usage on schema screening to gongkai_office;
grant usage on schema settings to gongkai_auditor;
grant usage on schema settings to gongkai_office;
grant usage on schema site to gongkai_auditor;
grant usage on schema site to gongkai_gate;
grant usage on schema site to gongkai_office;
grant usage on schema site to gongkai_portal;
grant usage on schema supervision to gongkai_auditor;
grant usage on schema supervision to gongkai_office;
grant usage on schema zones to gongkai_auditor;
grant usage on schema zones to gongkai_office;
grant select on table agencies.agency to gongkai_auditor;
grant insert, select, update on table agencies.agency to gongkai_office;
grant select on table annualreport.agency_return to gongkai_auditor;
grant insert, select, update on table annualreport.agency_return to gongkai_office;
grant select on table annualreport.answered_finding to gongkai_auditor;
grant delete, insert, select, update on table annualreport.answered_finding to gongkai_office;
grant select on table annualreport.imported to gongkai_auditor;
grant insert, select, update on table annualreport.imported to gongkai_office;
grant select on table annualreport.reminder to gongkai_auditor;
grant insert, select, update on table annualreport.reminder to gongkai_office;
grant select on table annualreport.report to gongkai_auditor;
grant insert, select, update on table annualreport.report to gongkai_office;
grant select on table annualreport.return_version to gongkai_auditor;
grant insert, select on table annualreport.return_version to gongkai_office;
grant select on table annualreport.round to gongkai_auditor;
grant insert, select, update on table annualreport.round to gongkai_office;
grant select on table audit.daily_root to gongkai_auditor;
grant insert, select on table audit.daily_root to gongkai_office;
grant select on table audit.entry to gongkai_auditor;
grant insert, select on table audit.entry to gongkai_office;
grant select on table benefits.benefit to gongkai_auditor;
grant insert, select, update on table benefits.benefit to gongkai_office;
grant select on table benefits.counter to gongkai_auditor;
grant insert, select, update on table benefits.counter to gongkai_office;
grant select (changed_at), select (code), select (name), select (profile), select (source) on table benefits.enterprise to gongkai_auditor;
grant insert, select, update on table benefits.enterprise to gongkai_office;
grant select on table benefits.event to gongkai_auditor;
grant insert, select on table benefits.event to gongkai_office;
grant select on table benefits.match to gongkai_auditor;
grant insert, select, update on table benefits.match to gongkai_office;
grant select on table benefits.monthly to gongkai_auditor;
grant insert, select, update on table benefits.monthly to gongkai_office;
grant select on table benefits.opening to gongkai_auditor;
grant insert, select, update on table benefits.opening to gongkai_office;
grant select on table benefits.token to gongkai_auditor;
grant insert, select, update on table benefits.token to gongkai_office;
grant select on table commitments.commitment to gongkai_auditor;
grant insert, select, update on table commitments.commitment to gongkai_office;
grant select on table commitments.event to gongkai_auditor;
grant insert, select on table commitments.event to gongkai_office;
grant select on table commitments.list to gongkai_auditor;
grant insert, select, update on table commitments.list to gongkai_office;
grant select on table commitments.picture to gongkai_auditor;
grant insert, select on table commitments.picture to gongkai_office;
grant select (agency), select (at), select (budget_fen), select (candidate), select (id), select (place), select (reason), select (receipt), select (title), select (year) on table commitments.proposal to gongkai_auditor;
grant insert, select, update on table commitments.proposal to gongkai_office;
grant select on table commitments.rating to gongkai_auditor;
grant insert, select, update on table commitments.rating to gongkai_office;
grant select on table commitments.reminder to gongkai_auditor;
grant insert, select on table commitments.reminder to gongkai_office;
grant select on table commitments.report to gongkai_auditor;
grant insert, select, update on table commitments.report to gongkai_office;
grant select on table commitments.round to gongkai_auditor;
grant insert, select, update on table commitments.round to gongkai_office;
grant select on table commitments.vote to gongkai_auditor;
grant insert, select, update on table commitments.vote to gongkai_office;
grant select on table consultations.cluster to gongkai_auditor;
grant delete, insert, select, update on table consultations.cluster to gongkai_office;
grant select (at), select (cluster), select (consultation), select (id), select (passage), select (receipt), select (replaced), select (source), select (words) on table consultations.comment to gongkai_auditor;
grant insert, select, update on table consultations.comment to gongkai_office;
grant select on table consultations.consultation to gongkai_auditor;
grant insert, select, update on table consultations.consultation to gongkai_office;
grant select on table consultations.counter to gongkai_auditor;
grant insert, select, update on table consultations.counter to gongkai_office;
grant select on table consultations.event to gongkai_auditor;
grant insert, select on table consultations.event to gongkai_office;
grant select ("grouping"), select (at), select (chosen), select (consultation), select (masked), select (n), select (receipt) on table consultations.registration to gongkai_auditor;
grant insert, select, update on table consultations.registration to gongkai_office;
grant select on table consultations.survey to gongkai_auditor;
grant insert, select, update on table consultations.survey to gongkai_office;
grant select on table decisions.catalogue to gongkai_auditor;
grant insert, select, update on table decisions.catalogue to gongkai_office;
grant select on table decisions.counter to gongkai_auditor;
grant insert, select, update on table decisions.counter to gongkai_office;
grant select on table decisions.event to gongkai_auditor;
grant insert, select on table decisions.event to gongkai_office;
grant select on table decisions.expert to gongkai_auditor;
grant insert, select, update on table decisions.expert to gongkai_office;
grant select (agency), select (changed_at), select (class), select (consultation), select (doers), select (excluded), select (id), select (listing), select (listing_note), select (plan_by), select (reason), select (receipt), select (records), select (source), select (title), select (version), select (year) on table decisions.item to gongkai_auditor;
grant insert, select, update on table decisions.item to gongkai_office;
grant select on table dialogue.counter to gongkai_auditor;
grant insert, select, update on table dialogue.counter to gongkai_office;
grant select on table dialogue.event to gongkai_auditor;
grant insert, select on table dialogue.event to gongkai_office;
grant select on table dialogue.piece to gongkai_auditor;
grant insert, select, update on table dialogue.piece to gongkai_office;
grant select on table dialogue.question to gongkai_auditor;
grant insert, select, update on table dialogue.question to gongkai_office;
grant select on table dialogue.rating to gongkai_auditor;
grant insert, select on table dialogue.rating to gongkai_office;
grant select on table dialogue.reminder to gongkai_auditor;
grant insert, select on table dialogue.reminder to gongkai_office;
grant select on table dialogue.token to gongkai_auditor;
grant insert, select, update on table dialogue.token to gongkai_office;
grant select on table disputes.dispute to gongkai_auditor;
grant insert, select, update on table disputes.dispute to gongkai_office;
grant select on table disputes.event to gongkai_auditor;
grant insert, select on table disputes.event to gongkai_office;
grant select on table disputes.hearing to gongkai_auditor;
grant insert, select, update on table disputes.hearing to gongkai_office;
grant select (agency), select (last_sign_in_at), select (login), select (made_at), select (must_change_password), select (name), select (password_changed_at), select (state) on table identity.account to gongkai_auditor;
grant insert, select, update on table identity.account to gongkai_office;
grant delete, insert, select, update on table identity.attempt to gongkai_office;
grant select on table identity.holding to gongkai_auditor;
grant delete, insert, select, update on table identity.holding to gongkai_office;
grant delete, insert, select, update on table identity.session to gongkai_office;
grant delete, insert, select, update on table inbox.submission to gongkai_office;
grant insert on table inbox.submission to gongkai_portal;
grant select on table media.account to gongkai_auditor;
grant insert, select, update on table media.account to gongkai_office;
grant select on table media.account_event to gongkai_auditor;
grant insert, select, update on table media.account_event to gongkai_office;
grant select on table media.counter to gongkai_auditor;
grant insert, select, update on table media.counter to gongkai_office;
grant select on table media.item to gongkai_auditor;
grant insert, select, update on table media.item to gongkai_office;
grant select on table media.message to gongkai_auditor;
grant insert, select, update on table media.message to gongkai_office;
grant delete, insert, select, update on table notices.keyword to gongkai_office;
grant select on table notices.matched to gongkai_auditor;
grant delete, insert, select, update on table notices.matched to gongkai_office;
grant select on table notices.outbox to gongkai_auditor;
grant delete, insert, select, update on table notices.outbox to gongkai_office;
grant delete, insert, select, update on table notices.pending to gongkai_office;
grant select on table notices.setting to gongkai_auditor;
grant select, update on table notices.setting to gongkai_office;
grant select on table notices.state to gongkai_auditor;
grant select, update on table notices.state to gongkai_office;
grant select (asked_at), select (bounces), select (confirmed_at), select (ended_at), select (ended_how), select (erased_at), select (id), select (pace), select (state), select (way) on table notices.subscription to gongkai_auditor;
grant delete, insert, select, update on table notices.subscription to gongkai_office;
grant delete, insert, select, update on table notices.target to gongkai_office;
grant select on table notifications.message to gongkai_auditor;
grant insert, select on table notifications.message to gongkai_office;
grant select on table notifications.seen to gongkai_auditor;
grant insert, select on table notifications.seen to gongkai_office;
grant select on table opinion.contribution to gongkai_auditor;
grant insert, select, update on table opinion.contribution to gongkai_office;
grant select on table opinion.counter to gongkai_auditor;
grant insert, select, update on table opinion.counter to gongkai_office;
grant select on table opinion.duty to gongkai_auditor;
grant delete, insert, select, update on table opinion.duty to gongkai_office;
grant select on table opinion.event to gongkai_auditor;
grant insert, select, update on table opinion.event to gongkai_office;
grant select on table opinion.matter to gongkai_auditor;
grant insert, select, update on table opinion.matter to gongkai_office;
grant select on table opinion.matter_event to gongkai_auditor;
grant insert, select, update on table opinion.matter_event to gongkai_office;
grant select on table opinion.post to gongkai_auditor;
grant insert, select, update on table opinion.post to gongkai_office;
grant select on table opinion.rule to gongkai_auditor;
grant delete, insert, select, update on table opinion.rule to gongkai_office;
grant select on table opinion.source to gongkai_auditor;
grant insert, select, update on table opinion.source to gongkai_office;
grant select on table opinion.told to gongkai_auditor;
grant insert, select, update on table opinion.told to gongkai_office;
grant select on table opinion.word to gongkai_auditor;
grant delete, insert, select, update on table opinion.word to gongkai_office;
grant select on table policies.clean_up to gongkai_auditor;
grant insert, select, update on table policies.clean_up to gongkai_office;
grant select on table policies.clean_up_item to gongkai_auditor;
grant insert, select, update on table policies.clean_up_item to gongkai_office;
grant select on table policies.confirmation to gongkai_auditor;
grant insert, select on table policies.confirmation to gongkai_office;
grant insert, select, update on table policies.counter to gongkai_office;
grant select on table policies.document to gongkai_auditor;
grant insert, select, update on table policies.document to gongkai_office;
grant select on table policies.interpretation to gongkai_auditor;
grant delete, insert, select on table policies.interpretation to gongkai_office;
grant select on table policies.project to gongkai_auditor;
grant insert, select, update on table policies.project to gongkai_office;
grant select on table policies.project_event to gongkai_auditor;
grant insert, select on table policies.project_event to gongkai_office;
grant select on table policies.relation to gongkai_auditor;
grant delete, insert, select on table policies.relation to gongkai_office;
grant insert, select on table policies.reminder to gongkai_office;
grant select on table policies.suspension to gongkai_auditor;
grant insert, select, update on table policies.suspension to gongkai_office;
grant select on table publishing.attachment to gongkai_auditor;
grant insert, select on table publishing.attachment to gongkai_office;
grant select on table publishing.attachment_check to gongkai_auditor;
grant insert, select, update on table publishing.attachment_check to gongkai_office;
grant select on table publishing.counter to gongkai_auditor;
grant insert, select, update on table publishing.counter to gongkai_office;
grant select on table publishing.drill to gongkai_auditor;
grant insert, select, update on table publishing.drill to gongkai_office;
grant select on table publishing.drill_result to gongkai_auditor;
grant insert, select, update on table publishing.drill_result to gongkai_office;
grant select on table publishing.entry to gongkai_auditor;
grant insert, select, update on table publishing.entry to gongkai_office;
grant select on table publishing.import to gongkai_auditor;
grant insert, select, update on table publishing.import to gongkai_office;
grant select on table publishing.import_refusal to gongkai_auditor;
grant insert, select on table publishing.import_refusal to gongkai_office;
grant select on table publishing.imported to gongkai_auditor;
grant insert, select on table publishing.imported to gongkai_office;
grant select on table publishing.item_entry to gongkai_auditor;
grant delete, insert, select on table publishing.item_entry to gongkai_office;
grant select on table publishing.own_column to gongkai_auditor;
grant insert, select, update on table publishing.own_column to gongkai_office;
grant select on table publishing.publication to gongkai_auditor;
grant insert, select on table publishing.publication to gongkai_office;
grant select on table publishing.review to gongkai_auditor;
grant insert, select on table publishing.review to gongkai_office;
grant select on table publishing.revision to gongkai_auditor;
grant insert, select on table publishing.revision to gongkai_office;
grant select on table publishing.standard_item to gongkai_auditor;
grant insert, select, update on table publishing.standard_item to gongkai_office;
grant select on table publishing.sweep to gongkai_auditor;
grant insert, select, update on table publishing.sweep to gongkai_office;
grant select on table publishing.sweep_finding to gongkai_auditor;
grant insert, select, update on table publishing.sweep_finding to gongkai_office;
grant select on table publishing.topic to gongkai_auditor;
grant insert, select, update on table publishing.topic to gongkai_office;
grant select on table publishing.topic_section to gongkai_auditor;
grant insert, select, update on table publishing.topic_section to gongkai_office;
grant insert, select, update on table requests.applicant to gongkai_office;
grant select on table requests.consultation to gongkai_auditor;
grant insert, select, update on table requests.consultation to gongkai_office;
grant insert, select, update on table requests.counter to gongkai_office;
grant select on table requests.decision to gongkai_auditor;
grant insert, select, update on table requests.decision to gongkai_office;
grant select on table requests.event to gongkai_auditor;
grant insert, select, update on table requests.event to gongkai_office;
grant select on table requests.fee to gongkai_auditor;
grant insert, select, update on table requests.fee to gongkai_office;
grant select on table requests.letter to gongkai_auditor;
grant insert, select, update on table requests.letter to gongkai_office;
grant select on table requests.letter_template to gongkai_auditor;
grant insert, select on table requests.letter_template to gongkai_office;
grant insert, select, update on table requests.paper to gongkai_office;
grant select on table requests.rating to gongkai_auditor;
grant insert, select, update on table requests.rating to gongkai_office;
grant select on table requests.redaction to gongkai_auditor;
grant insert, select on table requests.redaction to gongkai_office;
grant select on table requests.request to gongkai_auditor;
grant insert, select, update on table requests.request to gongkai_office;
grant select on table requests.search_record to gongkai_auditor;
grant insert, select on table requests.search_record to gongkai_office;
grant select on table screening.dismissal to gongkai_auditor;
grant insert, select on table screening.dismissal to gongkai_office;
grant select on table screening.exception to gongkai_auditor;
grant insert, select, update on table screening.exception to gongkai_office;
grant select on table screening.list to gongkai_auditor;
grant insert, select, update on table screening.list to gongkai_office;
grant select on table screening.list_entry to gongkai_auditor;
grant delete, insert, select, update on table screening.list_entry to gongkai_office;
grant select on table screening.published to gongkai_auditor;
grant delete, insert, select, update on table screening.published to gongkai_office;
grant select on table screening.state to gongkai_auditor;
grant insert, select, update on table screening.state to gongkai_office;
grant select on table settings.choice to gongkai_auditor;
grant insert, select on table settings.choice to gongkai_office;
grant select on table settings.holiday_notice to gongkai_auditor;
grant insert, select on table settings.holiday_notice to gongkai_office;
grant delete, insert, select, update on table site.case_file to gongkai_gate;
grant select on table site.case_file to gongkai_office;
grant select on table site.case_file to gongkai_portal;
grant delete, insert, select, update on table site.case_view to gongkai_gate;
grant select on table site.case_view to gongkai_office;
grant select on table site.case_view to gongkai_portal;
grant select on table site.change to gongkai_auditor;
grant select on table site.change to gongkai_office;
grant select on table site.change to gongkai_portal;
grant select on table site.file to gongkai_auditor;
grant insert, select on table site.file to gongkai_gate;
grant select on table site.file to gongkai_office;
grant select on table site.file to gongkai_portal;
grant select on table site.ledger_root to gongkai_auditor;
grant insert, select on table site.ledger_root to gongkai_gate;
grant select on table site.ledger_root to gongkai_office;
grant select on table site.ledger_root to gongkai_portal;
grant select on table site.search_block to gongkai_auditor;
grant delete, insert, select, update on table site.search_block to gongkai_gate;
grant select on table site.search_block to gongkai_office;
grant select on table site.search_block to gongkai_portal;
grant select on table site.search_document to gongkai_auditor;
grant delete, insert, select, update on table site.search_document to gongkai_gate;
grant select on table site.search_document to gongkai_office;
grant select on table site.search_document to gongkai_portal;
grant select on table site.search_fresh to gongkai_auditor;
grant delete, insert, select, update on table site.search_fresh to gongkai_gate;
grant select on table site.search_fresh to gongkai_office;
grant select on table site.search_fresh to gongkai_portal;
grant select on table site.search_segment to gongkai_auditor;
grant delete, insert, select, update on table site.search_segment to gongkai_gate;
grant select on table site.search_segment to gongkai_office;
grant select on table site.search_segment to gongkai_portal;
grant select on table site.snapshot to gongkai_auditor;
grant insert, select, update (current), update (tombstone), update (withdrawn_on), update (withdrawn_reason) on table site.snapshot to gongkai_gate;
grant select on table site.snapshot to gongkai_office;
grant select on table site.snapshot to gongkai_portal;
grant select on table supervision.accountability to gongkai_auditor;
grant insert, select on table supervision.accountability to gongkai_office;
grant select on table supervision.assessment to gongkai_auditor;
grant insert, select, update on table supervision.assessment to gongkai_office;
grant select on table supervision.counter to gongkai_auditor;
grant insert, select, update on table supervision.counter to gongkai_office;
grant select on table supervision.objection to gongkai_auditor;
grant insert, select, update on table supervision.objection to gongkai_office;
grant select on table supervision.reminder to gongkai_auditor;
grant insert, select on table supervision.reminder to gongkai_office;
grant select on table supervision.score to gongkai_auditor;
grant insert, select, update on table supervision.score to gongkai_office;
grant select on table supervision.ticket to gongkai_auditor;
grant insert, select, update on table supervision.ticket to gongkai_office;
grant select on table supervision.ticket_event to gongkai_auditor;
grant insert, select on table supervision.ticket_event to gongkai_office;
grant select on table zones.bundle to gongkai_auditor;
grant insert, select on table zones.bundle to gongkai_office;
grant select on table zones.inspection to gongkai_auditor;
grant insert, select on table zones.inspection to gongkai_office;
grant select on table zones.map to gongkai_auditor;
grant insert, select, update on table zones.map to gongkai_office;
grant select on table zones.photo to gongkai_auditor;
grant delete, insert, select, update on table zones.photo to gongkai_office;
grant select on table zones.use to gongkai_auditor;
grant insert, select, update on table zones.use to gongkai_office;
grant select on table zones.use_word to gongkai_auditor;
grant delete, insert, select, update on table zones.use_word to gongkai_office;
grant select on table zones.version to gongkai_auditor;
grant insert, select on table zones.version to gongkai_office;
grant select on table zones.zone to gongkai_auditor;
grant insert, select, update on table zones.zone to gongkai_office;
