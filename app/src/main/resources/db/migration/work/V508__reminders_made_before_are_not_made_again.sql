-- V507 forgot which reminders of unfinished tasks were made; the diary still knows. What was reminded of since the task last
-- changed hands, day or state is not to be told once more.
insert into work.reminded (task, unit, kind, due, made_at)
select t.id, t.unit,
    case when h.what = 'ESCALATED' then 'ESCALATED'
         when (h.at at time zone 'Asia/Shanghai')::date <= t.due then 'SOON'
         else 'OVERDUE' end,
    t.due, h.at
from work.happening h join work.task t on t.id = h.task
where h.what in ('REMINDED', 'ESCALATED')
  and t.state in ('OFFERED', 'OBJECTED', 'OPEN', 'DOING', 'RETURNED')
  and not exists (
      select from work.happening later
      where later.task = t.id and later.id > h.id
        and later.what in ('REASSIGNED', 'DUE_CHANGED', 'OBJECTED', 'FINISHED', 'CANCELLED'))
on conflict do nothing;
