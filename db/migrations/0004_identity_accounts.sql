create schema if not exists identity;

-- An account is known by its login for ever: it is never renamed, deleted or given to somebody else, so that the ledger stays readable.
create table identity.account (
  login text primary key check (login ~ '^[a-z][a-z0-9._-]{1,39}$'),
  name text not null,
  agency text not null,
  password_hash text not null,
  state text not null default 'active' check (state in ('active', 'disabled')),
  must_change_password boolean not null default true,
  totp_secret text,
  totp_pending text,
  totp_last_step bigint not null default 0,
  made_at timestamptz not null,
  password_changed_at timestamptz not null,
  last_sign_in_at timestamptz
);
create index account_agency on identity.account (agency);

create table identity.holding (
  login text not null references identity.account,
  role text not null,
  agency text not null,
  granted_by text not null,
  granted_at timestamptz not null,
  primary key (login, role, agency)
);
create index holding_role on identity.holding (role, agency);

-- Only the hash of a token is kept, so that a copy of this table opens nothing. Step 'code' still owes its six digits.
create table identity.session (
  id bigint generated always as identity primary key,
  token_hash text not null unique,
  login text not null references identity.account,
  step text not null check (step in ('code', 'open')),
  made_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  ip text not null,
  user_agent text not null
);
create index session_login on identity.session (login);

-- Counted by the hash of what was typed, whether such an account exists or not: a lock-out tells nobody which logins are real,
-- and a password typed into the wrong field is not kept.
create table identity.attempt (
  key text primary key,
  tries integer not null,
  ends_at timestamptz not null
);

grant usage on schema identity to gongkai_office, gongkai_auditor;
grant select, insert, update on identity.account to gongkai_office;
grant select, insert, update, delete on identity.holding, identity.session, identity.attempt to gongkai_office;
grant select (login, name, agency, state, must_change_password, made_at, password_changed_at, last_sign_in_at) on identity.account to gongkai_auditor;
grant select on identity.holding to gongkai_auditor;
