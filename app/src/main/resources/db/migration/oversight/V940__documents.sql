create table oversight.document_template (
    kind      text not null,
    language  text not null check (language in ('zh-CN', 'en')),
    version   int not null check (version > 0),
    issuer    text not null check (issuer <> ''),
    number    text not null,
    title     text not null check (title <> ''),
    recipient text not null,
    body      text not null check (body <> ''),
    made_at   timestamptz not null default now(),
    made_by   uuid,
    primary key (kind, language, version)
);
comment on table oversight.document_template is 'the highest version counts; the first came with Qinghe and was made by nobody';

create table oversight.document (
    id               uuid primary key,
    kind             text not null,
    language         text not null,
    template_version int not null,
    area             text not null,
    subject          text not null,
    number           text not null,
    title            text not null check (title <> ''),
    content          jsonb not null,
    issued_at        timestamptz not null,
    issued_by        uuid not null,
    issued_name      text not null,
    foreign key (kind, language, template_version) references oversight.document_template
);
comment on column oversight.document.content is 'everything that stands in it, and where its numbers came from';
create index on oversight.document (issued_at desc, id);
create index on oversight.document (kind, issued_at desc, id);
create unique index document_number on oversight.document (number) where number <> '';

create function oversight.issued_documents_stay() returns trigger language plpgsql as $$
begin
    raise exception 'a document stays as it was issued' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger issued_documents_stay before update or delete on oversight.document
    for each row execute function oversight.issued_documents_stay();

insert into oversight.document_template (kind, language, version, issuer, number, title, recipient, body) values
('MONTHLY_BULLETIN', 'zh-CN', 1, '{{county}}禁毒委员会办公室', '禁毒简报〔{{year}}〕{{serial}}号', '{{county}}{{period}}禁毒工作情况通报',
 '各乡镇人民政府，县禁毒委员会各成员单位', $$# 一、求助与服务
各服务单位报送的求助、治疗和帮扶情况如下。
{{table:SERVICE_SIGNAL}}
{{table:TREATMENT}}
# 二、预防教育
{{table:PREVENTION}}
# 三、官方统计总数
以下为主管单位报送的总数，反映工作量，不能说明问题的大小。
{{table:REGISTERED_TOTAL}}
{{table:ENFORCEMENT_TOTAL}}
# 四、经费
{{table:MONEY}}
# 五、说明
同比指与上年同一时期相比，环比指与上一时期相比，本年累计从一月份算起。带“⚠”的数据尚待核实。每个数字的来源见附件。$$),
('QUARTERLY_REPORT', 'zh-CN', 1, '{{county}}禁毒委员会办公室', '禁毒季报〔{{year}}〕{{serial}}号', '{{county}}{{period}}禁毒工作报告',
 '县禁毒委员会', $$# 一、基本情况
本季度末月和本年累计的情况如下。
## （一）求助与治疗
{{table:SERVICE_SIGNAL}}
{{table:TREATMENT}}
## （二）预防教育
{{table:PREVENTION}}
## （三）官方统计总数
以下为主管单位报送的总数，反映工作量，不能说明问题的大小。
{{table:REGISTERED_TOTAL}}
{{table:ENFORCEMENT_TOTAL}}
# 二、经费使用
{{table:MONEY}}
# 三、说明
表中数值为季度最后一个月的数值，累计从一月份算起。带“⚠”的数据尚待核实。每个数字的来源见附件。$$),
('ANNUAL_REPORT', 'zh-CN', 1, '{{county}}禁毒委员会办公室', '禁毒年报〔{{year}}〕{{serial}}号', '{{county}}{{period}}禁毒工作年度报告',
 '县人民政府', $$# 一、全年情况
全年累计及与上年相比的情况如下。
## （一）求助与治疗
{{table:SERVICE_SIGNAL}}
{{table:TREATMENT}}
## （二）预防教育
{{table:PREVENTION}}
## （三）官方统计总数
以下为主管单位报送的总数，反映工作量，不能说明问题的大小。
{{table:REGISTERED_TOTAL}}
{{table:ENFORCEMENT_TOTAL}}
# 二、经费使用
{{table:MONEY}}
# 三、说明
表中数值为十二月份的数值，累计为全年之和。带“⚠”的数据尚待核实。每个数字的来源见附件。$$),
('MONTHLY_BULLETIN', 'en', 1, 'Anti-Drug Office of {{county}}', 'B {{year}}-{{serial}}', 'Drug-harm prevention in {{county}}, {{period}}',
 'Township governments and members of the committee', $$# 1. Help and services
What services reported of people who asked for help, treatment and support.
{{table:SERVICE_SIGNAL}}
{{table:TREATMENT}}
# 2. Prevention
{{table:PREVENTION}}
# 3. Official totals
Totals as the owning agencies report them. They show the work done, not the size of the problem.
{{table:REGISTERED_TOTAL}}
{{table:ENFORCEMENT_TOTAL}}
# 4. Money
{{table:MONEY}}
# 5. How to read it
"On the year" compares with the same period a year earlier, "on the period" with the period before; "this year" adds up from January. Figures with ⚠ are still to be checked. The annex says where each number comes from.$$),
('QUARTERLY_REPORT', 'en', 1, 'Anti-Drug Office of {{county}}', 'Q {{year}}-{{serial}}', 'Drug-harm prevention in {{county}}, {{period}}',
 'The anti-drug committee', $$# 1. Situation
The last month of the quarter, and the year so far.
## Help and treatment
{{table:SERVICE_SIGNAL}}
{{table:TREATMENT}}
## Prevention
{{table:PREVENTION}}
## Official totals
Totals as the owning agencies report them. They show the work done, not the size of the problem.
{{table:REGISTERED_TOTAL}}
{{table:ENFORCEMENT_TOTAL}}
# 2. Money
{{table:MONEY}}
# 3. How to read it
Values are those of the quarter's last month; "this year" adds up from January. Figures with ⚠ are still to be checked. The annex says where each number comes from.$$),
('ANNUAL_REPORT', 'en', 1, 'Anti-Drug Office of {{county}}', 'A {{year}}-{{serial}}', 'Annual report on drug-harm prevention in {{county}}, {{period}}',
 'The county government', $$# 1. The year
The whole year, compared with the year before.
## Help and treatment
{{table:SERVICE_SIGNAL}}
{{table:TREATMENT}}
## Prevention
{{table:PREVENTION}}
## Official totals
Totals as the owning agencies report them. They show the work done, not the size of the problem.
{{table:REGISTERED_TOTAL}}
{{table:ENFORCEMENT_TOTAL}}
# 2. Money
{{table:MONEY}}
# 3. How to read it
Values are those of December; "this year" is the sum of the year. Figures with ⚠ are still to be checked. The annex says where each number comes from.$$);
