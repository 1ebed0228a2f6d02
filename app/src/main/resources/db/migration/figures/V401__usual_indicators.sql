-- What a county usually counts. Totals only; owners are set by the installation, since its units are its own.
insert into figures.indicator
    (id, code, frequency, name_zh, name_en, unit_zh, unit_en, direction, measure, kind)
select gen_random_uuid(), code, frequency, name_zh, name_en, unit_zh, unit_en, direction, measure, kind
from (values
    -- Enforcement: totals reported by the owning agency, for trend and accountability. More is neither better nor worse.
    ('cases_handled',          'MONTH', '办理毒品案件数',       'Drug cases handled',                   '件',   'cases',      'NEITHER', 'ADDITIVE', 'ENFORCEMENT_TOTAL'),
    ('prosecutions',           'MONTH', '移送起诉人数',         'Prosecutions',                         '人',   'people',     'NEITHER', 'ADDITIVE', 'ENFORCEMENT_TOTAL'),
    ('quantity_seized',        'MONTH', '缴获毒品数量',         'Quantity seized',                      '千克', 'kg',         'NEITHER', 'ADDITIVE', 'ENFORCEMENT_TOTAL'),
    ('groups_broken_up',       'MONTH', '打掉团伙数',           'Groups broken up',                     '个',   'groups',     'NEITHER', 'ADDITIVE', 'ENFORCEMENT_TOTAL'),
    ('assets_seized',          'MONTH', '查扣涉案资产',         'Assets seized',                        '万元', '10,000 CNY', 'NEITHER', 'ADDITIVE', 'ENFORCEMENT_TOTAL'),
    -- Registered numbers: totals, never names.
    ('newly_reported',         'MONTH', '新增登记人数',         'Newly reported, total',                '人',   'people',     'LOWER_IS_BETTER', 'ADDITIVE', 'REGISTERED_TOTAL'),
    ('registered_total',       'MONTH', '在册登记总人数',       'Registered, total',                    '人',   'people',     'LOWER_IS_BETTER', 'STOCK',    'REGISTERED_TOTAL'),
    -- Prevention: reach by school stage, then by channel.
    ('reach_primary',          'MONTH', '小学覆盖人数',         'Reach, primary schools',               '人次', 'attendances', 'HIGHER_IS_BETTER', 'ADDITIVE', 'PREVENTION'),
    ('reach_junior',           'MONTH', '初中覆盖人数',         'Reach, junior middle schools',         '人次', 'attendances', 'HIGHER_IS_BETTER', 'ADDITIVE', 'PREVENTION'),
    ('reach_senior',           'MONTH', '高中覆盖人数',         'Reach, senior middle schools',         '人次', 'attendances', 'HIGHER_IS_BETTER', 'ADDITIVE', 'PREVENTION'),
    ('reach_vocational',       'MONTH', '中职覆盖人数',         'Reach, vocational schools',            '人次', 'attendances', 'HIGHER_IS_BETTER', 'ADDITIVE', 'PREVENTION'),
    ('reach_university',       'MONTH', '大学覆盖人数',         'Reach, universities',                  '人次', 'attendances', 'HIGHER_IS_BETTER', 'ADDITIVE', 'PREVENTION'),
    ('reach_lecture',          'MONTH', '讲座覆盖人数',         'Reach, lectures',                      '人次', 'attendances', 'HIGHER_IS_BETTER', 'ADDITIVE', 'PREVENTION'),
    ('reach_exhibition',       'MONTH', '展览覆盖人数',         'Reach, exhibitions',                   '人次', 'attendances', 'HIGHER_IS_BETTER', 'ADDITIVE', 'PREVENTION'),
    ('reach_performance',      'MONTH', '文艺演出覆盖人数',     'Reach, performances',                  '人次', 'attendances', 'HIGHER_IS_BETTER', 'ADDITIVE', 'PREVENTION'),
    ('reach_online',           'MONTH', '网络宣传覆盖人数',     'Reach, online',                        '人次', 'views',       'HIGHER_IS_BETTER', 'ADDITIVE', 'PREVENTION'),
    ('reach_media',            'MONTH', '媒体宣传覆盖人数',     'Reach, press and broadcast',           '人次', 'audience',    'HIGHER_IS_BETTER', 'ADDITIVE', 'PREVENTION'),
    ('lessons_held',           'MONTH', '授课节数',             'Lessons held',                         '节',   'lessons',     'HIGHER_IS_BETTER', 'ADDITIVE', 'PREVENTION'),
    ('community_events',       'MONTH', '社区活动场次',         'Community events',                     '场',   'events',      'HIGHER_IS_BETTER', 'ADDITIVE', 'PREVENTION'),
    ('volunteers',             'MONTH', '志愿者人数',           'Volunteers',                           '人',   'people',      'HIGHER_IS_BETTER', 'STOCK',    'PREVENTION'),
    ('quiz_taken',             'MONTH', '课后测验人数',         'After-lesson quizzes taken',           '人次', 'quizzes',     'HIGHER_IS_BETTER', 'ADDITIVE', 'PREVENTION'),
    ('quiz_passed',            'MONTH', '课后测验通过人数',     'After-lesson quizzes passed',          '人次', 'quizzes',     'HIGHER_IS_BETTER', 'ADDITIVE', 'PREVENTION'),
    -- Treatment and getting back on one's feet.
    ('treatment_places',       'MONTH', '治疗床位和名额数',     'Treatment places',                     '个',   'places',      'HIGHER_IS_BETTER', 'STOCK',    'TREATMENT'),
    ('in_voluntary_treatment', 'MONTH', '自愿治疗人数',         'People in voluntary treatment',        '人',   'people',      'HIGHER_IS_BETTER', 'STOCK',    'TREATMENT'),
    ('counselling_sessions',   'MONTH', '心理辅导次数',         'Counselling sessions',                 '次',   'sessions',    'HIGHER_IS_BETTER', 'ADDITIVE', 'TREATMENT'),
    ('job_placements',         'MONTH', '就业安置人数',         'Job placements',                       '人',   'people',      'HIGHER_IS_BETTER', 'ADDITIVE', 'TREATMENT'),
    ('follow_ups_done',        'MONTH', '自愿回访完成次数',     'Agreed follow-ups done',               '次',   'follow-ups',  'HIGHER_IS_BETTER', 'ADDITIVE', 'TREATMENT'),
    -- Money.
    ('budget_spent',           'MONTH', '经费支出',             'Budget spent',                         '万元', '10,000 CNY',  'NEITHER', 'ADDITIVE', 'MONEY'),
    ('budget_granted',         'YEAR',  '年度经费预算',         'Budget granted for the year',          '万元', '10,000 CNY',  'NEITHER', 'ADDITIVE', 'MONEY'),
    -- What services count every week; these are what warnings look at.
    ('helpline_calls',         'WEEK',  '求助热线来电数',       'Help-line calls',                      '个',   'calls',       'NEITHER', 'ADDITIVE', 'SERVICE_SIGNAL'),
    ('ed_overdose_visits',     'WEEK',  '急诊过量就诊数',       'Emergency visits for overdose',        '人次', 'visits',      'LOWER_IS_BETTER', 'ADDITIVE', 'SERVICE_SIGNAL'),
    ('ambulance_overdose',     'WEEK',  '急救过量出车数',       'Ambulance calls for overdose',         '次',   'calls',       'LOWER_IS_BETTER', 'ADDITIVE', 'SERVICE_SIGNAL'),
    ('treatment_requests',     'WEEK',  '自愿治疗申请数',       'Requests for treatment',               '人次', 'requests',    'NEITHER', 'ADDITIVE', 'SERVICE_SIGNAL'),
    ('counselling_requests',   'WEEK',  '心理辅导申请数',       'Requests for counselling',             '人次', 'requests',    'NEITHER', 'ADDITIVE', 'SERVICE_SIGNAL'),
    ('population',             'YEAR',  '常住人口',             'Resident population',                  '人',   'people',      'NEITHER', 'STOCK',    'OTHER')
) as usual (code, frequency, name_zh, name_en, unit_zh, unit_en, direction, measure, kind);

insert into figures.indicator
    (id, code, frequency, name_zh, name_en, unit_zh, unit_en, direction, measure, numerator, denominator, factor, kind)
values
    (gen_random_uuid(), 'treatment_occupancy', 'MONTH', '治疗名额使用率', 'Treatment places in use', '%', '%', 'NEITHER',
     'RATE', 'in_voluntary_treatment', 'treatment_places', 100, 'TREATMENT'),
    (gen_random_uuid(), 'quiz_pass_rate', 'MONTH', '课后测验通过率', 'After-lesson quiz pass rate', '%', '%', 'HIGHER_IS_BETTER',
     'RATE', 'quiz_passed', 'quiz_taken', 100, 'PREVENTION');
