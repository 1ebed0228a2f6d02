-- Where help is offered, who is inside by their own door, and who wishes to be forgotten.
set local role "${careOwner}";

create table care.offering (
    unit     uuid primary key,
    name_zh  text not null,
    name_en  text not null,
    hotline  text not null,
    place_zh text not null,
    place_en text not null,
    hours_zh text not null,
    hours_en text not null,
    shown    boolean not null
);
comment on table care.offering is
    'what a unit that offers care says of itself to everybody; only its supervisor of care, whom no other unit can have, writes it';
call care.guard('offering', 'care.purpose() <> ''''',
    'unit = care.unit() and care.account() is not null and care.purpose() = ''SUPERVISION''');
create policy offering_change on care.offering for update
    using (unit = care.unit() and care.account() is not null and care.purpose() = 'SUPERVISION')
    with check (unit = care.unit() and care.account() is not null and care.purpose() = 'SUPERVISION');
grant select, insert, update on care.offering to "${careRole}";

create table care.door_session (
    token_index bytea primary key,
    client      uuid not null references care.client on delete cascade,
    begun_at    timestamptz not null,
    used_at     timestamptz not null
);
comment on column care.door_session.token_index is 'hash of the token in the cookie of the person''s browser';
create index on care.door_session (client);
create index on care.door_session (used_at);
call care.guard('door_session', 'client = care.visitor()', 'client = care.visitor()');
create policy door_session_end on care.door_session for delete using (client = care.visitor());
grant select, insert, delete on care.door_session to "${careRole}";

-- Whose session that is, if it still is one: 15 minutes after the last page and an hour after the first it ends.
create function care.behind_door_session(token bytea, at timestamptz) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
    person uuid;
begin
    delete from care.door_session
    where used_at <= at - interval '15 minutes' or begun_at <= at - interval '60 minutes';
    update care.door_session set used_at = at where token_index = token returning client into person;
    return person;
end
$$;
grant execute on function care.behind_door_session(bytea, timestamptz) to "${careRole}";

-- Whoever came in with the code before has to leave when there is a new one.
create function care.end_door_sessions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    delete from care.door_session where door_session.client = new.id;
    return null;
end
$$;
create trigger client_new_code after update of door_index on care.client
    for each row execute function care.end_door_sessions();

create table care.erasure_request (
    client   uuid primary key references care.client on delete cascade,
    asked_at timestamptz not null default statement_timestamp(),
    state    text not null default 'ASKED' check (state in ('ASKED', 'DONE'))
);
comment on table care.erasure_request is 'the person''s wish that their record be deleted; can be taken back until it is done';
create index on care.erasure_request (state, asked_at);
call care.guard('erasure_request', 'client = care.visitor() or care.opens(client, false) or care.supervises(client)',
    'client = care.visitor() and state = ''ASKED''');
create policy erasure_request_end on care.erasure_request for delete
    using (client = care.visitor() and state = 'ASKED');
grant select, insert, delete on care.erasure_request to "${careRole}";

-- How many messages of a worker's own people that worker has not seen: those written since they last looked.
create function care.unread() returns table (person uuid, messages bigint)
language sql stable security definer set search_path = ''
begin atomic
    select entry.client, count(*)
    from care.assignment
    join care.entry on entry.client = assignment.client and entry.kind = 'MESSAGE' and entry.account is null
    where assignment.account = care.account() and assignment.unit = care.unit() and assignment.until_time is null
      and entry.written_at > coalesce((
          select max(look.at) from care.look
          where look.client = assignment.client and look.account = care.account() and look.what = 'read.MESSAGE'),
          '-infinity')
      and care.opens(entry.client, false)
    group by entry.client;
end;
grant execute on function care.unread() to "${careRole}";
reset role;
