-- What was painted out of a paper before it was given away: one line a place, with the reason. The new paper holds nothing under the boxes.
create table requests.redaction (
  id bigint generated always as identity primary key,
  paper bigint not null references requests.paper,
  new_paper bigint not null references requests.paper,
  page integer not null,
  -- Points from the upper left corner; null in a DOCX, where a place is a run of characters.
  region jsonb not null,
  reason text not null,
  words text not null default '',
  made_by text not null,
  made_by_name text not null,
  made_on date not null,
  made_at timestamptz not null
);
create index redaction_of_paper on requests.redaction (paper);
grant select, insert on requests.redaction to gongkai_office;
grant select on requests.redaction to gongkai_auditor;
