-- What db/migrations make. Written by `npm run schema`; a test compares it. Not to be run.

-- schemas
create schema agencies;
create schema annualreport;
create schema audit;
create schema disputes;
create schema identity;
create schema inbox;
create schema notifications;
create schema platform;
create schema policies;
create schema requests;
create schema site;

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
  version integer not null default 1
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
create table platform.demo_city (
  present boolean not null default true,
  logins jsonb
);
create table platform.migration (
  name text not null,
  hash text not null,
  applied_at timestamp with time zone not null default now()
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
  out_of_force_on date generated always as (COALESCE(ended_on, (valid_until + 1))) stored,
  version integer not null default 1
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
  due_on date not null,
  closed_on date,
  outcome text,
  letter_number text,
  version integer not null default 1
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
  withdrawn_reason text
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
alter table disputes.dispute add constraint dispute_body_number_key UNIQUE (body, number);
alter table disputes.dispute add constraint dispute_check CHECK (((concluded_on IS NULL) = (result IS NULL)));
alter table disputes.dispute add constraint dispute_check1 CHECK (((concluded_on IS NULL) OR (concluded_on >= accepted_on)));
alter table disputes.dispute add constraint dispute_kind_check CHECK ((kind = ANY (ARRAY['reconsideration'::text, 'litigationDirect'::text, 'litigationAfter'::text])));
alter table disputes.dispute add constraint dispute_pkey PRIMARY KEY (id);
alter table disputes.dispute add constraint dispute_result_check CHECK ((result = ANY (ARRAY['upheld'::text, 'corrected'::text, 'other'::text])));
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
alter table notifications.message add constraint message_check CHECK (((account IS NULL) <> (role IS NULL)));
alter table notifications.message add constraint message_pkey PRIMARY KEY (id);
alter table notifications.seen add constraint seen_pkey PRIMARY KEY (message, account);
alter table notifications.seen add constraint seen_message_fkey FOREIGN KEY (message) REFERENCES notifications.message(id);
alter table platform.demo_city add constraint demo_city_pkey PRIMARY KEY (present);
alter table platform.demo_city add constraint demo_city_present_check CHECK (present);
alter table platform.migration add constraint migration_pkey PRIMARY KEY (name);
alter table policies.document add constraint document_check CHECK (((ended_on IS NULL) = (ended_as IS NULL)));
alter table policies.document add constraint document_check1 CHECK (((ended_on IS NULL) OR (ended_on >= issued_on)));
alter table policies.document add constraint document_check2 CHECK (((valid_until IS NULL) OR (valid_until >= issued_on)));
alter table policies.document add constraint document_ended_as_check CHECK ((ended_as = ANY (ARRAY['repealed'::text, 'lapsed'::text])));
alter table policies.document add constraint document_kind_check CHECK ((kind = ANY (ARRAY['regulation'::text, 'normative'::text])));
alter table policies.document add constraint document_pkey PRIMARY KEY (id);
alter table requests.request add constraint request_agency_number_key UNIQUE (agency, number);
alter table requests.request add constraint request_applicant_class_check CHECK ((applicant_class = ANY (ARRAY['natural'::text, 'business'::text, 'research'::text, 'charity'::text, 'legal'::text, 'other'::text])));
alter table requests.request add constraint request_channel_check CHECK ((channel = ANY (ARRAY['internet'::text, 'in_person'::text, 'signed_post'::text, 'ordinary_post'::text, 'fax'::text, 'email'::text])));
alter table requests.request add constraint request_check CHECK (((closed_on IS NULL) = (outcome IS NULL)));
alter table requests.request add constraint request_check1 CHECK (((closed_on IS NULL) OR (closed_on >= received_on)));
alter table requests.request add constraint request_check2 CHECK ((due_on >= received_on));
alter table requests.request add constraint request_outcome_check CHECK ((outcome = ANY (ARRAY['granted'::text, 'partial'::text, 'denied_state_secret'::text, 'denied_law'::text, 'denied_safety'::text, 'denied_third_party'::text, 'denied_internal'::text, 'denied_process'::text, 'denied_enforcement_file'::text, 'denied_inquiry'::text, 'unavailable_not_held'::text, 'unavailable_needs_creation'::text, 'unavailable_unclear'::text, 'rejected_petition'::text, 'rejected_duplicate'::text, 'rejected_publication'::text, 'rejected_excessive'::text, 'rejected_reconfirm'::text, 'other_no_correction'::text, 'other_fee_unpaid'::text, 'other_other'::text])));
alter table requests.request add constraint request_pkey PRIMARY KEY (id);
alter table site.file add constraint file_pkey PRIMARY KEY (snapshot, name);
alter table site.file add constraint file_snapshot_fkey FOREIGN KEY (snapshot) REFERENCES site.snapshot(id);
alter table site.ledger_root add constraint ledger_root_pkey PRIMARY KEY (day);
alter table site.snapshot add constraint snapshot_address_version_key UNIQUE (address, version);
alter table site.snapshot add constraint snapshot_pkey PRIMARY KEY (id);

-- indexes
CREATE UNIQUE INDEX agency_one_root ON agencies.agency USING btree (((parent IS NULL))) WHERE (parent IS NULL);
CREATE INDEX agency_parent ON agencies.agency USING btree (parent);
CREATE INDEX agency_return_agency ON annualreport.agency_return USING btree (agency, year);
CREATE INDEX entry_at ON audit.entry USING btree (at);
CREATE INDEX entry_subject ON audit.entry USING btree (subject, chain, seq);
CREATE INDEX dispute_annual ON disputes.dispute USING btree (agency, kind, accepted_on, concluded_on, result);
CREATE INDEX dispute_request ON disputes.dispute USING btree (request);
CREATE INDEX account_agency ON identity.account USING btree (agency);
CREATE INDEX holding_role ON identity.holding USING btree (role, agency);
CREATE INDEX session_login ON identity.session USING btree (login);
CREATE INDEX message_account ON notifications.message USING btree (account, id DESC) WHERE (account IS NOT NULL);
CREATE INDEX message_role ON notifications.message USING btree (role, agency, id DESC) WHERE (role IS NOT NULL);
CREATE INDEX document_annual ON policies.document USING btree (agency, kind, issued_on, out_of_force_on);
CREATE INDEX document_number ON policies.document USING btree (doc_no);
CREATE INDEX request_closed ON requests.request USING btree (agency, closed_on, outcome, applicant_class, received_on);
CREATE INDEX request_of_agency ON requests.request USING btree (agency, received_on DESC, id);
CREATE INDEX request_over_new_year ON requests.request USING btree (agency, received_on, closed_on, applicant_class, outcome) WHERE ((closed_on IS NULL) OR (EXTRACT(year FROM closed_on) <> EXTRACT(year FROM received_on)));
CREATE INDEX request_recent ON requests.request USING btree (received_on DESC, id);
CREATE UNIQUE INDEX snapshot_current ON site.snapshot USING btree (address) WHERE current;
CREATE INDEX snapshot_latest ON site.snapshot USING btree (published_on DESC, id DESC) WHERE (current AND (withdrawn_on IS NULL));
CREATE INDEX snapshot_listing ON site.snapshot USING btree (kind, year DESC, agency) WHERE (current AND (withdrawn_on IS NULL));

-- functions
CREATE OR REPLACE FUNCTION audit.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '台账只能追加，不能修改或删除';
end $function$;

-- triggers
CREATE TRIGGER daily_root_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.daily_root FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER entry_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

-- rights
grant usage on schema agencies to gongkai_auditor;
grant usage on schema agencies to gongkai_office;
grant usage on schema annualreport to gongkai_auditor;
grant usage on schema annualreport to gongkai_office;
grant usage on schema audit to gongkai_auditor;
grant usage on schema audit to gongkai_office;
grant usage on schema disputes to gongkai_auditor;
grant usage on schema disputes to gongkai_office;
grant usage on schema identity to gongkai_auditor;
grant usage on schema identity to gongkai_office;
grant usage on schema notifications to gongkai_auditor;
grant usage on schema notifications to gongkai_office;
grant usage on schema policies to gongkai_auditor;
grant usage on schema policies to gongkai_office;
grant usage on schema requests to gongkai_auditor;
grant usage on schema requests to gongkai_office;
grant usage on schema site to gongkai_auditor;
grant usage on schema site to gongkai_office;
grant usage on schema site to gongkai_portal;
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
grant select on table disputes.dispute to gongkai_auditor;
grant insert, select, update on table disputes.dispute to gongkai_office;
grant select (agency), select (last_sign_in_at), select (login), select (made_at), select (must_change_password), select (name), select (password_changed_at), select (state) on table identity.account to gongkai_auditor;
grant insert, select, update on table identity.account to gongkai_office;
grant delete, insert, select, update on table identity.attempt to gongkai_office;
grant select on table identity.holding to gongkai_auditor;
grant delete, insert, select, update on table identity.holding to gongkai_office;
grant delete, insert, select, update on table identity.session to gongkai_office;
grant select on table notifications.message to gongkai_auditor;
grant insert, select on table notifications.message to gongkai_office;
grant select on table notifications.seen to gongkai_auditor;
grant insert, select on table notifications.seen to gongkai_office;
grant select on table policies.document to gongkai_auditor;
grant insert, select, update on table policies.document to gongkai_office;
grant select on table requests.request to gongkai_auditor;
grant insert, select, update on table requests.request to gongkai_office;
grant select on table site.file to gongkai_auditor;
grant insert, select on table site.file to gongkai_office;
grant select on table site.file to gongkai_portal;
grant select on table site.ledger_root to gongkai_auditor;
grant insert, select on table site.ledger_root to gongkai_office;
grant select on table site.ledger_root to gongkai_portal;
grant select on table site.snapshot to gongkai_auditor;
grant insert, select, update (current), update (withdrawn_on), update (withdrawn_reason) on table site.snapshot to gongkai_office;
grant select on table site.snapshot to gongkai_portal;
