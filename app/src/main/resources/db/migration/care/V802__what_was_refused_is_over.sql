-- A unit that declined, or whose referral was withdrawn, is nobody's of that person any more, whoever of it was made their
-- worker and when. A second person who finds an emergency opening not justified ends it.
set local role "${careOwner}";

create or replace function care.referral_goes_forward() returns trigger
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
    -- Unless the person asked that unit themselves, or another referral to it stands.
    if new.state in ('DECLINED', 'WITHDRAWN')
        and not exists (select from care.client where client.id = new.client and client.unit = new.to_unit)
        and not exists (
            select from care.referral other
            where other.client = new.client and other.to_unit = new.to_unit and other.id <> new.id
              and other.state in ('ACCEPTED', 'DONE')) then
        update care.assignment set until_time = greatest(statement_timestamp(), from_time + interval '1 microsecond')
        where client = new.client and unit = new.to_unit and until_time is null;
    end if;
    return new;
end
$$;

create function care.not_justified_ends_it() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    update care.emergency set until_time = least(until_time, greatest(from_time, statement_timestamp()))
    where id = new.emergency;
    return null;
end
$$;
create trigger not_justified_ends_it after insert on care.emergency_review
    for each row when (new.verdict = 'NOT_JUSTIFIED') execute function care.not_justified_ends_it();
reset role;
