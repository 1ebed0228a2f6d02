-- Handing somebody on to another unit, where the person agrees to that unit. Without an active consent the unit learns that a
-- referral waits and nothing else; with it, the summary and exactly what the consent opens.
set local role "${careOwner}";

create table care.referral (
    id           uuid primary key,
    client       uuid not null references care.client on delete cascade,
    from_unit    uuid not null,
    to_unit      uuid not null check (to_unit <> from_unit),
    purpose      text not null check (purpose in ('CARE', 'TREATMENT', 'JOB_SUPPORT', 'FOLLOW_UP')),
    state        text not null default 'REQUESTED'
        check (state in ('REQUESTED', 'ACCEPTED', 'DECLINED', 'DONE', 'WITHDRAWN')),
    with_notes   boolean not null,
    requested_by uuid not null,
    requested_at timestamptz not null default statement_timestamp(),
    answered_by  uuid,
    changed_at   timestamptz
);
comment on table care.referral is 'from one unit to another; its states go forward only';
comment on column care.referral.with_notes is 'the person agreed that the other unit reads what was noted at the first one';
create unique index referral_open_once on care.referral (client, to_unit, purpose) where state in ('REQUESTED', 'ACCEPTED');
create index on care.referral (to_unit, state, requested_at);
create index on care.referral (from_unit, state, requested_at);

create table care.referral_summary (
    referral  uuid primary key references care.referral on delete cascade,
    client    uuid not null references care.client on delete cascade,
    from_unit uuid not null,
    to_unit   uuid not null,
    purpose   text not null,
    sensitive boolean not null,
    sealed    bytea not null
);
comment on table care.referral_summary is 'append-only: the few sentences that travel with a referral';
create index on care.referral_summary (client);

-- Whether the person's consent to the caller's unit for a purpose is active at this moment.
create function care.agrees(person uuid, to_purpose text, to_sensitive boolean) returns boolean
language plpgsql stable security definer cost 1000 set search_path = '' as $$
begin
    return (
        select count(distinct consent.sensitive) from care.consent
        where consent.client = person and consent.unit = care.unit() and consent.purpose = to_purpose
          and (to_sensitive or not consent.sensitive)
          and statement_timestamp() >= consent.from_time and statement_timestamp() < consent.until_time
          and not exists (select from care.withdrawal where withdrawal.consent = consent.id)
    ) = case when to_sensitive then 2 else 1 end;
end
$$;

-- Somebody was referred to the caller's unit, agreed to it, and nobody has answered yet.
create function care.referred(person uuid) returns boolean
language plpgsql stable security definer cost 1000 set search_path = '' as $$
begin
    return care.account() is not null and care.purpose() = 'FIRST_CONTACT'
        and exists (
            select from care.referral
            where referral.client = person and referral.to_unit = care.unit() and referral.state = 'REQUESTED'
              and care.agrees(person, 'FIRST_CONTACT', false) and care.agrees(person, referral.purpose, false));
end
$$;

