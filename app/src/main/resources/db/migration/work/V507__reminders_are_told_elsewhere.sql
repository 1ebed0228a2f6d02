-- Who is told, and who has read it, is kept by notices. Here stays only which reminders were made, so that none is made twice.
-- Those of unfinished tasks go, and the next hour makes them anew, as notices.
drop table work.notice_seen;
alter table work.notice rename to reminded;
alter table work.reminded drop column account;
comment on table work.reminded is 'made for its task, unit and due date; made anew where somebody else takes the task over';
delete from work.reminded r using work.task t
where t.id = r.task and t.state in ('OPEN', 'DOING', 'RETURNED');
