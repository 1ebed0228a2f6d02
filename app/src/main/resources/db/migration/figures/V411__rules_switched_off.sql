-- A rule can rest for a while: where a county counts differently for a year, or while a form is being changed.
alter table figures.consistency_rule add column active boolean not null default true;
