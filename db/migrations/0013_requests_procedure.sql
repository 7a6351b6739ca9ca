-- The whole procedure of a request (《条例》第二十九条至第四十五条). Who applied stands in requests.applicant alone, sealed with a key that
-- the database does not hold; so are the papers of the case. What is open here holds no identity number, address or telephone number.
alter table requests.request
  alter column due_on drop not null,
  add column state text,
  add column description text not null default '',
  add column document_number text not null default '',
  add column wanted_form text not null default 'unsaid',
  add column delivery text not null default 'unsaid',
  add column arrived_on date,
  add column confirmed_on date,
  add column handler text,
  add column handler_name text,
  add column department text not null default '',
  -- A keyed hash of the identity number (or of name and telephone): finds the same applicant without knowing who it is.
  add column applicant_key text,
  -- MinHash bands of what was asked for: finds the like.
  add column bands integer[] not null default '{}',
  add column receipt text unique,
  add column locator text unique,
  add column parent text references requests.request,
  add column merged_into text references requests.request,
  add column help text[] not null default '{}',
  -- What the clock asks for next, and by when: the inbox is sorted by it.
  add column next_on date,
  add column next_what text not null default 'none',
  add column alarm text not null default '',
  add column created_at timestamptz not null default now();
update requests.request set state = case when closed_on is not null then 'archived' when channel in ('in_person', 'signed_post') then 'registered' else 'arrived' end, arrived_on = received_on,
  next_on = case when closed_on is null then due_on end, next_what = case when closed_on is not null then 'none' when channel in ('in_person', 'signed_post') then 'reply' else 'confirm' end;
alter table requests.request alter column state set not null, alter column arrived_on set not null,
  add check (state in ('arrived', 'registered', 'handling', 'correcting', 'awaiting_fee', 'drafting', 'department', 'legal', 'approval', 'approved', 'replied', 'archived')),
  add check ((state in ('replied', 'archived')) = (closed_on is not null));
create index request_inbox on requests.request (next_on, id) where closed_on is null;
create index request_inbox_of_agency on requests.request (agency, next_on, id) where closed_on is null;
create index request_same_applicant on requests.request (applicant_key, received_on) where applicant_key is not null;
create index request_alike on requests.request using gin (bands) where bands <> '{}';

create table requests.applicant (
  request text primary key references requests.request,
  sealed bytea,
  erased_on date,
  check ((sealed is null) = (erased_on is not null))
);

-- What happened, in order: the clock, the desk's reasons, the timeline and the case file are read from it. A line is never changed;
-- one that was wrong is struck out by a later line that says why.
create table requests.event (
  id bigint generated always as identity primary key,
  request text not null references requests.request,
  move text not null,
  on_day date not null,
  at timestamptz not null,
  account text not null,
  account_name text not null,
  note text not null default '',
  data jsonb not null default '{}',
  struck_by bigint references requests.event
);
create index event_of_request on requests.event (request, id);

-- Papers of the case, sealed like the applicant: letters, attachments, proofs of service, the archive bundle.
create table requests.paper (
  id bigint generated always as identity primary key,
  request text not null references requests.request,
  kind text not null,
  title text not null,
  name text not null,
  media_type text not null,
  size integer not null,
  hash text not null,
  sealed bytea,
  erased_on date,
  made_on date not null,
  made_at timestamptz not null,
  made_by text not null,
  -- May the applicant download it by the query code?
  shown boolean not null default false
);
create index paper_of_request on requests.paper (request, id);

create table requests.consultation (
  id bigint generated always as identity primary key,
  request text not null references requests.request,
  kind text not null check (kind in ('third_party', 'agency', 'joint_maker')),
  whom text not null,
  sealed_contact bytea,
  about text not null,
  sent_on date not null,
  received_on date,
  answered_on date,
  answer text check (answer in ('agrees', 'agrees_in_part', 'refuses', 'no_answer')),
  reason text not null default '',
  override_reason text not null default '',
  unique (request, id)
);

create table requests.search_record (
  id bigint generated always as identity primary key,
  request text not null references requests.request,
  systems text not null,
  words text not null,
  period text not null,
  searched_on date not null,
  searched_by text not null,
  results text not null,
  found boolean not null,
  at timestamptz not null
);

create table requests.fee (
  request text primary key references requests.request,
  basis text not null check (basis in ('items', 'pages')),
  count integer not null,
  before integer not null default 0,
  fen bigint not null,
  steps jsonb not null,
  noticed_on date,
  due_on date,
  paid_on date,
  voucher text not null default ''
);

-- The decision that is being made, one a request, and what was said about it on the way.
create table requests.decision (
  request text primary key references requests.request,
  outcome text not null,
  fields jsonb not null,
  differs_reason text not null default '',
  drafted_by text not null,
  drafted_at timestamptz not null,
  department_opinion text not null default '',
  legal_opinion text not null default '',
  approval_opinion text not null default ''
);

create table requests.letter (
  id bigint generated always as identity primary key,
  request text not null references requests.request,
  kind text not null,
  number text not null,
  dated date not null,
  paper_pdf bigint references requests.paper,
  paper_docx bigint references requests.paper,
  served_how text,
  served_on date,
  proof_paper bigint references requests.paper,
  sealed bytea,
  unique (number)
);
create index letter_of_request on requests.letter (request, id);

-- The last number given of a series in a year.
create table requests.counter (
  agency text not null,
  series text not null,
  year integer not null,
  last integer not null,
  primary key (agency, series, year)
);

create table requests.rating (
  request text primary key references requests.request,
  stars integer not null check (stars between 1 and 5),
  words text not null default '',
  rated_on date not null
);

grant select, insert, update on requests.applicant, requests.paper, requests.consultation, requests.fee, requests.decision, requests.letter, requests.counter, requests.rating, requests.event to gongkai_office;
grant select, insert on requests.search_record to gongkai_office;
grant select on requests.event, requests.consultation, requests.search_record, requests.fee, requests.decision, requests.letter, requests.rating to gongkai_auditor;

-- What the inbox counts beside the open ones: answered and not yet filed, or calling for somebody.
create index request_unfinished on requests.request (agency, next_on, id) where closed_on is null or state = 'replied' or alarm <> '';
