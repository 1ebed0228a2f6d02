insert into oversight.document_template (kind, language, version, issuer, number, title, recipient, body) values
('MEETING_MINUTES', 'zh-CN', 1, '{{county}}禁毒委员会', '禁毒委纪要〔{{year}}〕{{serial}}号', '{{meeting}}纪要', '', $${{heldOn}}，{{caller}}在{{place}}召开{{meeting}}。现将会议议定事项纪要如下。
# 一、议定事项
{{decisions}}
# 二、任务分工
{{tasks}}
# 三、参会单位
{{attending}}$$),
('MEETING_MINUTES', 'en', 1, 'Anti-Drug Committee of {{county}}', 'M {{year}}-{{serial}}', 'Minutes: {{meeting}}', '', $$On {{heldOn}} {{caller}} held the meeting "{{meeting}}" ({{place}}). It decided the following.
# 1. Decisions
{{decisions}}
# 2. Who does what
{{tasks}}
# 3. Units that took part
{{attending}}$$);
