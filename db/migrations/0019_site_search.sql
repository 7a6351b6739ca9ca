-- The search of the house. Documents as the public may find them, and the index over them: settled documents stand in segments (src/platform/search/README.md),
-- what came since the last settling is found through PostgreSQL's own GIN index. Everything here can be made anew from the documents.
create table site.search_segment (
  id bigint generated always as identity primary key,
  -- What a process that keeps the columns in memory knows the segment by: never used twice, in any database.
  key uuid not null unique default gen_random_uuid(),
  size integer not null,
  columns bytea not null,
  -- One bit a document: removed since the segment was written.
  dead bytea not null,
  dead_count integer not null default 0
);
alter table site.search_segment alter column columns set storage external, alter column dead set storage external;

create table site.search_document (
  id bigint generated always as identity primary key,
  address text not null unique,
  kind text not null,
  agency text not null,
  agency_name text not null,
  topic text,
  title text not null,
  body text not null,
  doc_no text,
  number_key text,
  published_on date not null,
  effective_on date,
  out_of_force_on date,
  ended_as text check (ended_as in ('repealed', 'lapsed')),
  initials text not null,
  pinyin text not null,
  segment bigint references site.search_segment,
  ordinal integer,
  check ((segment is null) = (ordinal is null))
);
create index search_document_number on site.search_document (number_key) where number_key is not null;
create index search_document_place on site.search_document (segment, ordinal);

-- Postings of many signs in a row, ordered by sign; a common sign has a row of its own.
create table site.search_block (
  segment bigint not null references site.search_segment,
  first_sign bigint not null,
  bytes bytea not null,
  primary key (segment, first_sign)
);
alter table site.search_block alter column bytes set storage external;

-- Documents that are in no segment yet, with their signs.
create table site.search_fresh (
  document bigint primary key references site.search_document on delete cascade,
  signs bigint[] not null
);
-- No pending list: every search would read it from end to end.
create index search_fresh_signs on site.search_fresh using gin (signs) with (fastupdate = off);

-- Which fresh documents hold which of these signs, from the index alone: the table looks small to the planner, but each row's signs are 16 kB aside.
create function site.search_fresh_holding(wanted bigint[]) returns table (sign bigint, document bigint) language sql stable set enable_seqscan = off as $$
  select one.sign, f.document from unnest(wanted) as one (sign) join site.search_fresh as f on f.signs @> array[one.sign]
$$;
revoke all on function site.search_fresh_holding from public;
grant execute on function site.search_fresh_holding to gongkai_portal, gongkai_office, gongkai_auditor, gongkai_gate;

grant select on site.search_segment, site.search_document, site.search_block, site.search_fresh to gongkai_portal, gongkai_office, gongkai_auditor;
grant select, insert, update, delete on site.search_segment, site.search_document, site.search_block, site.search_fresh to gongkai_gate;
