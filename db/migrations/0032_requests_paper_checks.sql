-- Nothing leaves unlooked at: what stands in a paper that goes to the applicant although the check objects, and who said why.
alter table requests.paper add column let_stand text not null default '';
