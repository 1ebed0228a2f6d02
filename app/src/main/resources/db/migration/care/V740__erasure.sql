-- Erasure (G8): asked for by the person or due at the end of retention, put forward by one, approved by another, done by one
-- function, and left behind as a certificate that names nobody.
set local role "${careOwner}";

alter table care.erasure_request
    add way text not null default 'OWN_DOOR' check (way in ('PAPER', 'SPOKEN', 'OWN_DOOR')),
    add account uuid;
comment on column care.erasure_request.account is 'who noted it, where the person did not ask by their own door';
drop policy erasure_request_write on care.erasure_request;
create policy erasure_request_write on care.erasure_request for insert
    with check (state = 'ASKED' and care.handles(client) and account is not distinct from care.account()
                and (way = 'OWN_DOOR') = (client is not distinct from care.visitor()));
drop policy erasure_request_end on care.erasure_request;
create policy erasure_request_end on care.erasure_request for delete using (state = 'ASKED' and care.handles(client));

create table care.erasure_proposal (
    id          uuid primary key default gen_random_uuid(),
    reference   text not null unique,
    client      uuid not null unique references care.client on delete cascade,
    unit        uuid not null,
    basis       text not null check (basis in ('REQUEST', 'RETENTION', 'KEY_GONE')),
    due_on      date,
    made_at     timestamptz not null default statement_timestamp(),
    proposed_by uuid,
    approved_by uuid check (approved_by <> proposed_by),
    approved_at timestamptz,
    check ((approved_by is null) = (approved_at is null)),
    check ((basis = 'RETENTION') = (due_on is not null)),
    constraint retention_needs_two check (approved_by is null or proposed_by is not null or basis <> 'RETENTION')
);
comment on column care.erasure_proposal.proposed_by is
    'who noted the request or put the batch forward; nobody where the person asked by their own door or the system found it';
create index on care.erasure_proposal (basis, made_at);

create table care.erasure_certificate (
    number       bigint generated always as identity primary key,
    reference    text not null unique,
    person_index bytea not null unique,
    basis        text not null,
    categories   text[] not null,
    proposed_on  date not null,
    approved_on  date not null,
    erased_on    date not null,
    proposed_by  uuid,
    approved_by  uuid not null,
    rows_erased  bigint not null
);
comment on table care.erasure_certificate is 'append-only: what was erased, on which basis, by whom; not whose it was';
comment on column care.erasure_certificate.person_index is
    'SHA-256 of the number that the record had by chance: no copy of its key may be brought back';

-- Whoever answers for what is kept and how long; states no purpose of care and is shown no record.
create function care.keeps() returns boolean language sql stable
    return care.purpose() = 'KEEPING';

create function care.new_reference() returns text language sql volatile
    return (select upper(left(id, 4) || '-' || substr(id, 5, 4) || '-' || substr(id, 9, 4))
            from (select replace(gen_random_uuid()::text, '-', '') as id) chance);

call care.guard('erasure_proposal',
    'care.keeps() or client = care.visitor() or care.handles(client) or care.opens(client, false)', 'false');
call care.guard('erasure_certificate', 'care.keeps()', 'false');

-- A request is a proposal at once; what the system had proposed of the same person gives way to it.
create function care.propose_requested() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    insert into care.erasure_proposal (reference, client, unit, basis, proposed_by)
    select care.new_reference(), new.client, client.unit, 'REQUEST', new.account
    from care.client where client.id = new.client
    on conflict (client) do update
        set basis = 'REQUEST', due_on = null, proposed_by = new.account,
            made_at = statement_timestamp(), approved_by = null, approved_at = null;
    return new;
end
$$;
create trigger a_request_is_a_proposal after insert on care.erasure_request
    for each row execute function care.propose_requested();

create function care.withdraw_requested() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    delete from care.erasure_proposal where client = old.client and basis = 'REQUEST';
    return old;
end
$$;
create trigger a_request_taken_back_is_none after delete on care.erasure_request
    for each row execute function care.withdraw_requested();

-- Requests of before this migration.
insert into care.erasure_proposal (reference, client, unit, basis, made_at)
select care.new_reference(), erasure_request.client, client.unit, 'REQUEST', asked_at
from care.erasure_request join care.client on client.id = erasure_request.client;

create function care.only_keepers() returns void language plpgsql stable as $$
begin
    if not care.keeps() or care.visitor() is not null then
        raise exception 'only who answers for what is kept' using errcode = 'insufficient_privilege';
    end if;
end
$$;

