alter table oversight.finding_notice drop column account;
alter table oversight.finding_notice rename to finding_reminder;
comment on table oversight.finding_reminder is 'what was reminded of while the finding waits to be mended by this day; forgotten when it is not waited for any more';
