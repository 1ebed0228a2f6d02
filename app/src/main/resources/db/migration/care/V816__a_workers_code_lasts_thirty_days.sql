-- A first code that nobody used is paper lying about: it opens nothing after thirty days. The person's own code stays.
set local role "${careOwner}";

create or replace function care.behind_door(code bytea) returns table (person uuid, own boolean)
language plpgsql stable security definer set search_path = '' as $$
begin
    return query
        select client.id, care.own_code(client.id) from care.client
        where client.door_index = code
          and (care.own_code(client.id)
               or (select max(made_at) from care.door_code where door_code.client = client.id)
                  > statement_timestamp() - interval '30 days');
end
$$;
reset role;
