create schema policies;

-- Regulations and administrative normative documents (《条例》第二十条第（一）项; 表二).
create table policies.document (
  id text primary key,
  kind text not null check (kind in ('regulation', 'normative')),
  agency text not null,
  title text not null,
  doc_no text not null,
  unified_no text,
  topic text not null,
  issued_on date not null,
  effective_on date not null,
  valid_until date,
  ended_on date,
  ended_as text check (ended_as in ('repealed', 'lapsed')),
  ended_by text,
  -- The first day on which it is no longer in force: declared, or else the day after its validity ran out by itself.
  out_of_force_on date generated always as (coalesce(ended_on, valid_until + 1)) stored,
  version integer not null default 1,
  check ((ended_on is null) = (ended_as is null)),
  check (ended_on is null or ended_on >= issued_on),
  check (valid_until is null or valid_until >= issued_on)
);
create index document_annual on policies.document (agency, kind, issued_on, out_of_force_on);
create index document_number on policies.document (doc_no);

grant usage on schema policies to gongkai_office, gongkai_auditor;
grant select, insert, update on policies.document to gongkai_office;
grant select on policies.document to gongkai_auditor;
