-- What a worker asks of the contact they chose. This schema is owned by a role that cannot sign in; the role that reads and
-- writes here is used by the package staff.support alone, and is shown only the rows of the account that is signed in. What was
-- said stands in columns named "words", encrypted with a key of that request's own which is not in the database.
create schema staff_support authorization "${supportOwner}";
set local role "${supportOwner}";
alter default privileges for role "${supportOwner}" revoke execute on functions from public;
grant usage on schema staff_support to "${supportRole}";

create table staff_support.contact (
    account uuid primary key
);
comment on table staff_support.contact is 'who agreed to be asked for support';

create table staff_support.request (
    id         uuid primary key,
    writer     uuid not null,
    contact    uuid not null check (contact <> writer),
    state      text not null default 'OPEN' check (state in ('OPEN', 'CLOSED')),
    written_on date not null,
    closed_on  date check ((closed_on is not null) = (state = 'CLOSED')),
    words      bytea not null
);
create index on staff_support.request (writer);
create index on staff_support.request (contact, state);

create table staff_support.answer (
    number     bigint generated always as identity primary key,
    id         uuid not null unique,
    request    uuid not null references staff_support.request on delete cascade,
    author     uuid not null,
    written_on date not null,
    words      bytea not null
);
create index on staff_support.answer (request, number);

-- In whose name the connection is used. Set for one transaction by the desk.
create function staff_support.account() returns uuid language sql stable
    return nullif(current_setting('staff_support.account', true), '')::uuid;

-- Whether somebody may hear a worker: they sign in, and they do not assess the worker. Of no worker in particular: they are not
-- first responsible for any unit.
create function staff_support.may_hear(hearer uuid, worker uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
    return hearer is distinct from worker and units.signs_in(hearer) and not units.leads(hearer, worker);
end
$$;

-- Whether somebody agreed to be a contact and may hear the worker.
create function staff_support.offers(hearer uuid, worker uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
    return exists (select from staff_support.contact where contact.account = hearer)
        and staff_support.may_hear(hearer, worker);
end
$$;

-- The rule that everything rests on: a request opens to whoever wrote it and to the contact they chose, as long as that contact
-- does not assess them. Asked for every row.
create function staff_support.opens(writer uuid, contact uuid) returns boolean
language plpgsql stable security definer cost 1000 set search_path = '' as $$
declare
    reader constant uuid := staff_support.account();
begin
    return coalesce(reader = writer or reader = contact and staff_support.may_hear(reader, writer), false);
end
$$;

create function staff_support.opens_request(sought uuid, only_open boolean) returns boolean
language plpgsql stable security definer cost 1000 set search_path = '' as $$
begin
    return exists (
        select from staff_support.request
        where request.id = sought and (not only_open or request.state = 'OPEN')
          and staff_support.opens(request.writer, request.contact));
end
$$;

alter table staff_support.contact enable row level security;
create policy contact_read on staff_support.contact for select
    using (account = staff_support.account()
        or staff_support.account() is not null and staff_support.may_hear(account, staff_support.account()));
create policy contact_write on staff_support.contact for insert
    with check (account = staff_support.account() and staff_support.may_hear(account, null));
create policy contact_remove on staff_support.contact for delete using (account = staff_support.account());

alter table staff_support.request enable row level security;
create policy request_read on staff_support.request for select using (staff_support.opens(writer, contact));
create policy request_write on staff_support.request for insert
    with check (writer = staff_support.account() and state = 'OPEN' and staff_support.offers(contact, writer));
create policy request_change on staff_support.request for update
    using (state = 'OPEN' and staff_support.opens(writer, contact)) with check (staff_support.opens(writer, contact));
create policy request_remove on staff_support.request for delete using (writer = staff_support.account());

alter table staff_support.answer enable row level security;
create policy answer_read on staff_support.answer for select using (staff_support.opens_request(request, false));
create policy answer_write on staff_support.answer for insert
    with check (author = staff_support.account() and staff_support.opens_request(request, true));

-- At night, in nobody's name: which requests were closed by a day, and their end. No other is shown or removed so.
create function staff_support.closed_by(day date) returns setof uuid
language sql stable security definer set search_path = ''
begin atomic
    select id from staff_support.request where state = 'CLOSED' and closed_on <= day;
end;
create function staff_support.erase_closed(sought uuid, day date) returns void
language sql security definer set search_path = ''
begin atomic
    delete from staff_support.request where id = sought and state = 'CLOSED' and closed_on <= day;
end;

grant select, insert, delete on staff_support.contact, staff_support.request to "${supportRole}";
grant update (state, closed_on) on staff_support.request to "${supportRole}";
grant select, insert on staff_support.answer to "${supportRole}";
grant execute on function staff_support.account(), staff_support.may_hear(uuid, uuid), staff_support.offers(uuid, uuid),
    staff_support.opens(uuid, uuid), staff_support.opens_request(uuid, boolean), staff_support.closed_by(date),
    staff_support.erase_closed(uuid, date) to "${supportRole}";
reset role;
