-- The roles that open records of people in care (G5 keeps enforcement out of them), with what every role carries.
insert into units.role (code, name_zh, name_en, care, place) values
    ('CARE_WORKER', '帮扶工作者', 'Care worker', true, 20),
    ('COUNSELLOR', '心理辅导员', 'Counsellor', true, 21),
    ('CLINICIAN', '医务人员', 'Clinician', true, 22),
    ('JOB_ADVISER', '就业帮扶员', 'Job adviser', true, 23),
    ('CARE_SUPERVISOR', '帮扶督导', 'Care supervisor', true, 24);

insert into units.role_permission (role, permission)
select role.code, permission.code
from units.role, units.permission
where role.care and role.code in ('CARE_WORKER', 'COUNSELLOR', 'CLINICIAN', 'JOB_ADVISER', 'CARE_SUPERVISOR')
  and not exists (
      select from units.role standard
      where standard.code in ('COUNTY_OFFICE', 'UNIT_LEADER', 'UNIT_REPORTER', 'INSPECTOR', 'DATA_PROTECTION_OFFICER',
                              'AUDITOR', 'SYSTEM_ADMINISTRATOR')
        and not exists (
            select from units.role_permission held
            where held.role = standard.code and held.permission = permission.code));
