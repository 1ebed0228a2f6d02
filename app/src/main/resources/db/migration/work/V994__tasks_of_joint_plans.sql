-- What a plan with another region is called and which unit leads it here: as much of it as its tasks need. The plan itself is kept
-- by cooperation.
create table work.joint_plan (
    id       uuid primary key,
    title_zh text not null check (title_zh <> ''),
    title_en text not null check (title_en <> ''),
    unit     uuid not null
);
comment on column work.joint_plan.unit is 'the unit that agreed to it, gives its tasks and confirms that they are done';

alter table work.task
    add column joint_plan uuid references work.joint_plan,
    add unique (joint_plan, position),
    drop constraint task_has_one_parent,
    add constraint task_has_one_parent check (num_nonnulls(response, measure, meeting, joint_plan) = 1);

create or replace view work.placed_task as
select t.id, t.position, t.title_zh, t.title_en, t.detail_zh, t.detail_en, t.unit, t.person, t.due, t.state, t.changed_at,
       case when r.id is not null then 'RESPONSE' when m.id is not null then 'MEASURE' when g.id is not null then 'MEETING'
            else 'JOINT_PLAN' end as parent_kind,
       coalesce(r.id, m.id, g.id, j.id) as parent,
       coalesce(r.title, m.title_zh, g.title_zh, j.title_zh) as parent_zh,
       coalesce(r.title_en, m.title_en, g.title_en, j.title_en) as parent_en,
       coalesce(r.area, o.area, g.area, '') as area,
       coalesce(r.opened_unit, m.unit, g.unit, j.unit) as lead,
       coalesce(r.closed_at, o.withdrawn_at) is not null as ended
from work.task t
left join work.response r on r.id = t.response
left join work.measure m on m.id = t.measure
left join work.objective o on o.id = m.objective
left join work.meeting g on g.id = t.meeting
left join work.joint_plan j on j.id = t.joint_plan;
