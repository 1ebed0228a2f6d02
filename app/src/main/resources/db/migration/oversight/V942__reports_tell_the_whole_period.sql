-- Quarters and years are told by what the whole of them comes to, where the county has not changed the templates itself.
insert into oversight.document_template (kind, language, version, issuer, number, title, recipient, body)
select kind, language, 2, issuer, number, title, recipient,
       replace(replace(replace(replace(replace(replace(replace(replace(body,
           '{{table:', '{{totals:'),
           '本季度末月和本年累计的情况如下。', '本季度合计及与上年同期相比的情况如下。'),
           '全年累计及与上年相比的情况如下。', '全年合计及与上年相比的情况如下。'),
           '表中数值为季度最后一个月的数值，累计从一月份算起。带“⚠”的数据尚待核实。', '表中为全季度合计，按周统计的为周均；带“*”的有缺报，不作同比。'),
           '表中数值为十二月份的数值，累计为全年之和。带“⚠”的数据尚待核实。', '表中为全年合计，按周统计的为周均；带“*”的有缺报，不作同比。'),
           'The last month of the quarter, and the year so far.', 'The whole quarter, compared with the same quarter a year earlier.'),
           'Values are those of the quarter''s last month; "this year" adds up from January. Figures with ⚠ are still to be checked.',
           'Values are of the whole quarter, of weekly counts the mean of a week. Where a figure is missing (*), nothing is compared.'),
           'Values are those of December; "this year" is the sum of the year. Figures with ⚠ are still to be checked.',
           'Values are of the whole year, of weekly counts the mean of a week. Where a figure is missing (*), nothing is compared.')
from oversight.document_template first
where kind in ('QUARTERLY_REPORT', 'ANNUAL_REPORT') and version = 1
  and not exists (
      select from oversight.document_template later
      where later.kind = first.kind and later.language = first.language and later.version > 1);
