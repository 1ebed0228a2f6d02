-- What the schema of workers' requests for support asks of this one, and nothing else: whether somebody assesses another by their
-- post, so that they are never the other's contact, and whether somebody signs in.
create function units.leads(leader uuid, worker uuid) returns boolean
language sql stable security definer set search_path = ''
    return exists (
        select from units.post
        where post.holder = leader
          and (post.responsibility = 'FIRST'
               or post.responsibility = 'DIRECT'
                  and post.unit = (select unit from units.account where account.id = worker)));
comment on function units.leads is
    'whoever is first responsible for any unit, and whoever is directly responsible for the worker''s own';
create function units.signs_in(account_id uuid) returns boolean
language sql stable security definer set search_path = ''
    return exists (select from units.account where account.id = account_id and not account.disabled);
revoke execute on function units.leads(uuid, uuid), units.signs_in(uuid) from public;
grant usage on schema units to "${supportOwner}";
grant execute on function units.leads(uuid, uuid), units.signs_in(uuid) to "${supportOwner}";
