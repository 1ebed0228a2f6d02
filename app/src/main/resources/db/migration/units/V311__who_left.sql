-- What the schema of care asks of this one besides: whether somebody can no longer answer for what they did for a unit, because
-- their account was disabled or belongs to another unit now.
create function units.left_unit(account_id uuid, of_unit uuid) returns boolean
language sql stable security definer set search_path = ''
    return exists (
        select from units.account
        where account.id = account_id and (account.disabled or account.unit is distinct from of_unit));
revoke execute on function units.left_unit(uuid, uuid) from public;
grant execute on function units.left_unit(uuid, uuid) to "${careOwner}";
