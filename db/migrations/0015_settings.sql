create schema settings;

-- What the office has decided where the law leaves a choice or a text was not confirmed; the last line of a key counts, the older ones are its history.
create table settings.choice (
  id bigint generated always as identity primary key,
  key text not null,
  value jsonb not null,
  reason text not null,
  changed_by text not null,
  changed_by_name text not null,
  changed_at timestamptz not null
);
create index choice_of_key on settings.choice (key, id desc);

-- A year's notice of holidays, loaded after the program was made; the last of a year counts.
create table settings.holiday_notice (
  id bigint generated always as identity primary key,
  year integer not null,
  number text not null,
  days_off jsonb not null,
  workdays jsonb not null,
  reason text not null default '',
  loaded_by text not null,
  loaded_by_name text not null,
  loaded_at timestamptz not null
);
create index notice_of_year on settings.holiday_notice (year, id desc);

grant usage on schema settings to gongkai_office, gongkai_auditor;
grant select, insert on settings.choice, settings.holiday_notice to gongkai_office;
grant select on settings.choice, settings.holiday_notice to gongkai_auditor;
