insert into work.template (code, position, name_zh, name_en, purpose_zh, purpose_en) values
    ('outreach', 1, '外展服务', 'Outreach', '把咨询和求助渠道送到需要的地方。', 'Bring advice and ways to find help to where they are needed.'),
    ('school-sessions', 2, '学校预防教育', 'School sessions', '在相关学校加开预防教育课。', 'Hold additional prevention lessons in the schools concerned.'),
    ('treatment-places', 3, '治疗名额', 'Treatment places', '增加门诊时段和自愿治疗名额，缩短等候时间。', 'Add clinic hours and places for voluntary treatment, and shorten the wait.'),
    ('public-notice', 4, '公众提示', 'Public notice', '及时、准确、不带歧视地告知公众。', 'Tell the public in time, accurately and without stigma.');

insert into work.template_task (template, position, title_zh, title_en, detail_zh, detail_en, unit_code, unit_kind, due_days) values
    ('outreach', 1, '核对数字并与乡镇会商', 'Check the figures and confer with the township', '核对报送口径和数据质量，确认需要服务的村和社区。', 'Check definitions and data quality; agree which villages and communities need the service.', 'office', 'COUNTY_OFFICE', 3),
    ('outreach', 2, '安排外展服务场次', 'Schedule outreach sessions', '确定时间、地点和人员；只提供服务，不登记来访者身份。', 'Settle times, places and staff. It is a service: visitors are not registered.', '', 'TOWNSHIP', 7),
    ('outreach', 3, '开展外展服务并报送覆盖人数', 'Hold the sessions and report the reach', '只报送场次和人数合计。', 'Report the number of sessions and people reached, as totals only.', '', 'TOWNSHIP', 21),
    ('outreach', 4, '张贴求助热线和门诊信息', 'Put up help-line and clinic information', '张贴在卫生院、学校、集市和车站。', 'At health centres, schools, markets and bus stops.', 'volunteers', 'SOCIAL_ORGANISATION', 10),
    ('outreach', 5, '小结效果', 'Sum up the effect', '对照处置后的数据写出小结。', 'Write a short summary against the counts after the response began.', 'office', 'COUNTY_OFFICE', 42),
    ('school-sessions', 1, '确定学校和学段', 'Choose schools and stages', '与学校商定班次，不因预警公开点名学校。', 'Agree the classes with the schools; no school is named in public because of a warning.', 'education', 'BUREAU', 5),
    ('school-sessions', 2, '准备分学段课程', 'Prepare lessons by stage', '采用适龄内容，附求助方式。', 'Use content that suits the age, with ways to find help.', 'education', 'BUREAU', 10),
    ('school-sessions', 3, '授课并做课前课后小测', 'Hold the lessons, with a short quiz before and after', '小测不记名，只报送合计。', 'The quiz is anonymous; report totals only.', 'school-1', 'SCHOOL', 28),
    ('school-sessions', 4, '家长提示', 'Tell the parents', '家长会或一封信，语言平和，附求助方式。', 'At a meeting or by letter, in calm words, with ways to find help.', 'school-1', 'SCHOOL', 28),
    ('school-sessions', 5, '汇总学习效果', 'Sum up what was learnt', '汇总课前课后结果。', 'Put together the results before and after.', 'education', 'BUREAU', 42),
    ('treatment-places', 1, '核对等候情况', 'Check the wait', '统计等候人数合计和平均等候天数。', 'Count how many wait in total, and the mean number of days.', 'clinic', 'CLINIC', 3),
    ('treatment-places', 2, '增开门诊时段', 'Open additional clinic hours', '公布增开的时段和联系方式。', 'Publish the additional hours and how to get in touch.', 'clinic', 'CLINIC', 10),
    ('treatment-places', 3, '落实自愿治疗名额和费用', 'Secure voluntary places and their cost', '明确名额、经费来源和时限。', 'Settle the number of places, who pays and until when.', 'health', 'BUREAU', 14),
    ('treatment-places', 4, '培训接诊人员', 'Train the staff at the first contact', '保密、尊重、知情同意。', 'Confidentiality, respect, consent.', 'hospital', 'CLINIC', 21),
    ('treatment-places', 5, '报送名额使用情况', 'Report the take-up', '只报送合计数。', 'Totals only.', 'health', 'BUREAU', 42),
    ('public-notice', 1, '核实事实', 'Establish the facts', '与卫生部门核实；不得含有可识别个人的信息。', 'Check with the health bureau; nothing that could identify a person.', 'health', 'BUREAU', 1),
    ('public-notice', 2, '起草公众提示', 'Draft the notice', '说明风险、怎么做、到哪里求助；用语不带歧视。', 'What the risk is, what to do, where to find help; without stigma.', 'office', 'COUNTY_OFFICE', 2),
    ('public-notice', 3, '审核并发布', 'Approve and publish', '经负责人审核后由官方渠道发布。', 'Published through official channels after approval.', 'office', 'COUNTY_OFFICE', 3),
    ('public-notice', 4, '在基层转发和张贴', 'Pass it on locally', '发到村、社区、学校和卫生院。', 'To villages, communities, schools and health centres.', '', 'TOWNSHIP', 5),
    ('public-notice', 5, '收集疑问并更新提示', 'Collect questions and update the notice', '到期撤回或更新。', 'Withdraw or renew it when it has served its time.', 'office', 'COUNTY_OFFICE', 14);
