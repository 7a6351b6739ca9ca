create schema disputes;

-- Reconsideration and litigation over disclosure (表四).
create table disputes.dispute (
  id text primary key,
  number text not null,
  agency text not null,
  kind text not null check (kind in ('reconsideration', 'litigationDirect', 'litigationAfter')),
  request text,
  body text not null,
  cause text not null,
  accepted_on date not null,
  concluded_on date,
  result text check (result in ('upheld', 'corrected', 'other')),
  result_words text,
  version integer not null default 1,
  check ((concluded_on is null) = (result is null)),
  check (concluded_on is null or concluded_on >= accepted_on),
  unique (body, number)
);
create index dispute_annual on disputes.dispute (agency, kind, accepted_on, concluded_on, result);
create index dispute_request on disputes.dispute (request);

grant usage on schema disputes to gongkai_office, gongkai_auditor;
grant select, insert, update on disputes.dispute to gongkai_office;
grant select on disputes.dispute to gongkai_auditor;
