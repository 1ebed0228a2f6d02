-- People who asked for help. This schema is owned by a role that cannot sign in; the role that reads and writes here is used
-- by the module care alone, and is shown only the rows that the functions below open to it. What a person said stands in
-- columns named "sealed", encrypted with a key of that person's own which is not in the database.
create schema care authorization "${careOwner}";
set local role "${careOwner}";
alter default privileges for role "${careOwner}" revoke execute on functions from public;
grant usage on schema care to "${careRole}";

create table care.client (
    id          uuid primary key,
    unit        uuid not null,
    state       text not null check (state in ('ASKED', 'IN_CARE', 'CLOSED')),
    asked_on    date not null,
    closed_on   date check ((closed_on is not null) = (state = 'CLOSED')),
    sealed      bytea not null,
    reach_index bytea,
    door_index  bytea unique
);
comment on column care.client.reach_index is 'keyed hash of the way to reach the person: the only thing a record can be found by';
comment on column care.client.door_index is 'keyed hash of the code to the person''s own door';
create index on care.client (unit, state, asked_on, id);
create index on care.client (reach_index) where reach_index is not null;

create table care.consent (
    id          uuid primary key,
    client      uuid not null references care.client on delete cascade,
    unit        uuid not null,
    purpose     text not null,
    sensitive   boolean not null,
    from_time   timestamptz not null default statement_timestamp(),
    until_time  timestamptz not null check (until_time > from_time),
    way         text not null check (way in ('PAPER', 'SPOKEN', 'OWN_DOOR')),
    wording     text not null,
    account     uuid
);
comment on table care.consent is
    'append-only: to which unit, for which purpose, until when; a consent to sensitive information is a row of its own';
create index on care.consent (client, unit, purpose, sensitive);

create table care.withdrawal (
    consent uuid primary key references care.consent on delete cascade,
    client  uuid not null references care.client on delete cascade,
    at      timestamptz not null default statement_timestamp(),
    account uuid
);
comment on table care.withdrawal is 'append-only: a consent once withdrawn cannot be made active again; a new one can be given';
create index on care.withdrawal (client);

create table care.assignment (
    client     uuid not null references care.client on delete cascade,
    account    uuid not null,
    unit       uuid not null,
    from_time  timestamptz not null default statement_timestamp(),
    until_time timestamptz,
    primary key (client, account, from_time)
);
create unique index assignment_once on care.assignment (client, account) where until_time is null;
create index on care.assignment (account, unit) where until_time is null;
create index on care.assignment (unit) where until_time is null;

create table care.emergency (
    id         uuid primary key,
    client     uuid not null references care.client on delete cascade,
    account    uuid not null,
    unit       uuid not null,
    sealed     bytea not null,
    from_time  timestamptz not null default statement_timestamp(),
    until_time timestamptz not null check (until_time <= from_time + interval '24 hours')
);
comment on table care.emergency is 'append-only: a record opened without consent, with its reason; ends by itself';
create index on care.emergency (client, account, until_time);
create index on care.emergency (unit, from_time);

create table care.look (
    number  bigint generated always as identity primary key,
    client  uuid not null references care.client on delete cascade,
    account uuid,
    unit    uuid,
    purpose text not null,
    what    text not null,
    at      timestamptz not null default statement_timestamp()
);
comment on table care.look is 'append-only: who opened a record or did something in it, for which purpose; the person can read it';
create index on care.look (client, number);

create table care.entry (
    id          uuid primary key,
    client      uuid not null references care.client on delete cascade,
    kind        text not null,
    sensitive   boolean not null,
    happened_on date not null,
    written_at  timestamptz not null default statement_timestamp(),
    account     uuid,
    unit        uuid,
    replaces    uuid unique,
    sealed      bytea not null
);
comment on table care.entry is 'append-only: what was said, found, planned or done; a correction is an entry that replaces another';
create index on care.entry (client, kind, happened_on, written_at);

-- In whose name the connection is used, and what for. Set for one transaction by the gate.
create function care.account() returns uuid language sql stable
    return nullif(current_setting('care.account', true), '')::uuid;
create function care.unit() returns uuid language sql stable
    return nullif(current_setting('care.unit', true), '')::uuid;
create function care.visitor() returns uuid language sql stable
    return nullif(current_setting('care.visitor', true), '')::uuid;
create function care.purpose() returns text language sql stable
    return coalesce(current_setting('care.purpose', true), '');

