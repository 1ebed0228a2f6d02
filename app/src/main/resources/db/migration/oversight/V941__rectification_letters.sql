insert into oversight.document_template (kind, language, version, issuer, number, title, recipient, body) values
('RECTIFICATION_LETTER', 'zh-CN', 1, '{{county}}禁毒委员会办公室', '禁毒督〔{{year}}〕{{serial}}号', '关于“{{title}}”的整改通知', '{{unit}}',
 $${{foundOn}}督查中发现你单位存在以下问题（第 {{finding}} 号，{{severity}}，{{topic}}）：
{{what}}
# 一、整改要求
请由主要负责人{{first}}牵头，于{{due}}前完成整改，并在系统中说明整改情况和依据。
# 二、复查
整改情况由整改单位以外的人员复查。逾期未整改或者问题再次出现的，将重新通知并提请县禁毒委员会研究。$$),
('RECTIFICATION_LETTER', 'en', 1, 'Anti-Drug Office of {{county}}', 'R {{year}}-{{serial}}', 'Order to mend: {{title}}', '{{unit}}',
 $$The inspection of {{foundOn}} found the following at your unit (finding {{finding}}, {{severity}}, {{topic}}):
{{what}}
# 1. What is asked
Under the first responsible person, {{first}}, mend it by {{due}} and say in Qinghe how it was mended and what shows it.
# 2. Verification
Somebody outside your unit looks whether it is mended. What is late or comes back is ordered again and put to the committee.$$);
