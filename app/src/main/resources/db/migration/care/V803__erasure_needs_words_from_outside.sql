-- Whoever speaks as the role of care can say here that two people decided. What is erased was said outside this schema too.
insert into safeguards.erasure_word (proposal, step, account)
select id, 'ASKED', proposed_by from care.erasure_proposal where proposed_by is not null or basis = 'REQUEST';
insert into safeguards.erasure_word (proposal, step, account)
select id, 'APPROVED', approved_by from care.erasure_proposal where approved_by is not null;
set local role "${careOwner}";

create function care.said_outside(chosen care.erasure_proposal) returns boolean
language sql stable security definer set search_path = ''
    return exists (
            select from safeguards.erasure_word asked
            where asked.proposal = chosen.id and asked.step = 'ASKED' and asked.said_at >= chosen.made_at
              and asked.account is not distinct from chosen.proposed_by)
        and exists (
            select from safeguards.erasure_word approved
            where approved.proposal = chosen.id and approved.step = 'APPROVED' and approved.said_at >= chosen.made_at
              and approved.account = chosen.approved_by
              and approved.account is distinct from chosen.proposed_by);

create function care.decided(proposal uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
    perform care.only_keepers();
    return coalesce((select care.said_outside(chosen) from care.erasure_proposal chosen where chosen.id = proposal), false);
end
$$;
grant execute on function care.decided(uuid) to "${careRole}";

create or replace function care.erasing(proposal uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
    chosen care.erasure_proposal;
begin
    perform care.only_keepers();
    select * into chosen from care.erasure_proposal
    where id = proposal and approved_by is not null for update;
    if chosen.id is null then
        raise exception 'there is no approved proposal' using errcode = 'insufficient_privilege';
    end if;
    if not care.said_outside(chosen) then
        raise exception 'nobody outside the schema care said so' using errcode = 'insufficient_privilege';
    end if;
    if care.awaits_review(chosen.client) then
        raise exception 'a review of an emergency opening is open' using errcode = 'insufficient_privilege';
    end if;
    perform from care.client
    where id = chosen.client and (chosen.basis <> 'RETENTION' or state = 'CLOSED') for update;
    if not found then
        raise exception 'the record was taken up again' using errcode = 'insufficient_privilege';
    end if;
    return chosen.client;
end
$$;

-- Proposals of records and categories whose keys are said to be gone, for the program to look whether they are.
create function care.said_to_be_gone() returns table (proposal uuid, client uuid, key uuid)
language plpgsql stable security definer set search_path = '' as $$
begin
    perform care.only_keepers();
    return query
        select gone.id, gone.client, category_key.key
        from care.erasure_proposal gone
        left join care.category_key on category_key.client = gone.client and category_key.category = gone.category
        where gone.basis = 'KEY_GONE' and gone.approved_by is null
          and not exists (
              select from safeguards.erasure_word
              where erasure_word.proposal = gone.id and step = 'ASKED' and said_at >= gone.made_at);
end
$$;
grant execute on function care.said_to_be_gone() to "${careRole}";

-- When a record was closed, and so when its time is over, is the database's to say.
revoke update on care.client from "${careRole}";
grant update (state, sealed, reach_index, door_index) on care.client to "${careRole}";
create function care.closed_today() returns trigger language plpgsql as $$
begin
    if new.closed_on is not distinct from old.closed_on then
        new.closed_on := case when new.state = 'CLOSED'
                              then coalesce(old.closed_on, (statement_timestamp() at time zone 'Asia/Shanghai')::date) end;
    end if;
    return new;
end
$$;
create trigger closed_today before update of state on care.client
    for each row execute function care.closed_today();
reset role;
