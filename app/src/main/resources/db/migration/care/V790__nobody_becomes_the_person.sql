-- What a worker, a supervisor or an approver could have done alone, found by reading the rules as an attacker would.
set local role "${careOwner}";

-- Whoever has the code is the person. It is made by the person, or by a worker of theirs at a first contact: not under another
-- purpose, not in an emergency, not in supervision.
create function care.a_code_is_the_persons() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    if new.door_index is distinct from old.door_index
        and care.visitor() is distinct from new.id
        and not (care.purpose() = 'FIRST_CONTACT' and care.assigned(new.id)) then
        raise exception 'the code to a person''s own door is made by the person or at a first contact'
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger a_code_is_the_persons before update of door_index on care.client
    for each row execute function care.a_code_is_the_persons();

-- Nobody makes themselves somebody's worker by supervising: a supervisor hands people to others.
create policy assignment_not_to_oneself on care.assignment as restrictive for insert
    with check (account <> care.account() or care.handles(client));

-- What the person asked for at their own door, only the person takes back.
drop policy erasure_request_end on care.erasure_request;
create policy erasure_request_end on care.erasure_request for delete
    using (state = 'ASKED' and (client = care.visitor() or (way <> 'OWN_DOOR' and care.handles(client))));

-- Nobody who was ever in a record decides that it, and the trace of them in it, goes.
create or replace function care.approve_erasure(proposals uuid[]) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
    approved bigint;
begin
    perform care.only_keepers();
    if care.account() is null then
        raise exception 'an erasure is approved by somebody' using errcode = 'insufficient_privilege';
    end if;
    update care.erasure_proposal set approved_by = care.account(), approved_at = statement_timestamp()
    where id = any (proposals) and approved_by is null
      -- Who proposed it is left to the table's own refusal, in words of its own.
      and (proposed_by is not distinct from care.account() or not exists (
          select from care.look where look.client = erasure_proposal.client and look.account = care.account()));
    get diagnostics approved = row_count;
    return approved;
end
$$;
reset role;
