-- Who has seen a code could come in with it. A code that a worker made opens one page and nothing else: where the person makes
-- their own. Which sort it is, the database notes by itself at every code; until it is the person's own, there is no visitor to
-- any rule of this schema, but a newcomer, to whom none of them shows anything.
set local role "${careOwner}";

create table care.door_code (
    number  bigint generated always as identity primary key,
    client  uuid not null references care.client on delete cascade,
    account uuid,
    made_at timestamptz not null default statement_timestamp()
);
comment on table care.door_code is
    'append-only, written by a trigger alone: who made a code to the person''s own door and when; nobody where the person did';
create index on care.door_code (client, number);

-- Codes of before this migration: by who began the record or gave a code last, or by the person who asked for help.
insert into care.door_code (client, account, made_at)
select client.id, made.account, coalesce(made.at, client.asked_on::timestamptz)
from care.client
left join lateral (
    select look.account, look.at from care.look
    where look.client = client.id and look.what in ('begin', 'codeGiven')
    order by number desc limit 1) made on true
where client.door_index is not null;

create function care.note_the_code() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    insert into care.door_code (client, account) values (new.id, care.account());
    return null;
end
$$;
create trigger a_code_is_noted after insert or update of door_index on care.client
    for each row execute function care.note_the_code();

-- Somebody who came in with a code that a worker made.
create function care.newcomer() returns uuid language sql stable
    return nullif(current_setting('care.newcomer', true), '')::uuid;

-- Whether the code to a person's door is one they made; of whom nothing is recorded yet, nobody else has one.
create function care.own_code(person uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
    return coalesce(
        (select account is null from care.door_code where client = person order by number desc limit 1), true);
end
$$;

call care.guard('door_code', 'client = care.visitor() or client = care.newcomer()', 'false');
create policy door_session_of_newcomer on care.door_session
    using (client = care.newcomer()) with check (client = care.newcomer());
create policy look_of_newcomer on care.look for insert
    with check (client = care.newcomer() and account is null and unit is null and purpose = care.purpose()
                and what = 'own.atDoor');

-- A newcomer makes the code their own, and is the visitor from here on.
create function care.make_own_code(code bytea) returns void
language plpgsql security definer set search_path = '' as $$
declare
    person constant uuid := care.newcomer();
begin
    if person is null or care.account() is not null or care.own_code(person) then
        raise exception 'only who came in with a code that a worker made' using errcode = 'insufficient_privilege';
    end if;
    perform set_config('care.visitor', person::text, true), set_config('care.newcomer', '', true);
    update care.client set door_index = code where id = person;
end
$$;

drop function care.behind_door(bytea);
create function care.behind_door(code bytea) returns table (person uuid, own boolean)
language plpgsql stable security definer set search_path = '' as $$
begin
    return query select client.id, care.own_code(client.id) from care.client where client.door_index = code;
end
$$;

drop function care.behind_door_session(bytea, timestamptz);
create function care.behind_door_session(token bytea, at timestamptz) returns table (person uuid, own boolean)
language plpgsql volatile security definer set search_path = '' as $$
begin
    delete from care.door_session
    where used_at <= at - interval '15 minutes' or begun_at <= at - interval '60 minutes';
    return query
        with used as (
            update care.door_session set used_at = at where token_index = token returning client)
        select used.client, care.own_code(used.client) from used;
end
$$;

grant select on care.door_code to "${careRole}";
grant execute on function care.newcomer(), care.own_code(uuid), care.make_own_code(bytea),
    care.behind_door(bytea), care.behind_door_session(bytea, timestamptz) to "${careRole}";
reset role;
