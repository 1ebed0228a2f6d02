-- Handing somebody's care over to another county, with their consent to exactly that; and what another county hands over, until
-- the person agrees to it here.
set local role "${careOwner}";

create table care.hand_over (
    id           uuid primary key,
    client       uuid not null references care.client on delete cascade,
    unit         uuid not null,
    partner      uuid not null,
    county       text not null check (county <> ''),
    parts        text[] not null check (cardinality(parts) > 0
                     and parts <@ array['HEALTH', 'COUNSELLING', 'EMPLOYMENT', 'APPOINTMENTS']),
    consent      uuid not null unique,
    prepared_by  uuid not null,
    prepared_at  timestamptz not null default statement_timestamp(),
    sent_by      uuid,
    sent_at      timestamptz,
    check ((sent_by is null) = (sent_at is null)),
    foreign key (consent, client) references care.consent (id, client) on delete cascade
);
comment on table care.hand_over is
    'to which county a person agreed that their care is handed over, and which parts of their record; made once, sent once';
comment on column care.hand_over.county is 'what the other county was called when the person agreed';
create index on care.hand_over (client, prepared_at);
create index on care.hand_over (consent, client);

-- Whether a sort of entry is among what the person agreed to hand over, at this moment, and was not handed over yet.
create function care.to_be_handed_over(person uuid, sort text) returns boolean
language plpgsql stable security definer cost 1000 set search_path = '' as $$
begin
    return exists (
        select from care.hand_over join care.consent on consent.id = hand_over.consent
        where hand_over.client = person and hand_over.unit = care.unit() and hand_over.sent_at is null
          and care.category_of_kind(sort) = any (hand_over.parts)
          and consent.ended_at is null
          and statement_timestamp() >= consent.from_time and statement_timestamp() < consent.until_time);
end
$$;
create policy entry_of_what_is_handed_over on care.entry as restrictive for select
    using (care.purpose() <> 'HAND_OVER' or care.to_be_handed_over(client, kind));

