create schema if not exists annualreport;

-- A yearly round: what the report needs from agencies whose registers live elsewhere (条例第二十条（五）（六）（八）).
create table annualreport.round (
  year integer primary key check (year between 2008 and 2100),
  due_on date not null,
  note text not null default '',
  opened_by text not null,
  opened_at timestamptz not null,
  version integer not null default 1
);

-- One agency's figures of a year: fees in fen (1 fen = 0.000001 万元), all else counts.
create table annualreport.agency_return (
  id text primary key,
  year integer not null references annualreport.round,
  agency text not null,
  state text not null check (state in ('waiting', 'filled', 'confirmed', 'correcting')),
  licences integer check (licences >= 0),
  penalties integer check (penalties >= 0),
  coercions integer check (coercions >= 0),
  fees_fen bigint check (fees_fen >= 0),
  note text not null default '',
  doers jsonb not null default '{}',
  remarks jsonb not null default '[]',
  reminded_at timestamptz,
  version integer not null default 1,
  unique (year, agency),
  check (state = 'waiting' or (licences is not null and penalties is not null and coercions is not null and fees_fen is not null))
);
create index agency_return_agency on annualreport.agency_return (agency, year);

-- Every figure that was ever handed in stays, with who, when and why.
create table annualreport.return_version (
  return text not null references annualreport.agency_return,
  number integer not null,
  licences integer not null,
  penalties integer not null,
  coercions integer not null,
  fees_fen bigint not null,
  note text not null,
  reason text not null,
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (return, number)
);

grant usage on schema annualreport to gongkai_office, gongkai_auditor;
grant select, insert, update on annualreport.round, annualreport.agency_return to gongkai_office;
grant select, insert on annualreport.return_version to gongkai_office;
grant select on annualreport.round, annualreport.agency_return, annualreport.return_version to gongkai_auditor;
