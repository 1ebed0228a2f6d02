with made as (
    insert into oversight.checklist (title_zh, title_en) values ('乡镇和部门工作例行督查', 'Routine check of townships and bureaus')
    returning id
)
insert into oversight.checklist_item (checklist, position, text_zh, text_en, topic, severity)
select made.id, item.* from made, (values
    (1, '主要负责人本季度研究过这项工作，有会议记录', 'The head dealt with the work this quarter, and there are minutes', 'LEADERSHIP', 'MAJOR'),
    (2, '本年度任务落实到岗位，期限明确', 'Each task of the year has a post that does it and a date', 'TASK', 'MAJOR'),
    (3, '已完成任务的佐证材料齐全、可查', 'The evidence of finished tasks is complete and can be looked at', 'EVIDENCE', 'MINOR'),
    (4, '上报数据与原始台账一致', 'Reported figures agree with the records they were counted from', 'DATA_QUALITY', 'MAJOR'),
    (5, '社区活动按计划开展并有记录', 'Community events were held as planned and recorded', 'COMMUNITY_EVENT', 'MINOR'),
    (6, '求助渠道在公共场所公示，电话能接通', 'Where to find help is displayed in public, and the telephone is answered', 'SERVICE', 'MAJOR'),
    (7, '材料中没有多余的个人信息，存放处上锁', 'Papers hold no needless personal information and are locked away', 'SAFEGUARDS', 'SERIOUS')
) as item;

with made as (
    insert into oversight.checklist (title_zh, title_en) values ('学校预防教育督查', 'Check of prevention at schools')
    returning id
)
insert into oversight.checklist_item (checklist, position, text_zh, text_en, topic, severity)
select made.id, item.* from made, (values
    (1, '各学段按课程计划授课，有授课记录', 'Lessons were held in each school stage as planned, and recorded', 'LESSON', 'MAJOR'),
    (2, '授课前后测评学习效果，不只统计参加人数', 'Learning is measured before and after, not participation alone', 'LESSON', 'MAJOR'),
    (3, '授课教师受过培训', 'Those who teach were trained', 'LESSON', 'MINOR'),
    (4, '心理辅导对学生开放并保密', 'Counselling is open to pupils and confidential', 'SERVICE', 'MAJOR'),
    (5, '没有逐人筛查学生，也没有建立学生名单', 'No pupil was screened one by one and no list of pupils is kept', 'SAFEGUARDS', 'SERIOUS')
) as item;