-- Closed records whose time is over, as counts: the trial run before anything is put forward.
create function care.over_time(last_closing date) returns table (closed_in date, people bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
    perform care.only_keepers();
    return query
        select date_trunc('month', client.closed_on)::date, count(*)
        from care.client where state = 'CLOSED' and closed_on <= last_closing
        group by 1 order by 1;
end
$$;

-- The system finds them; what was taken up again, or is no longer due, is dropped.
create function care.propose_over_time(last_closing date, months int) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
    many bigint;
begin
    perform care.only_keepers();
    delete from care.erasure_proposal
    where basis = 'RETENTION'
      and not exists (select from care.client
                      where client.id = erasure_proposal.client and state = 'CLOSED' and closed_on <= last_closing);
    insert into care.erasure_proposal (reference, client, unit, basis, due_on)
    select care.new_reference(), id, unit, 'RETENTION', (closed_on + make_interval(months => months))::date
    from care.client where state = 'CLOSED' and closed_on <= last_closing
    on conflict (client) do nothing;
    get diagnostics many = row_count;
    return many;
end
$$;

-- After an old backup was put back: rows of people whose keys were destroyed since.
create function care.propose_key_gone(gone bytea[]) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
    many bigint;
begin
    perform care.only_keepers();
    insert into care.erasure_proposal (reference, client, unit, basis)
    select care.new_reference(), id, unit, 'KEY_GONE'
    from care.client where sha256(convert_to(id::text, 'UTF8')) = any (gone)
    on conflict (client) do nothing;
    get diagnostics many = row_count;
    return many;
end
$$;

-- One puts forward all that is due on that day and not put forward yet.
create function care.put_forward() returns bigint
language plpgsql security definer set search_path = '' as $$
declare
    forward bigint;
begin
    perform care.only_keepers();
    if care.account() is null then
        raise exception 'a batch is put forward by somebody' using errcode = 'insufficient_privilege';
    end if;
    update care.erasure_proposal set proposed_by = care.account()
    where basis = 'RETENTION' and proposed_by is null and approved_by is null;
    get diagnostics forward = row_count;
    return forward;
end
$$;

create function care.give_back(proposer uuid) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
    back bigint;
begin
    perform care.only_keepers();
    update care.erasure_proposal set proposed_by = null
    where basis = 'RETENTION' and proposed_by = proposer and approved_by is null;
    get diagnostics back = row_count;
    return back;
end
$$;

-- The second person. Never the first: the table's check says so too, to everybody.
create function care.approve_erasure(proposals uuid[]) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
    approved bigint;
begin
    perform care.only_keepers();
    if care.account() is null then
        raise exception 'an erasure is approved by somebody' using errcode = 'insufficient_privilege';
    end if;
    update care.erasure_proposal set approved_by = care.account(), approved_at = statement_timestamp()
    where id = any (proposals) and approved_by is null;
    get diagnostics approved = row_count;
    return approved;
end
$$;

-- Whether the review of an emergency opening is still open: then the erasure waits, or nobody could review it any more.
create function care.awaits_review(person uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
    return false;
end
$$;

create function care.held(proposal uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
    return coalesce((select care.awaits_review(client) from care.erasure_proposal where id = proposal), false);
end
$$;

-- Whose record an approved proposal erases, so that the key can be destroyed first; refuses everything that is not approved,
-- waits for a review, or was taken up again.
create function care.erasing(proposal uuid) returns uuid
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

-- Deletes every row of the person and leaves the certificate; a table that keeps a row of theirs makes it fail.
create function care.erase(proposal uuid, categories text[], today date) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
    person constant uuid := care.erasing(proposal);
    chosen care.erasure_proposal;
    of_person record;
    counted bigint;
    total bigint := 1;
    certificate bigint;
begin
    select * into chosen from care.erasure_proposal where id = proposal;
    for of_person in
        select relname from pg_catalog.pg_attribute
        join pg_catalog.pg_class on pg_class.oid = attrelid
        where relnamespace = 'care'::regnamespace and relkind in ('r', 'p') and attname = 'client' and not attisdropped
    loop
        execute format('select count(*) from care.%I where client = $1', of_person.relname) into counted using person;
        total := total + counted;
    end loop;
    delete from care.client where id = person;
    for of_person in
        select relname from pg_catalog.pg_attribute
        join pg_catalog.pg_class on pg_class.oid = attrelid
        where relnamespace = 'care'::regnamespace and relkind in ('r', 'p') and attname = 'client' and not attisdropped
    loop
        execute format('select count(*) from care.%I where client = $1', of_person.relname) into counted using person;
        if counted > 0 then
            raise exception 'care.% keeps rows of who is erased', of_person.relname;
        end if;
    end loop;
    insert into care.erasure_certificate
        (reference, person_index, basis, categories, proposed_on, approved_on, erased_on, proposed_by, approved_by, rows_erased)
    values (chosen.reference, sha256(convert_to(person::text, 'UTF8')), chosen.basis, categories,
            (chosen.made_at at time zone 'Asia/Shanghai')::date, (chosen.approved_at at time zone 'Asia/Shanghai')::date,
            today, chosen.proposed_by, chosen.approved_by, total)
    returning number into certificate;
    return certificate;
end
$$;

-- Records that nobody closed and nobody opened since: for the supervisor of the unit to look at. Nothing erases them.
create function care.untouched(since timestamptz) returns table (client uuid, asked_on date, looked_at timestamptz, account uuid)
language plpgsql stable security definer set search_path = '' as $$
begin
    if care.purpose() <> 'SUPERVISION' or care.account() is null then
        raise exception 'only the supervisor of the unit' using errcode = 'insufficient_privilege';
    end if;
    return query
        select person.id, person.asked_on, seen.at,
               (select assignment.account from care.assignment
                where assignment.client = person.id and until_time is null order by from_time limit 1)
        from care.client person
        left join lateral (select look.at from care.look where look.client = person.id order by number desc limit 1) seen on true
        where person.unit = care.unit() and person.state <> 'CLOSED' and coalesce(seen.at, person.asked_on) < since
        order by coalesce(seen.at, person.asked_on), person.id
        limit 200;
end
$$;

grant select on care.erasure_proposal, care.erasure_certificate to "${careRole}";
grant execute on function care.keeps(), care.only_keepers(), care.over_time(date), care.propose_over_time(date, int),
    care.propose_key_gone(bytea[]), care.put_forward(), care.give_back(uuid), care.approve_erasure(uuid[]),
    care.held(uuid), care.erasing(uuid), care.erase(uuid, text[], date), care.untouched(timestamptz) to "${careRole}";
reset role;
