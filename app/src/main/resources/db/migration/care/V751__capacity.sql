-- Who offers which help, with how many places; and who waits for it or has it. Offers are about no person. Of the episodes a
-- unit's list shows numbers, days and classes; whose they are only to whom the record is open.
set local role "${careOwner}";

create table care.offer (
    id       uuid primary key,
    unit     uuid not null,
    kind     text not null check (kind in ('AGONIST', 'DETOXIFICATION', 'OUT_PATIENT', 'COUNSELLING', 'JOB')),
    name     text not null,
    measure  text not null check (measure in ('PLACES', 'WEEKLY_HOURS')),
    amount   int not null check (amount between 0 and 10000),
    in_use   boolean not null default true
);
comment on table care.offer is 'treatment places and counsellors'' hours of a unit; about no person';
create index on care.offer (unit, kind);

create table care.episode (
    id                uuid primary key,
    client            uuid not null references care.client on delete cascade,
    offer             uuid not null references care.offer,
    unit              uuid not null,
    kind              text not null,
    purpose           text not null generated always as (
        case kind when 'COUNSELLING' then 'CARE' when 'JOB' then 'JOB_SUPPORT' else 'TREATMENT' end) stored,
    sensitive         boolean not null generated always as (kind <> 'JOB') stored,
    state             text not null default 'WAITING' check (state in ('WAITING', 'GOING_ON', 'COMPLETED', 'BROKEN_OFF')),
    class             int not null check (class between 1 and 3),
    waiting_since     date not null,
    first_appointment date check (first_appointment >= waiting_since),
    started           date check ((started is null) = (state = 'WAITING') or state = 'BROKEN_OFF'),
    ended             date check ((ended is null) = (state in ('WAITING', 'GOING_ON'))),
    account           uuid not null,
    sealed            bytea not null
);
comment on column care.episode.class is 'how soon, by rules that stand on the page; the reasons are sealed';
create index on care.episode (client);
create index on care.episode (unit, state, class, waiting_since);
create index on care.episode (offer, state);
create index on care.episode (unit, waiting_since);

-- Kept by the unit's supervisor, read by everybody who works with people in care.
call care.guard('offer', 'care.account() is not null',
    'unit = care.unit() and care.purpose() = ''SUPERVISION'' and care.account() is not null');
create policy offer_change on care.offer for update
    using (unit = care.unit() and care.purpose() = 'SUPERVISION' and care.account() is not null);
call care.guard('episode',
    '(client = care.visitor() or unit = care.unit() and care.purpose() in (purpose, ''SUPERVISION''))
     and care.opens(client, sensitive)',
    'unit = care.unit() and purpose = care.purpose() and account = care.account() and care.opens(client, sensitive)
     and exists (select from care.offer
                 where offer.id = episode.offer and offer.unit = episode.unit and offer.kind = episode.kind
                   and offer.in_use)');
create policy episode_change on care.episode for update
    using (unit = care.unit() and purpose = care.purpose() and care.visitor() is null and care.opens(client, sensitive));

-- Whether an episode counts: a worker of its unit asks, and the person still agrees to what it is for.
create function care.still_agreed(person uuid, of_unit uuid, to_purpose text, to_sensitive boolean) returns boolean
language plpgsql stable security definer cost 1000 set search_path = '' as $$
begin
    return (
        select count(distinct consent.sensitive) from care.consent
        where consent.client = person and consent.unit = of_unit and consent.purpose = to_purpose
          and (to_sensitive or not consent.sensitive)
          and statement_timestamp() >= consent.from_time and statement_timestamp() < consent.until_time
          and not exists (select from care.withdrawal where withdrawal.consent = consent.id)
    ) = case when to_sensitive then 2 else 1 end;
end
$$;

-- The unit's waiting list: who waits longest in which class, and whose turn it is. Whose line it is, only where it is open.
create function care.queue() returns table (
    offer uuid, kind text, class int, waiting_since date, first_appointment date, client uuid)
language plpgsql stable security definer set search_path = '' as $$
begin
    return query
        select episode.offer, episode.kind, episode.class, episode.waiting_since, episode.first_appointment,
               case when care.purpose() in (episode.purpose, 'SUPERVISION') and care.opens(episode.client, episode.sensitive)
                    then episode.client end
        from care.episode
        where care.account() is not null and episode.unit = care.unit() and episode.state = 'WAITING'
          and care.still_agreed(episode.client, episode.unit, episode.purpose, episode.sensitive)
        order by episode.class, episode.waiting_since, episode.id
        limit 500;
end
$$;

-- How full each offer of the county is: numbers, nobody's.
create function care.occupancy() returns table (offer uuid, going_on bigint, waiting bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
    return query
        select episode.offer,
               count(*) filter (where episode.state = 'GOING_ON'),
               count(*) filter (where episode.state = 'WAITING')
        from care.episode
        where care.account() is not null and episode.state in ('WAITING', 'GOING_ON')
          and (episode.state = 'GOING_ON'
               or care.still_agreed(episode.client, episode.unit, episode.purpose, episode.sensitive))
        group by episode.offer;
end
$$;

-- Days from asking to the first appointment, of the unit's episodes that began to wait in the year before a day.
create function care.waits_for_first(until_day date) returns table (kind text, episodes bigint, median float, ninetieth float)
language plpgsql stable security definer set search_path = '' as $$
begin
    return query
        select episode.kind, count(*),
               percentile_cont(0.5) within group (order by episode.first_appointment - episode.waiting_since),
               percentile_cont(0.9) within group (order by episode.first_appointment - episode.waiting_since)
        from care.episode
        where care.account() is not null and episode.unit = care.unit() and episode.first_appointment is not null
          and episode.waiting_since > until_day - 365 and episode.waiting_since <= until_day
        group by episode.kind;
end
$$;

-- How many asked the unit for each kind of help, month by month, in whole months from a first to a last one.
create function care.demand(first_month date, last_month date) returns table (kind text, month date, asked bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
    return query
        select episode.kind, date_trunc('month', episode.waiting_since)::date as asked_in, count(*)
        from care.episode
        where care.account() is not null and episode.unit = care.unit()
          and episode.waiting_since >= first_month and episode.waiting_since < last_month + interval '1 month'
        group by episode.kind, asked_in;
end
$$;

grant select, insert on care.offer, care.episode to "${careRole}";
grant update (name, measure, amount, in_use) on care.offer to "${careRole}";
grant update (state, first_appointment, started, ended, class, sealed) on care.episode to "${careRole}";
grant execute on function care.queue(), care.occupancy(), care.waits_for_first(date), care.demand(date, date)
    to "${careRole}";
reset role;
