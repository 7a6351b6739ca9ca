-- The life of documents after they are made: what amends, repeals, implements and interprets what; confirmations of validity; and the clean-up campaigns.
create table policies.relation (
  id bigint generated always as identity primary key,
  from_document text not null references policies.document,
  to_document text not null references policies.document,
  kind text not null check (kind in ('amends', 'repeals', 'implements', 'interprets', 'based_on')),
  on_day date not null,
  articles text not null default '',
  at timestamptz not null,
  account text not null,
  check (from_document <> to_document),
  unique (from_document, to_document, kind)
);
create index relation_to on policies.relation (to_document, kind);

-- 确认继续有效: decided on a day, valid until a later one (null: without an end).
create table policies.confirmation (
  document text not null references policies.document,
  decided_on date not null,
  earlier_until date,
  until date,
  by_clean_up text,
  primary key (document, decided_on)
);

create table policies.clean_up (
  id text primary key,
  agency text not null,
  title text not null,
  year integer not null,
  state text not null check (state in ('assessing', 'reviewing', 'adopted')),
  started_on date not null,
  due_on date,
  adopted_on date,
  address text,
  version integer not null default 1
);
create table policies.clean_up_item (
  clean_up text not null references policies.clean_up,
  document text not null references policies.document,
  -- Who proposes: the agency that drafted it.
  agency text not null,
  decision text check (decision in ('keep', 'amend', 'repeal', 'lapse')),
  reason text not null default '',
  until date,
  account text,
  account_name text,
  at timestamptz,
  returned text not null default '',
  primary key (clean_up, document),
  check (decision is null or reason <> '')
);
create index clean_up_item_of_agency on policies.clean_up_item (agency, clean_up);

alter table policies.document add column text_address text, add column plain_words jsonb;

grant select, insert, update on policies.clean_up, policies.clean_up_item to gongkai_office;
grant select, insert, delete on policies.relation to gongkai_office;
grant select, insert on policies.confirmation to gongkai_office;
grant select on policies.relation, policies.confirmation, policies.clean_up, policies.clean_up_item to gongkai_auditor;
