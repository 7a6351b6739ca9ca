-- What citizens send: sealed to the office's key before it comes here. The portal may only drop, never look.
create table inbox.submission (
  id bigint generated always as identity primary key,
  receipt text not null unique,
  kind text not null check (kind in ('request', 'reply')),
  sealed bytea not null,
  received_at timestamptz not null default now(),
  set_aside_reason text
);
create index submission_waiting on inbox.submission (id) where set_aside_reason is null;

-- Tells the office's worker that something has fallen in.
create function inbox.tell() returns trigger language plpgsql as $$
begin
  perform pg_notify('gongkai_inbox', '');
  return null;
end $$;
create trigger submission_fell_in after insert on inbox.submission for each statement execute function inbox.tell();

-- What an applicant may see of a case, sealed under the key that the query code gives: whoever takes this table holds nothing readable.
create table site.case_view (
  locator text primary key,
  sealed bytea not null,
  updated_at timestamptz not null
);
create table site.case_file (
  locator text not null references site.case_view on delete cascade,
  name text not null,
  media_type text not null,
  sealed bytea not null,
  primary key (locator, name)
);

grant usage on schema inbox to gongkai_office, gongkai_portal;
grant insert on inbox.submission to gongkai_portal;
grant select, insert, update, delete on inbox.submission to gongkai_office;
grant select on site.case_view, site.case_file to gongkai_portal;
grant select, insert, update, delete on site.case_view, site.case_file to gongkai_office;
