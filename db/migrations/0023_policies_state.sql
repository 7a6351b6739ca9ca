-- What belongs to a document that stands, and what the public is told of it.
-- 中止施行: from its first day without effect to the first day on which it takes effect again.
create table policies.suspension (
  document text not null references policies.document,
  from_day date not null,
  until_day date,
  reason text not null default '',
  primary key (document, from_day),
  check (until_day is null or until_day > from_day)
);

-- 政策解读: what explains a document, at its own address, linked both ways.
create table policies.interpretation (
  id bigint generated always as identity primary key,
  document text not null references policies.document,
  title text not null,
  address text not null,
  form text not null default '',
  published_on date not null,
  unique (document, address)
);

alter table policies.relation drop constraint relation_kind_check;
alter table policies.relation add constraint relation_kind_check check (kind in ('amends', 'repeals', 'replaces', 'implements', 'interprets', 'based_on'));

alter table policies.document
  -- Who drafted it: whom a clean-up asks, where the maker is the government itself.
  add column drafter text,
  add column published_on date,
  add column filed_on date,
  add column filing_no text not null default '';
-- What ran out by itself is not out of force later because somebody declared it so afterwards: the earlier of the two days counts.
alter table policies.document alter column out_of_force_on set expression as (least(ended_on, valid_until + 1));

grant select, insert, update on policies.suspension to gongkai_office;
grant select, insert, delete on policies.interpretation to gongkai_office;
grant select on policies.suspension, policies.interpretation to gongkai_auditor;
