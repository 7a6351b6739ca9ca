create schema if not exists notifications;

-- To one account, or to whoever holds a role for that agency when they look: who takes over a desk finds its messages there.
create table notifications.message (
  id bigint generated always as identity primary key,
  agency text not null,
  account text,
  role text,
  title text not null,
  text text not null,
  href text not null,
  made_at timestamptz not null default now(),
  check ((account is null) <> (role is null))
);
create index message_account on notifications.message (account, id desc) where account is not null;
create index message_role on notifications.message (role, agency, id desc) where role is not null;

create table notifications.seen (
  message bigint not null references notifications.message,
  account text not null,
  seen_at timestamptz not null,
  primary key (message, account)
);

grant usage on schema notifications to gongkai_office, gongkai_auditor;
grant select, insert on notifications.message, notifications.seen to gongkai_office;
grant select on notifications.message, notifications.seen to gongkai_auditor;
