-- G5 once more: a role opens care records when it says so, and also when it carries a permission of the module care.
create view units.care_role as
select code from units.role
where care or exists (select from units.role_permission where role = code and permission like 'care.%');

create or replace function units.refuse_care_role_for_enforcement() returns trigger language plpgsql as $$
begin
    if exists (
        select from units.account_role held
        join units.care_role on care_role.code = held.role
        join units.account on account.id = held.account
        join units.unit on unit.id = account.unit and unit.kind = 'PUBLIC_SECURITY'
    ) then
        raise exception 'an account of a public-security unit cannot hold a care role'
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;
create constraint trigger no_care_role_for_enforcement after insert or update on units.role_permission
    for each row execute function units.refuse_care_role_for_enforcement();

-- Where an organisation's own sign-in is used, its accounts are recognised by this address; otherwise it stays empty.
alter table units.account add email text not null default '';
create unique index account_email on units.account (lower(email)) where email <> '';

-- In which order the roles are shown; a new one comes last.
alter table units.role add place int not null default 100;
update units.role set place = array_position(array['COUNTY_OFFICE', 'UNIT_LEADER', 'UNIT_REPORTER', 'INSPECTOR',
    'DATA_PROTECTION_OFFICER', 'AUDITOR', 'SYSTEM_ADMINISTRATOR'], code);
