-- The whole procedure of a case (行政复议法、行政诉讼法): dates, deadlines, hearings, what was done and what was learned.
-- Who asked stands here masked only (陈某); the names are in the file of the body that hears the case.
alter table disputes.dispute
  add column state text,
  add column asker text not null default '',
  -- The reconsideration after which this suit was brought.
  add column earlier text references disputes.dispute,
  add column procedure text not null default 'ordinary' check (procedure in ('ordinary', 'simplified')),
  add column applied_on date,
  add column notice_on date,
  add column answered_on date,
  add column served_on date,
  add column perform_by date,
  add column performed_on date,
  add column extended_days integer not null default 0 check (extended_days between 0 and 30),
  add column remark text not null default '',
  add column articles text[] not null default '{}',
  add column lessons text not null default '',
  add column measures text not null default '',
  -- What comes next, and by when: the register is sorted and coloured by it.
  add column next_on date,
  add column next_what text not null default 'none',
  add column created_at timestamptz not null default now();
update disputes.dispute set state = case when concluded_on is null then 'registered' else 'concluded' end;
alter table disputes.dispute alter column state set not null,
  add check (state in ('registered', 'answering', 'answered', 'hearing', 'heard', 'concluded', 'learned')),
  add check ((state in ('concluded', 'learned')) = (concluded_on is not null)),
  add check (earlier is null or kind = 'litigationAfter'),
  add check (applied_on is null or applied_on <= accepted_on),
  add check (answered_on is null or notice_on is not null),
  add check (answered_on >= notice_on),
  add check (served_on is null or served_on >= concluded_on);
create index dispute_earlier on disputes.dispute (earlier) where earlier is not null;
create index dispute_next on disputes.dispute (next_on, id) where next_on is not null;

create table disputes.hearing (
  id bigint generated always as identity primary key,
  dispute text not null references disputes.dispute,
  on_day date not null,
  at_time text not null default '',
  place text not null default '',
  outcome text not null default 'set' check (outcome in ('set', 'held', 'cancelled')),
  -- Who came for the agency: its head is expected in court.
  attended text not null default '',
  summary text not null default ''
);
create index hearing_of_dispute on disputes.hearing (dispute, on_day);

-- What happened, in order. A line is never changed; a record that was wrong is put right by a line that says why.
create table disputes.event (
  id bigint generated always as identity primary key,
  dispute text not null references disputes.dispute,
  move text not null,
  on_day date not null,
  at timestamptz not null,
  account text not null,
  account_name text not null,
  note text not null default '',
  data jsonb not null default '{}'
);
create index event_of_dispute on disputes.event (dispute, id);

grant select, insert, update on disputes.hearing to gongkai_office;
grant select, insert on disputes.event to gongkai_office;
grant select on disputes.hearing, disputes.event to gongkai_auditor;
