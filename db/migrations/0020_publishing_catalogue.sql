-- The catalogue: the office's own columns beside the mandated ones (which stand in the program), topics with their sections, and the rows of the
-- standard catalogues of the 26 fields, each with the agencies that owe it and the published entries that meet it.
create table publishing.own_column (
  id text primary key,
  parent text not null,
  title text not null,
  description text not null default '',
  position integer not null,
  closed boolean not null default false,
  version integer not null default 1
);
create table publishing.topic (
  id text primary key,
  title text not null,
  intro text not null default '',
  position integer not null,
  closed boolean not null default false,
  version integer not null default 1
);
create table publishing.topic_section (
  topic text not null references publishing.topic,
  id text not null,
  title text not null,
  position integer not null,
  closed boolean not null default false,
  primary key (topic, id)
);
-- 国办发〔2019〕54号: one row of a standard catalogue, with its ten columns.
create table publishing.standard_item (
  id text primary key,
  column_id text not null,
  position integer not null,
  item text not null,
  sub_item text not null,
  elements text not null,
  basis text not null,
  limit_words text not null,
  -- What the words mean for the calendar: {"kind":"workdays","days":20} and so on; null where they set no day.
  limit_rule jsonb,
  duty text not null,
  channels text[] not null,
  audience text not null check (audience in ('全社会', '特定群众')),
  way text not null check (way in ('主动', '依申请')),
  level text not null check (level in ('县级', '乡级', '县级、乡级')),
  -- What nobody has compared with the ministry's own guide yet; empty when somebody has.
  to_check text not null default '',
  -- From when the row binds here: nothing is overdue for the time before.
  since date not null,
  -- Which agencies the office gave the duty to.
  duty_agencies text[] not null default '{}',
  closed boolean not null default false,
  version integer not null default 1
);
create index standard_item_of_column on publishing.standard_item (column_id, position);

-- Which published information meets which row: one piece may meet several.
create table publishing.item_entry (
  item text not null references publishing.standard_item,
  entry text not null references publishing.entry,
  primary key (item, entry)
);
create index item_entry_of_entry on publishing.item_entry (entry);

grant select, insert, update on publishing.own_column, publishing.topic, publishing.topic_section, publishing.standard_item to gongkai_office;
grant select, insert, delete on publishing.item_entry to gongkai_office;
grant select on publishing.own_column, publishing.topic, publishing.topic_section, publishing.standard_item, publishing.item_entry to gongkai_auditor;
