-- The accounts by which care systems are known: nobody signs in with one, it carries no role, and none belongs to a unit of
-- public security (G5).
create table units.technical_account (
    id   uuid primary key default gen_random_uuid(),
    unit uuid not null references units.unit,
    name text not null check (name = btrim(name) and length(name) between 1 and 60)
);
create index on units.technical_account (unit);

create function units.refuse_technical_account_of_enforcement() returns trigger language plpgsql as $$
begin
    if exists (
        select from units.technical_account
        join units.unit on unit.id = technical_account.unit and unit.kind = 'PUBLIC_SECURITY'
    ) then
        raise exception 'a public-security unit cannot have a care system'
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;
create constraint trigger no_technical_account_of_enforcement after insert or update on units.technical_account
    for each row execute function units.refuse_technical_account_of_enforcement();
create constraint trigger no_technical_account_of_enforcement after update of kind on units.unit
    for each row execute function units.refuse_technical_account_of_enforcement();

-- The one thing the schema of care asks of this one: whose a technical account is. Where it is none, nothing comes back.
create function units.technical_account_of(account uuid) returns uuid
language sql stable security definer set search_path = ''
    return (select unit from units.technical_account where id = account);
grant usage on schema units to "${careOwner}";
grant execute on function units.technical_account_of(uuid) to "${careOwner}";

-- G5: to decide which system reads records is as closed to enforcement as the records.
create or replace view units.care_role as
select code from units.role
where care or exists (
    select from units.role_permission
    where role = code
      and (permission like 'care.%' or permission in ('safeguards.erasure', 'safeguards.careSystems')));
