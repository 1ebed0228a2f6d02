-- A care system reads for a worker who answers for it. While that worker's account is disabled or of another unit, its grant rests:
-- no token, no record. It is for the unit to end it and propose it anew, or for the worker to come back.
set local role "${careOwner}";

create function care.rests(granted uuid) returns boolean
language sql stable security definer set search_path = ''
    return exists (
        select from care.system
        where system.id = granted and system.approved_at is not null and system.ended_at is null
          and units.left_unit(system.responsible, system.unit));

create or replace function care.in_force(granted care.system) returns boolean language sql stable
    return granted.approved_at is not null and granted.ended_at is null
        and (statement_timestamp() at time zone 'Asia/Shanghai')::date <= granted.valid_until
        and not units.left_unit(granted.responsible, granted.unit);

grant execute on function care.rests(uuid) to "${careRole}";
reset role;
