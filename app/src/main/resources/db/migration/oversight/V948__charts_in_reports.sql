-- Bulletins and reports show the course of what people asked for, of treatment and of prevention, where the county has not changed
-- the templates itself.
insert into oversight.document_template (kind, language, version, issuer, number, title, recipient, body)
select kind, language, version + 1, issuer, number, title, recipient,
       replace(replace(replace(replace(replace(body,
           '{{table:SERVICE_SIGNAL}}', E'{{table:SERVICE_SIGNAL}}\n{{chart:SERVICE_SIGNAL}}'),
           '{{totals:SERVICE_SIGNAL}}', E'{{totals:SERVICE_SIGNAL}}\n{{chart:SERVICE_SIGNAL}}'),
           '{{totals:TREATMENT}}', E'{{totals:TREATMENT}}\n{{chart:TREATMENT}}'),
           '{{table:PREVENTION}}', E'{{table:PREVENTION}}\n{{chart:PREVENTION}}'),
           '{{totals:PREVENTION}}', E'{{totals:PREVENTION}}\n{{chart:PREVENTION}}')
from oversight.document_template newest
where kind in ('MONTHLY_BULLETIN', 'QUARTERLY_REPORT', 'ANNUAL_REPORT')
  and made_by is null
  and not exists (
      select from oversight.document_template later
      where later.kind = newest.kind and later.language = newest.language and later.version > newest.version);