-- Whether this worker is the person's own, for this unit.
create function care.assigned(person uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
    return exists (
        select from care.assignment
        where assignment.client = person and assignment.account = care.account() and assignment.unit = care.unit()
          and assignment.until_time is null);
end
$$;

-- Somebody asked this unit for help and nobody has answered yet.
create function care.waits(person uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
    return care.purpose() = 'FIRST_CONTACT'
        and exists (
            select from care.client
            where client.id = person and client.unit = care.unit() and client.state = 'ASKED')
        and not exists (
            select from care.assignment where assignment.client = person and assignment.until_time is null);
end
$$;

-- The rule that everything rests on (G4): a record opens to the person, or to a named worker who is the person's own (for
-- supervision: whose unit it is) for a purpose to which the person's consent is active at this moment, or in an emergency.
-- Sensitive information needs the separate consent besides. One statement, since it is asked for every row.
create function care.opens(person uuid, to_sensitive boolean) returns boolean
language plpgsql stable security definer cost 1000 set search_path = '' as $$
declare
    visitor constant uuid := nullif(current_setting('care.visitor', true), '')::uuid;
    worker constant uuid := nullif(current_setting('care.account', true), '')::uuid;
    own_unit constant uuid := nullif(current_setting('care.unit', true), '')::uuid;
    stated constant text := current_setting('care.purpose', true);
begin
    if person = visitor then
        return true;
    end if;
    if worker is null then
        return false;
    end if;
    return exists (
        select from care.emergency
        where emergency.client = person and emergency.account = worker
          and statement_timestamp() < emergency.until_time)
    or (
        select count(distinct consent.sensitive) from care.consent
        where consent.client = person and consent.unit = own_unit and consent.purpose = stated
          and (to_sensitive or not consent.sensitive)
          and statement_timestamp() >= consent.from_time and statement_timestamp() < consent.until_time
          and not exists (select from care.withdrawal where withdrawal.consent = consent.id)
    ) = case when to_sensitive then 2 else 1 end
    and (
        exists (
            select from care.assignment
            where assignment.client = person and assignment.unit = own_unit and assignment.until_time is null
              and (assignment.account = worker or stated = 'SUPERVISION'))
        or stated = 'FIRST_CONTACT' and care.waits(person));
end
$$;

-- Who may write down what a person agreed to, and hand the person on: the person, their worker, whoever answers them first.
create function care.handles(person uuid) returns boolean
language plpgsql stable security definer cost 1000 set search_path = '' as $$
begin
    return person = care.visitor()
        or (care.account() is not null and (care.assigned(person) or care.waits(person)));
end
$$;

-- A supervisor hands people of the unit from one worker to another without reading what they said.
create function care.supervises(person uuid) returns boolean
language plpgsql stable security definer cost 1000 set search_path = '' as $$
begin
    return care.purpose() = 'SUPERVISION' and care.account() is not null
        and exists (select from care.client where client.id = person and client.unit = care.unit());
end
$$;

create procedure care.guard(guarded text, rule text, written text) language plpgsql as $$
begin
    execute format('alter table care.%I enable row level security', guarded);
    execute format('create policy %I on care.%I for select using (%s)', guarded || '_read', guarded, rule);
    execute format('create policy %I on care.%I for insert with check (%s)', guarded || '_write', guarded, written);
end
$$;
comment on procedure care.guard is 'for migrations only: row-level security of a table, by what may be read and what may be added';

call care.guard('client', 'care.opens(id, false)',
    'unit = care.unit() and care.purpose() = ''FIRST_CONTACT'' and (id = care.visitor() or care.account() is not null)');
create policy client_change on care.client for update
    using (care.opens(id, false)) with check (care.opens(id, false));
call care.guard('consent', 'care.handles(client) or care.opens(client, false) or care.supervises(client)',
    'care.handles(client) and account is not distinct from care.account()
     and (way = ''OWN_DOOR'') = (client is not distinct from care.visitor())');
call care.guard('withdrawal', 'care.handles(client) or care.opens(client, false) or care.supervises(client)',
    'care.handles(client) and account is not distinct from care.account()');
call care.guard('assignment', 'care.handles(client) or care.opens(client, false) or care.supervises(client)',
    'unit = care.unit() and account is not null and (care.handles(client) or care.supervises(client))
     and care.visitor() is null');
create policy assignment_change on care.assignment for update
    using (care.handles(client) or care.supervises(client));
call care.guard('emergency', 'client = care.visitor() or account = care.account() or (unit = care.unit() and care.purpose() = ''SUPERVISION'')',
    'account = care.account() and unit = care.unit()');
call care.guard('look', 'client = care.visitor() or care.opens(client, false)',
    'account is not distinct from care.account() and unit is not distinct from care.unit()
     and purpose = care.purpose() and (care.opens(client, false) or care.handles(client) or care.supervises(client))');
call care.guard('entry', 'care.opens(client, sensitive)',
    'care.opens(client, sensitive) and account is not distinct from care.account()
     and unit is not distinct from care.unit()');

grant select, insert on all tables in schema care to "${careRole}";
grant update (state, closed_on, sealed, reach_index, door_index) on care.client to "${careRole}";
grant update (until_time) on care.assignment to "${careRole}";
grant execute on function care.account(), care.unit(), care.visitor(), care.purpose(),
    care.assigned(uuid), care.waits(uuid),
    care.opens(uuid, boolean), care.handles(uuid), care.supervises(uuid) to "${careRole}";

-- The person's own door: the code is shown as its keyed hash, and only whose it is comes back.
create function care.behind_door(code bytea) returns uuid
language sql stable security definer set search_path = ''
    return (select id from care.client where door_index = code);
grant execute on function care.behind_door(bytea) to "${careRole}";
reset role;
