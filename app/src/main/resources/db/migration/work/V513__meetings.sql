create table work.meeting (
    id       uuid primary key default gen_random_uuid(),
    title_zh text not null check (title_zh <> ''),
    title_en text not null check (title_en <> ''),
    area     text not null,
    unit     uuid not null,
    day      date not null,
    place    text not null default '',
    made_at  timestamptz not null,
    made_by  uuid not null
);
comment on column work.meeting.area is 'the area whose committee meets; empty text is the whole installation';
comment on column work.meeting.unit is 'the unit that called it';
create index on work.meeting (day desc);

create table work.meeting_unit (
    meeting uuid not null references work.meeting,
    unit    uuid not null,
    primary key (meeting, unit)
);
comment on table work.meeting_unit is 'who takes part: units, whose posts say for whom; never names';

create table work.meeting_item (
    meeting  uuid not null references work.meeting,
    position int  not null,
    title_zh text not null check (title_zh <> ''),
    title_en text not null check (title_en <> ''),
    decision text not null default '',
    primary key (meeting, position)
);

alter table work.task
    add column meeting uuid references work.meeting,
    add unique (meeting, position),
    drop constraint task_has_one_parent,
    add constraint task_has_one_parent check (num_nonnulls(response, measure, meeting) = 1);

create or replace view work.placed_task as
select t.id, t.position, t.title_zh, t.title_en, t.detail_zh, t.detail_en, t.unit, t.person, t.due, t.state, t.changed_at,
       case when r.id is not null then 'RESPONSE' when m.id is not null then 'MEASURE' else 'MEETING' end as parent_kind,
       coalesce(r.id, m.id, g.id) as parent,
       coalesce(r.title, m.title_zh, g.title_zh) as parent_zh,
       coalesce(r.title_en, m.title_en, g.title_en) as parent_en,
       coalesce(r.area, o.area, g.area) as area,
       coalesce(r.opened_unit, m.unit, g.unit) as lead,
       coalesce(r.closed_at, o.withdrawn_at) is not null as ended
from work.task t
left join work.response r on r.id = t.response
left join work.measure m on m.id = t.measure
left join work.objective o on o.id = m.objective
left join work.meeting g on g.id = t.meeting;
