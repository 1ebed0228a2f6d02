create table work.measure (
    id       uuid primary key default gen_random_uuid(),
    position bigint generated always as identity,
    objective uuid not null references work.objective,
    title_zh text not null check (title_zh <> ''),
    title_en text not null check (title_en <> ''),
    begins   date not null,
    ends     date not null check (ends >= begins),
    unit     uuid not null
);
comment on column work.measure.unit is 'the unit that leads it';
create index on work.measure (objective, position);

-- An objective that was typed wrongly is withdrawn, never deleted.
alter table work.objective
    add column withdrawn_at  timestamptz,
    add column withdrawn_why text not null default '',
    add check ((withdrawn_at is null) = (withdrawn_why = ''));

alter table work.task
    alter column response drop not null,
    add column measure uuid references work.measure,
    add column given_by uuid,
    add constraint task_has_one_parent check (num_nonnulls(response, measure) = 1),
    add unique (measure, position),
    drop constraint task_state_check,
    add constraint task_state_check check
        (state in ('OFFERED', 'OBJECTED', 'OPEN', 'DOING', 'DONE', 'RETURNED', 'CONFIRMED', 'CANCELLED')),
    -- A response asks for help at once; a measure is planned ahead, and its units say whether they can.
    add check (measure is not null or state not in ('OFFERED', 'OBJECTED'));

update work.task t set given_by = r.opened_unit from work.response r where r.id = t.response;
alter table work.task alter column given_by set not null;
comment on column work.task.given_by is 'the unit that gave it and confirms that it is done';

alter table work.happening
    alter column response drop not null,
    add check (num_nonnulls(response, task) >= 1);

-- Tasks with what they belong to: who reads them, who leads them, whether it is over.
create view work.placed_task as
select t.id, t.position, t.title_zh, t.title_en, t.detail_zh, t.detail_en, t.unit, t.person, t.due, t.state, t.changed_at,
       case when r.id is not null then 'RESPONSE' else 'MEASURE' end as parent_kind,
       coalesce(r.id, m.id) as parent,
       coalesce(r.title, m.title_zh) as parent_zh,
       coalesce(r.title_en, m.title_en) as parent_en,
       coalesce(r.area, o.area) as area,
       coalesce(r.opened_unit, m.unit) as lead,
       coalesce(r.closed_at, o.withdrawn_at) is not null as ended
from work.task t
left join work.response r on r.id = t.response
left join work.measure m on m.id = t.measure
left join work.objective o on o.id = m.objective;
