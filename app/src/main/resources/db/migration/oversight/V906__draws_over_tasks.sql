-- An inspection looks at units, or at tasks that were due or done in a period; its strata are kinds of unit, or areas.
alter table oversight.inspection
    add column strata      text not null default 'KIND' check (strata in ('KIND', 'AREA')),
    add column tasks       text check (tasks in ('DUE', 'DONE')),
    add column tasks_from  date,
    add column tasks_until date check (tasks_until >= tasks_from),
    add check ((tasks is null) = (tasks_from is null) and (tasks is null) = (tasks_until is null));
comment on column oversight.inspection.tasks is 'the draw falls on tasks that were due or done from one day to the other; on units where it is null';

alter table oversight.frame_unit rename to frame_entry;
alter table oversight.frame_entry
    drop constraint frame_unit_inspection_unit_key,
    add column task     uuid,
    add column title_zh text not null default '',
    add column title_en text not null default '',
    add column due      date,
    add column done_on  date,
    add check ((task is null) = (due is null) and (task is null) = (title_zh = '') and (task is not null or done_on is null));
comment on table oversight.frame_entry is 'append-only: what a draw could fall on; a task as it was when the frame was frozen';
create unique index on oversight.frame_entry (inspection, unit) where task is null;
create unique index on oversight.frame_entry (inspection, task) where task is not null;

alter table oversight.visit
    drop constraint visit_draw_unit_key,
    add column task uuid;
comment on column oversight.visit.task is 'the task of the unit that was drawn; null where the unit was';
create unique index on oversight.visit (draw, unit) where task is null;
create unique index on oversight.visit (draw, task) where task is not null;
create index on oversight.visit_answer (finding);
