-- G5: to decide that a record goes is as closed to enforcement as the record.
create or replace view units.care_role as
select code from units.role
where care or exists (
    select from units.role_permission
    where role = code and (permission like 'care.%' or permission = 'safeguards.erasure'));
