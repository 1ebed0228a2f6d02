-- Break-glass (G11): a record is found and opened in a medical emergency only through functions that count each search, and
-- each opening is reviewed by a second person of the record's own unit.
set local role "${careOwner}";

alter table care.emergency add record_unit uuid;
update care.emergency set record_unit = (select client.unit from care.client where client.id = emergency.client);
alter table care.emergency alter record_unit set not null;
alter table care.emergency add unique (id, account);
create index on care.emergency (record_unit, from_time);
comment on column care.emergency.record_unit is 'the unit whose record it is; its supervisor reviews';

create function care.of_the_records_unit() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    new.record_unit := (select client.unit from care.client where client.id = new.client);
    return new;
end
$$;
create trigger reviewed_where_the_record_is before insert on care.emergency
    for each row execute function care.of_the_records_unit();

create table care.emergency_search (
    number  bigint generated always as identity primary key,
    account uuid not null,
    unit    uuid not null,
    at      timestamptz not null default statement_timestamp(),
    client  uuid references care.client on delete cascade
);
comment on table care.emergency_search is 'append-only: each attempt to find a record in an emergency, found or not';
create index on care.emergency_search (account, at);
create index on care.emergency_search (client);
call care.guard('emergency_search', 'false', 'false');

create table care.emergency_review (
    emergency   uuid primary key,
    client      uuid not null references care.client on delete cascade,
    opened_by   uuid not null,
    account     uuid not null check (account <> opened_by),
    unit        uuid not null,
    verdict     text not null check (verdict in ('JUSTIFIED', 'NOT_JUSTIFIED')),
    sealed      bytea not null,
    reviewed_at timestamptz not null default statement_timestamp(),
    foreign key (emergency, opened_by) references care.emergency (id, account) on delete cascade
);
comment on table care.emergency_review is 'append-only: what a second person of the record''s unit found; never who opened it';
create index on care.emergency_review (client);

create function care.reviews(opening uuid, person uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
    return care.purpose() = 'SUPERVISION' and exists (
        select from care.emergency
        where emergency.id = opening and emergency.client = person and emergency.record_unit = care.unit()
          and emergency.account <> care.account());
end
$$;

drop policy emergency_read on care.emergency;
create policy emergency_read on care.emergency for select
    using (client = care.visitor() or account = care.account()
           or (record_unit = care.unit() and care.purpose() = 'SUPERVISION'));
call care.guard('emergency_review',
    'client = care.visitor() or opened_by = care.account() or (unit = care.unit() and care.purpose() = ''SUPERVISION'')',
    'account = care.account() and unit = care.unit() and care.reviews(emergency, client)');

-- Only through the function below from now on.
revoke insert on care.emergency from "${careRole}";

create function care.searches_left() returns bigint
language plpgsql stable security definer set search_path = '' as $$
begin
    return 6 - (select count(*) from care.emergency_search
                where emergency_search.account = care.account() and at > statement_timestamp() - interval '1 hour');
end
$$;

-- Finds by the keyed hash of the way to reach somebody or of the code to their door. Each call is kept, found or not, in a
-- transaction of its own that ends before anything opens; a worker has six an hour.
create function care.find_in_emergency(found_by bytea) returns setof uuid
language plpgsql security definer set search_path = '' as $$
declare
    people uuid[];
begin
    if care.account() is null or care.unit() is null or care.purpose() <> 'CARE' then
        raise exception 'only a worker, for care' using errcode = 'insufficient_privilege';
    end if;
    perform pg_advisory_xact_lock(hashtextextended(care.account()::text, 11));
    if care.searches_left() <= 0 then
        raise exception 'six searches in an hour' using errcode = 'program_limit_exceeded';
    end if;
    people := array(select id from care.client where reach_index = found_by or door_index = found_by limit 2);
    insert into care.emergency_search (account, unit, client)
    values (care.account(), care.unit(), case when cardinality(people) = 1 then people[1] end);
    return query select unnest(people);
end
$$;

create function care.break_glass(opening uuid, person uuid, reason bytea, hours int) returns void
language plpgsql security definer set search_path = '' as $$
begin
    if care.purpose() <> 'CARE' or not exists (
        select from care.emergency_search
        where emergency_search.account = care.account() and emergency_search.client = person
          and at > statement_timestamp() - interval '5 minutes') then
        raise exception 'only what this worker has just searched for in an emergency' using errcode = 'insufficient_privilege';
    end if;
    insert into care.emergency (id, client, account, unit, sealed, until_time)
    values (opening, person, care.account(), care.unit(), reason, statement_timestamp() + make_interval(hours => hours));
end
$$;

-- For who answers for data protection: how many reviews are open and how many of them too late, by unit. Counts and days only.
create function care.open_reviews() returns table (unit uuid, open bigint, overdue bigint, oldest timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
    perform care.only_keepers();
    return query
        select emergency.record_unit, count(*),
               count(*) filter (where from_time < statement_timestamp() - interval '7 days'), min(from_time)
        from care.emergency
        where not exists (select from care.emergency_review where emergency_review.emergency = emergency.id)
        group by emergency.record_unit order by min(from_time);
end
$$;

create or replace function care.awaits_review(person uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
    return exists (
        select from care.emergency
        where emergency.client = person
          and not exists (select from care.emergency_review where emergency_review.emergency = emergency.id));
end
$$;

grant select on care.emergency_search to "${careRole}";
grant select, insert on care.emergency_review to "${careRole}";
grant execute on function care.reviews(uuid, uuid), care.find_in_emergency(bytea), care.searches_left(),
    care.break_glass(uuid, uuid, bytea, int), care.open_reviews() to "${careRole}";
reset role;
