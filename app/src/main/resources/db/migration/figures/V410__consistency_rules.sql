-- What must hold between figures, as data that a county can change. A rule of the same area compares sums of indicators of
-- one frequency; a rule of parts compares the sum over the areas directly below with the value of the area itself, for each
-- of the indicators on its left side, or for every indicator that adds up where none is named.
create table figures.consistency_rule (
    id         uuid primary key,
    name_zh    text not null check (name_zh <> ''),
    name_en    text not null default '',
    scope      text not null check (scope in ('SAME_AREA', 'PARTS')),
    left_side  uuid[] not null,
    comparison text not null check (comparison in ('AT_MOST', 'AT_LEAST', 'EQUAL')),
    right_side uuid[] not null,
    check (scope = 'PARTS' or (cardinality(left_side) > 0 and cardinality(right_side) > 0)),
    check (scope = 'SAME_AREA' or cardinality(right_side) = 0)
);

insert into figures.consistency_rule (id, name_zh, name_en, scope, left_side, comparison, right_side)
select gen_random_uuid(), usual.name_zh, usual.name_en, 'SAME_AREA', array [l.id], 'AT_MOST', array [r.id]
from (values
    ('通过人数不超过参加人数',         'No more passed than taken',                     'quiz_passed',            'quiz_taken'),
    ('自愿治疗人数不超过治疗名额',     'No more people in treatment than places',       'in_voluntary_treatment', 'treatment_places'),
    ('新增登记人数不超过在册登记总数', 'No more newly reported than registered in all', 'newly_reported',         'registered_total')
) as usual (name_zh, name_en, left_code, right_code)
join figures.indicator l on l.code = usual.left_code and l.frequency = 'MONTH'
join figures.indicator r on r.code = usual.right_code and r.frequency = 'MONTH';

insert into figures.consistency_rule (id, name_zh, name_en, scope, left_side, comparison, right_side)
values (gen_random_uuid(), '下级合计等于本级数据', 'The areas below add up to the area itself', 'PARTS', '{}', 'EQUAL', '{}');