call care.guard('hand_over',
    'client = care.visitor() or unit = care.unit() and care.opens(client, false)',
    'unit = care.unit() and care.purpose() = ''HAND_OVER'' and prepared_by = care.account() and care.opens(client, false)
     and (not parts && array[''HEALTH'', ''COUNSELLING''] or care.opens(client, true))
     and exists (select from care.consent
                 where consent.id = hand_over.consent and consent.client = hand_over.client
                   and consent.unit = hand_over.unit and consent.purpose = ''HAND_OVER'' and not consent.sensitive
                   and consent.ended_at is null)');
create policy hand_over_sent on care.hand_over for update
    using (unit = care.unit() and care.purpose() = 'HAND_OVER' and care.opens(client, false))
    with check (sent_by = care.account());
grant select, insert (id, client, unit, partner, county, parts, consent, prepared_by), update (sent_by)
    on care.hand_over to "${careRole}";

-- Sent once, by whoever holds the person's consent to it at this moment; when, the database says.
create function care.a_hand_over_is_sent_once() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    if old.sent_at is not null then
        raise exception 'what was handed over is handed over' using errcode = 'integrity_constraint_violation';
    end if;
    if not care.still_agreed(old.client, old.unit, 'HAND_OVER', old.parts && array['HEALTH', 'COUNSELLING'])
        or not exists (select from care.consent where consent.id = old.consent and consent.ended_at is null) then
        raise exception 'the person does not agree to this hand-over' using errcode = 'insufficient_privilege';
    end if;
    new.sent_at := statement_timestamp();
    return new;
end
$$;
create trigger a_hand_over_is_sent_once before update on care.hand_over
    for each row execute function care.a_hand_over_is_sent_once();

-- What another county handed over, sealed with a key of its own, until the person agrees to it here; it goes by itself.
create table care.arrival (
    id         uuid primary key,
    unit       uuid not null,
    partner    uuid not null,
    county     text not null check (county <> ''),
    account    uuid not null,
    arrived_at timestamptz not null default statement_timestamp(),
    until_time timestamptz not null default statement_timestamp() + interval '14 days',
    sealed     bytea not null
);
comment on table care.arrival is
    'nobody''s record yet: shown to the unit''s workers of first contact, erased with its key when the person agrees or the time is over';
create index on care.arrival (unit, arrived_at);
create index on care.arrival (until_time);
call care.guard('arrival',
    'unit = care.unit() and care.account() is not null and care.purpose() = ''FIRST_CONTACT''
     and statement_timestamp() < until_time',
    'unit = care.unit() and account = care.account() and care.purpose() = ''FIRST_CONTACT''');
create policy arrival_end on care.arrival for delete
    using (unit = care.unit() and care.account() is not null and care.purpose() = 'FIRST_CONTACT');
grant select, insert (id, unit, partner, county, account, sealed), delete on care.arrival to "${careRole}";

-- Which letters were opened here: none is opened twice. Kept until the letter itself is out of date.
create table care.opened_letter (
    partner    uuid not null,
    number     uuid not null,
    until_time timestamptz not null,
    primary key (partner, number)
);
comment on table care.opened_letter is 'numbers made by chance at the county that sent them; nothing of a person';
create index on care.opened_letter (until_time);
call care.guard('opened_letter', 'care.account() is not null and care.purpose() = ''FIRST_CONTACT''',
    'care.account() is not null and care.purpose() = ''FIRST_CONTACT''');
grant select, insert on care.opened_letter to "${careRole}";

create function care.arrivals_over() returns table (id uuid)
language plpgsql stable security definer set search_path = '' as $$
begin
    perform care.only_keepers();
    return query select arrival.id from care.arrival where statement_timestamp() >= until_time;
end
$$;
create function care.forget_arrivals(over uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
    perform care.only_keepers();
    delete from care.arrival where arrival.id = any (over) and statement_timestamp() >= until_time;
    delete from care.opened_letter where statement_timestamp() >= until_time;
end
$$;
grant execute on function care.arrivals_over(), care.forget_arrivals(uuid[]), care.to_be_handed_over(uuid, text)
    to "${careRole}";

-- What was received is kept by category, each with its time; it is written once, at the first contact, and never corrected.
insert into care.kind (name, sensitive) values
    ('RECEIVED_HEALTH', true), ('RECEIVED_COUNSELLING', true), ('RECEIVED_EMPLOYMENT', false), ('RECEIVED_APPOINTMENTS', false);
insert into care.kind_purpose (kind, purpose, writes)
select name, purpose, purpose = 'FIRST_CONTACT'
from care.kind, unnest(array['FIRST_CONTACT', 'CARE', 'SUPERVISION']) purpose
where name like 'RECEIVED_%'
union all
values ('RECEIVED_HEALTH', 'TREATMENT', false), ('RECEIVED_EMPLOYMENT', 'JOB_SUPPORT', false),
       ('RECEIVED_APPOINTMENTS', 'FOLLOW_UP', false)
union all
select name, 'HAND_OVER', false from care.kind where name <> 'MESSAGE';

create or replace function care.category_of_kind(kind text) returns text language sql immutable as $$
select case
    when kind in ('SCREENING', 'TREATMENT', 'SAFETY_PLAN', 'RECEIVED_HEALTH') then 'HEALTH'
    when kind in ('ASSESSMENT', 'GOAL', 'SESSION', 'FAMILY', 'RECEIVED_COUNSELLING') then 'COUNSELLING'
    when kind in ('JOB_SUPPORT', 'JOB_OUTCOME', 'RECEIVED_EMPLOYMENT') then 'EMPLOYMENT'
    when kind in ('FOLLOW_UP', 'RECEIVED_APPOINTMENTS') then 'APPOINTMENTS'
end
$$;
reset role;
