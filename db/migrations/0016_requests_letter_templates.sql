-- The office's own texts of letters; of an agency and kind the last line counts, the older ones are the history. Without one the program's own text stands.
create table requests.letter_template (
  id bigint generated always as identity primary key,
  agency text not null,
  kind text not null,
  title text,
  paragraphs jsonb,
  changed_by text not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  -- A line without text restores the program's own.
  check ((title is null) = (paragraphs is null))
);
create index template_of_kind on requests.letter_template (agency, kind, id desc);
grant select, insert on requests.letter_template to gongkai_office;
grant select on requests.letter_template to gongkai_auditor;
