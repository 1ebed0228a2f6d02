insert into oversight.document_template (kind, language, version, issuer, number, title, recipient, body) values
('ASSESSMENT_RESULT', 'zh-CN', 1, '{{county}}禁毒委员会办公室', '禁毒考〔{{year}}〕{{serial}}号', '关于{{county}}{{period}}考核结果的通报',
 '各被考核单位，县禁毒委员会各成员单位', $$# 一、考核依据和范围
依据《{{scheme}}》（第 {{version}} 版），对 {{units}} 个单位{{period}}的工作进行了考核。结果已于{{publishedOn}}公布，申诉至{{appealsUntil}}止。{{correction}}
{{criteria}}
# 二、考核结果
{{groups}}
{{results}}
# 三、等次
{{grades}}
{{commended}}
# 四、说明
考核只评单位和工作，不评个人。名次只在组内有意义；不确定范围说明抽查和问卷样本小带来的误差，范围重叠的单位，名次先后可能只是偶然。各单位得分的依据可在系统中逐项查看，来源见附件。$$),
('ASSESSMENT_RESULT', 'en', 1, 'Anti-Drug Office of {{county}}', 'S {{year}}-{{serial}}', 'Result of the assessment of {{county}}, {{period}}',
 'The units that were judged, and members of the committee', $$# 1. What was judged
By the scheme "{{scheme}}" (version {{version}}) the work of {{units}} units was judged for {{period}}. The result was published on {{publishedOn}}; units may appeal until {{appealsUntil}}. {{correction}}
{{criteria}}
# 2. Result
{{groups}}
{{results}}
# 3. Grades
{{grades}}
{{commended}}
# 4. How to read it
Units and their work are judged, never a person. Ranks mean something within a group only. The range says how far small samples may have moved a total: between units whose ranges overlap the order may be chance. What every score rests on can be opened in Qinghe; the annex says where.$$);