-- Somebody waits for an answer of this unit: they asked it and nobody has answered, or they agreed to be referred to it.
create or replace function care.waits(person uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
    return care.purpose() = 'FIRST_CONTACT'
        and (exists (
                select from care.client
                where client.id = person and client.unit = care.unit() and client.state = 'ASKED')
            and not exists (
                select from care.assignment where assignment.client = person and assignment.until_time is null)
            or care.referred(person));
end
$$;

-- Whose worker somebody is, is each unit's own business, and what one unit noted is not shown to another: unless the person
-- agreed to that with a referral, or in an emergency.
create policy assignment_of_own_unit on care.assignment as restrictive for update
    using (client = care.visitor() or unit = care.unit());

-- To which other units somebody agreed is shown to the unit that referred them there, and to the person.
create function care.referred_by_us(person uuid, to_other uuid) returns boolean
language plpgsql stable security definer cost 1000 set search_path = '' as $$
begin
    return person = care.visitor()
        or exists (
            select from care.referral
            where referral.client = person and referral.from_unit = care.unit() and referral.to_unit = to_other);
end
$$;
create policy consent_of_own_unit on care.consent as restrictive for select
    using (unit = care.unit() or care.referred_by_us(client, unit));

create function care.handed_on(person uuid, by_unit uuid) returns boolean
language plpgsql stable security definer cost 1000 set search_path = '' as $$
begin
    return person = care.visitor()
        or exists (
            select from care.referral
            where referral.client = person and referral.from_unit = by_unit and referral.to_unit = care.unit()
              and referral.with_notes and referral.state in ('ACCEPTED', 'DONE'))
        or exists (
            select from care.emergency
            where emergency.client = person and emergency.account = care.account()
              and statement_timestamp() < emergency.until_time);
end
$$;
create policy entry_of_own_unit on care.entry as restrictive for select
    using (unit is null or unit = care.unit() or care.handed_on(client, unit));

call care.guard('referral',
    'client = care.visitor() or from_unit = care.unit() and care.handles(client)
     or to_unit = care.unit() and care.agrees(client, purpose, false)
        and (care.opens(client, false) or care.referred(client))',
    'from_unit = care.unit() and requested_by = care.account() and state = ''REQUESTED'' and answered_by is null
     and care.opens(client, false)');
create policy referral_change on care.referral for update
    using (client = care.visitor() or from_unit = care.unit() and care.handles(client)
           or to_unit = care.unit() and (care.handles(client) or care.referred(client)))
    with check (true);
call care.guard('referral_summary',
    'client = care.visitor() or from_unit = care.unit() and care.opens(client, sensitive)
     or to_unit = care.unit()
        and (purpose = care.purpose() and care.opens(client, sensitive)
             or care.referred(client) and care.agrees(client, purpose, sensitive))',
    'from_unit = care.unit() and care.opens(client, sensitive)
     and exists (select from care.referral
                 where referral.id = referral_summary.referral and referral.client = referral_summary.client
                   and referral.from_unit = referral_summary.from_unit and referral.to_unit = referral_summary.to_unit
                   and referral.purpose = referral_summary.purpose)');

-- States go forward, and each is for one side to set: the other unit answers, the person and their worker withdraw.
create function care.referral_goes_forward() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
    receiving constant boolean := care.account() is not null and new.to_unit = care.unit();
    sending constant boolean := new.client = care.visitor() or new.from_unit = care.unit();
begin
    if (
        old.state = 'REQUESTED' and new.state in ('ACCEPTED', 'DECLINED') and receiving
        or old.state = 'ACCEPTED' and new.state in ('DONE', 'DECLINED') and receiving
        or old.state in ('REQUESTED', 'ACCEPTED', 'DONE') and new.state = 'WITHDRAWN'
           and (sending or pg_trigger_depth() > 1)
    ) is not true then
        raise exception 'a referral does not go from % to % by this caller', old.state, new.state
            using errcode = 'integrity_constraint_violation';
    end if;
    new.changed_at := statement_timestamp();
    if receiving and new.state in ('ACCEPTED', 'DECLINED', 'DONE') then
        new.answered_by := care.account();
    end if;
    if new.state in ('DECLINED', 'WITHDRAWN') then
        update care.assignment set until_time = greatest(statement_timestamp(), from_time + interval '1 microsecond')
        where client = new.client and unit = new.to_unit and account = old.answered_by and until_time is null;
    end if;
    return new;
end
$$;
create trigger referral_goes_forward before update on care.referral
    for each row execute function care.referral_goes_forward();

-- A withdrawn consent to the unit closes its referral in the same moment, whatever its state.
create function care.referral_ends_with_consent() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    update care.referral set state = 'WITHDRAWN'
    from care.consent
    where consent.id = new.consent and referral.client = consent.client and referral.to_unit = consent.unit
      and consent.purpose in ('FIRST_CONTACT', referral.purpose) and not consent.sensitive
      and referral.state in ('REQUESTED', 'ACCEPTED', 'DONE')
      and referral.requested_at <= statement_timestamp();
    return null;
end
$$;
create trigger referral_ends_with_consent after insert on care.withdrawal
    for each row execute function care.referral_ends_with_consent();

-- How many referrals to this unit wait for the person's consent: a number, nothing else.
create function care.referrals_without_consent() returns bigint
language plpgsql stable security definer set search_path = '' as $$
begin
    return (
        select count(*) from care.referral
        where care.account() is not null and care.purpose() = 'FIRST_CONTACT' and referral.to_unit = care.unit()
          and referral.state = 'REQUESTED' and not (care.referred(referral.client) and care.agrees(referral.client, referral.purpose, false)));
end
$$;

grant select, insert on care.referral, care.referral_summary to "${careRole}";
grant update (state) on care.referral to "${careRole}";
grant execute on function care.agrees(uuid, text, boolean), care.referred(uuid), care.handed_on(uuid, uuid),
    care.referred_by_us(uuid, uuid),     care.referrals_without_consent() to "${careRole}";
reset role;
