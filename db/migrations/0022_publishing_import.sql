-- Moving in: what was imported from which file, how far it is, and what was refused. Written with the entries themselves, so that a run that is cut off goes on where it stopped.
create table publishing.import (
  -- The hash of the file (of a folder: of its list of files), so that the same file goes on and a changed one begins anew.
  id text primary key,
  name text not null,
  started_at timestamptz not null,
  lines_done integer not null default 0,
  imported integer not null default 0,
  repeated integer not null default 0,
  refused integer not null default 0,
  finished_at timestamptz
);
create table publishing.import_refusal (
  import text not null references publishing.import,
  line integer not null,
  title text not null,
  reasons jsonb not null,
  primary key (import, line)
);
-- The record's own key in the old system (or the hash of its words): the same record never comes in twice.
create table publishing.imported (
  key text primary key,
  entry text not null
);
grant select, insert, update on publishing.import to gongkai_office;
grant select, insert on publishing.import_refusal, publishing.imported to gongkai_office;
grant select on publishing.import, publishing.import_refusal, publishing.imported to gongkai_auditor;
