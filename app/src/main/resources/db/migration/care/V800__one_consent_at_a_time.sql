-- Of each thing that can be agreed to, a person has one consent that counts. A newer one takes the place of the one before,
-- whoever withdraws one withdraws whatever counts of it, with the sensitive part, and what a person withdrew by their own door
-- comes back by their own door or on paper, never because somebody says that they said so.
set local role "${careOwner}";

alter table care.consent add ended_at timestamptz;
comment on column care.consent.ended_at is
    'set by the database alone: when it was withdrawn, or a newer one to the same took its place';

update care.consent set ended_at = withdrawal.at from care.withdrawal where withdrawal.consent = consent.id;
update care.consent set ended_at = later.from_time
from (select id, lead(from_time) over (partition by client, unit, purpose, sensitive order by from_time, id) as from_time
      from care.consent where ended_at is null) later
where later.id = consent.id and later.from_time is not null;
create unique index consent_once on care.consent (client, unit, purpose, sensitive) where ended_at is null;
-- The index above answers every question about what counts now; this one the history.
drop index care.consent_client_unit_purpose_sensitive_idx;
create index on care.consent (client, from_time);

create function care.withdrawn_by_the_person(person uuid, of_unit uuid, to_purpose text, to_sensitive boolean)
returns boolean
language plpgsql stable security definer cost 1000 set search_path = '' as $$
begin
    return exists (
        select from care.withdrawal join care.consent on consent.id = withdrawal.consent
        where withdrawal.client = person and withdrawal.account is null
          and consent.unit = of_unit and consent.purpose = to_purpose and consent.sensitive = to_sensitive);
end
$$;

-- Both lock the person's row, so that giving and withdrawing at once end as one after the other.
create function care.a_consent_takes_the_place_of_the_last() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    perform from care.client where id = new.client for no key update;
    if new.way = 'SPOKEN' and care.withdrawn_by_the_person(new.client, new.unit, new.purpose, new.sensitive) then
        raise exception 'what the person withdrew by their own door is not given again by word of mouth'
            using errcode = 'insufficient_privilege';
    end if;
    new.ended_at := null;
    update care.consent set ended_at = statement_timestamp()
    where client = new.client and unit = new.unit and purpose = new.purpose and sensitive = new.sensitive
      and ended_at is null;
    return new;
end
$$;
create trigger a_consent_takes_the_place_of_the_last before insert on care.consent
    for each row execute function care.a_consent_takes_the_place_of_the_last();

create function care.a_withdrawal_ends_what_counts() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    perform from care.client where id = new.client for no key update;
    update care.consent set ended_at = new.at where id = new.consent and ended_at is null;
    insert into care.withdrawal (consent, client, at, account)
    select counts.id, counts.client, new.at, new.account
    from care.consent withdrawn
    join care.consent counts on counts.client = withdrawn.client and counts.unit = withdrawn.unit
        and counts.purpose = withdrawn.purpose and counts.ended_at is null
        and (counts.sensitive or not withdrawn.sensitive)
    where withdrawn.id = new.consent
    on conflict do nothing;
    return null;
end
$$;
create trigger a_withdrawal_ends_what_counts after insert on care.withdrawal
    for each row execute function care.a_withdrawal_ends_what_counts();

-- Sensitive consents that wait for one that was withdrawn end with it.
insert into care.withdrawal (consent, client, account)
select distinct on (waiting.id) waiting.id, waiting.client, withdrawal.account
from care.consent waiting
join care.consent without on without.client = waiting.client and without.unit = waiting.unit
    and without.purpose = waiting.purpose and not without.sensitive
join care.withdrawal on withdrawal.consent = without.id
where waiting.sensitive and waiting.ended_at is null
  and not exists (select from care.consent counts
                  where counts.client = waiting.client and counts.unit = waiting.unit and counts.purpose = waiting.purpose
                    and not counts.sensitive and counts.ended_at is null)
order by waiting.id, withdrawal.at desc;

create or replace function care.opens(person uuid, to_sensitive boolean) returns boolean
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
    or care.still_agreed(person, own_unit, stated, to_sensitive)
    and (
        exists (
            select from care.assignment
            where assignment.client = person and assignment.unit = own_unit and assignment.until_time is null
              and (assignment.account = worker or stated = 'SUPERVISION'))
        or stated = 'FIRST_CONTACT' and care.waits(person));
end
$$;

create or replace function care.still_agreed(person uuid, of_unit uuid, to_purpose text, to_sensitive boolean)
returns boolean
language plpgsql stable security definer cost 1000 set search_path = '' as $$
begin
    return (
        select count(*) from care.consent
        where consent.client = person and consent.unit = of_unit and consent.purpose = to_purpose
          and (to_sensitive or not consent.sensitive) and consent.ended_at is null
          and statement_timestamp() >= consent.from_time and statement_timestamp() < consent.until_time
    ) = case when to_sensitive then 2 else 1 end;
end
$$;

create or replace function care.agrees(person uuid, to_purpose text, to_sensitive boolean) returns boolean
language plpgsql stable security definer cost 1000 set search_path = '' as $$
begin
    return care.still_agreed(person, care.unit(), to_purpose, to_sensitive);
end
$$;

-- To say it beside the field before the rule refuses it.
create function care.only_by_the_person(person uuid, of_unit uuid, to_purpose text, to_sensitive boolean)
returns boolean
language plpgsql stable security definer cost 1000 set search_path = '' as $$
begin
    return care.handles(person) and care.withdrawn_by_the_person(person, of_unit, to_purpose, to_sensitive);
end
$$;
grant execute on function care.only_by_the_person(uuid, uuid, text, boolean) to "${careRole}";

-- When and until when is the database's to say, not the caller's.
revoke insert on care.consent, care.withdrawal from "${careRole}";
grant insert (id, client, unit, purpose, sensitive, until_time, way, wording, account) on care.consent to "${careRole}";
grant insert (consent, client, account) on care.withdrawal to "${careRole}";

-- A withdrawal names the consent and the person whose it is, together.
alter table care.consent add unique (id, client);
alter table care.withdrawal
    drop constraint withdrawal_consent_fkey,
    add foreign key (consent, client) references care.consent (id, client) on delete cascade;
reset role;
