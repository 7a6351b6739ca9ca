-- More than requests falls into the inbox: questions, ratings, subscriptions, readings of a zone. Which kinds there are, the program knows.
alter table inbox.submission drop constraint submission_kind_check;
alter table inbox.submission add constraint submission_kind_check check (kind ~ '^[a-z][a-z-]{0,30}$');
