create schema requests;

-- The register of requests (《条例》第二十七条至第四十五条). Who applied is part 2's sealed record; here stands the class alone.
create table requests.request (
  id text primary key,
  number text not null,
  agency text not null,
  channel text not null check (channel in ('internet', 'in_person', 'signed_post', 'ordinary_post', 'fax', 'email')),
  applicant_class text not null check (applicant_class in ('natural', 'business', 'research', 'charity', 'legal', 'other')),
  applicant_masked text not null,
  subject text not null,
  received_on date not null,
  due_on date not null,
  closed_on date,
  outcome text check (outcome in (
    'granted', 'partial', 'denied_state_secret', 'denied_law', 'denied_safety', 'denied_third_party', 'denied_internal', 'denied_process',
    'denied_enforcement_file', 'denied_inquiry', 'unavailable_not_held', 'unavailable_needs_creation', 'unavailable_unclear',
    'rejected_petition', 'rejected_duplicate', 'rejected_publication', 'rejected_excessive', 'rejected_reconfirm',
    'other_no_correction', 'other_fee_unpaid', 'other_other')),
  letter_number text,
  version integer not null default 1,
  unique (agency, number),
  check ((closed_on is null) = (outcome is null)),
  check (closed_on is null or closed_on >= received_on),
  check (due_on >= received_on)
);
-- These two answer every cell of table 三 without touching the table: what was closed in a year, and what was open over a New Year.
-- After a bulk load say VACUUM (ANALYZE) requests.request once: only then may an index alone answer.
create index request_closed on requests.request (agency, closed_on, outcome, applicant_class, received_on);
create index request_over_new_year on requests.request (agency, received_on, closed_on, applicant_class, outcome)
  where closed_on is null or extract(year from closed_on) <> extract(year from received_on);
-- The lists: of one agency, and of all.
create index request_of_agency on requests.request (agency, received_on desc, id);
create index request_recent on requests.request (received_on desc, id);

grant usage on schema requests to gongkai_office, gongkai_auditor;
grant select, insert, update on requests.request to gongkai_office;
grant select on requests.request to gongkai_auditor;
