-- The office side of publishing: entries with their revisions and reviews, and the register of everything that went through the gate.
create schema publishing;

-- Who writes to the public side. No account logs in as it: the gate's code takes this role on for its own statements and lays it down again,
-- so a statement anywhere else in the program that would write there is refused by the database.
do $$
begin
  begin
    if not exists (select from pg_roles where rolname = 'gongkai_gate') then
      create role gongkai_gate nologin;
    end if;
  exception when duplicate_object or unique_violation then null;
  end;
end $$;
grant gongkai_gate to gongkai_office with inherit false, set true;

grant usage on schema site to gongkai_gate;
revoke insert, update, delete on site.snapshot, site.file, site.ledger_root, site.case_view, site.case_file from gongkai_office;
grant select, insert on site.snapshot, site.file, site.ledger_root to gongkai_gate;
grant update (current, withdrawn_on, withdrawn_reason) on site.snapshot to gongkai_gate;
grant select, insert, update, delete on site.case_view, site.case_file to gongkai_gate;

alter table site.snapshot add column column_id text, add column topics text[] not null default '{}', add column index_no text,
  add column tombstone boolean not null default false;
grant update (tombstone) on site.snapshot to gongkai_gate;
create index snapshot_of_column on site.snapshot (column_id, published_on desc, id desc) where current and withdrawn_on is null;
create index snapshot_of_topic on site.snapshot using gin (topics) where current and withdrawn_on is null and topics <> '{}';

create table publishing.entry (
  id text primary key,
  agency text not null,
  state text not null,
  kind text not null,
  column_id text not null,
  title text not null,
  -- 国办发〔2016〕80号: every document carries from its origin whether it is public.
  publicity text not null check (publicity in ('open', 'on_request', 'withheld')),
  publicity_reason text not null default '',
  risk text not null check (risk in ('low', 'ordinary', 'high')),
  urgent boolean not null default false,
  revision integer not null default 1,
  published_revision integer,
  address text unique,
  index_no text,
  formed_on date,
  publish_at timestamptz,
  published_on date,
  withdrawn_on date,
  withdrawn_reason text,
  after_review_due date,
  doers jsonb not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check (publicity = 'open' or publicity_reason <> ''),
  check (publicity = 'open' or published_revision is null)
);
create index entry_of_agency on publishing.entry (agency, changed_at desc, id);
create index entry_in_state on publishing.entry (state, agency, changed_at, id);
create index entry_of_column on publishing.entry (column_id, agency, published_on desc);
create index entry_scheduled on publishing.entry (publish_at) where publish_at is not null;

create table publishing.revision (
  entry text not null references publishing.entry,
  number integer not null,
  at timestamptz not null,
  account text not null,
  account_name text not null,
  content jsonb not null,
  hash text not null,
  note text not null default '',
  primary key (entry, number)
);

create table publishing.review (
  id bigint generated always as identity primary key,
  entry text not null references publishing.entry,
  revision integer not null,
  step text not null,
  decision text not null,
  account text not null,
  account_name text not null,
  at timestamptz not null,
  note text not null default '',
  marks jsonb not null default '[]'
);
create index review_of_entry on publishing.review (entry, id);

-- Bytes of attachments and pictures by their hash: the same file twice is kept once.
create table publishing.attachment (
  hash text primary key,
  media_type text not null,
  size integer not null,
  bytes bytea not null
);

-- The register: each thing that went through the gate, when, by whom, which version, which hash.
create table publishing.publication (
  id bigint generated always as identity primary key,
  address text not null,
  version integer not null,
  act text not null check (act in ('publish', 'correct', 'withdraw')),
  kind text not null,
  agency text not null,
  title text not null,
  hash text not null,
  reason text not null default '',
  at timestamptz not null,
  account text not null,
  deed text not null,
  unique (address, version, act)
);
create index publication_latest on publishing.publication (agency, at desc, id desc);

create table publishing.counter (
  series text primary key,
  last integer not null
);

grant usage on schema publishing to gongkai_office, gongkai_auditor;
grant select, insert, update on publishing.entry, publishing.counter to gongkai_office;
grant select, insert on publishing.revision, publishing.review, publishing.attachment, publishing.publication to gongkai_office;
grant select on all tables in schema publishing to gongkai_auditor;
