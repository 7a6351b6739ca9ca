create schema if not exists annualreport;

create table annualreport.report (
  id text primary key,
  agency text not null,
  year integer not null check (year between 2008 and 2100),
  state text not null check (state in ('drafting', 'reviewing', 'approved', 'published')),
  scope text not null default 'own' check (scope in ('own', 'all')),
  tables jsonb not null,
  compiled_at timestamptz not null,
  overview text not null default '',
  problems text not null default '',
  other text not null default '',
  signed_on date,
  doers jsonb not null default '{}',
  remarks jsonb not null default '[]',
  published_address text,
  published_on date,
  version integer not null default 1,
  unique (agency, year)
);

-- Reports of earlier years read from files: what this year's carry-in and repeated prose are checked against.
create table annualreport.imported (
  agency text not null,
  year integer not null,
  title text not null,
  tables jsonb not null,
  narrative jsonb not null,
  warnings jsonb not null,
  file_name text not null,
  file_hash text not null,
  imported_at timestamptz not null,
  primary key (agency, year)
);

-- A warning finding that a person has looked at and answered; violations cannot be answered away.
create table annualreport.answered_finding (
  report text not null references annualreport.report,
  finding text not null,
  reason text not null,
  answered_by text not null,
  answered_at timestamptz not null,
  primary key (report, finding)
);

create table annualreport.reminder (
  agency text not null,
  year integer not null,
  reminded_on date not null,
  times integer not null default 1,
  primary key (agency, year)
);

grant usage on schema annualreport to gongkai_office, gongkai_auditor;
grant select, insert, update on annualreport.report, annualreport.imported, annualreport.answered_finding, annualreport.reminder to gongkai_office;
grant delete on annualreport.answered_finding to gongkai_office;
grant select on annualreport.report, annualreport.imported, annualreport.answered_finding, annualreport.reminder to gongkai_auditor;
