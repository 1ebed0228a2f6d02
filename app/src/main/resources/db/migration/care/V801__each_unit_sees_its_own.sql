-- What a unit does for a person is between that unit and the person: who is there for them, who looked and what for, what they
-- withdrew, what they wrote to it. And an entry belongs to the purposes that its sort serves.
set local role "${careOwner}";

create policy look_of_own_unit_and_purpose on care.look as restrictive for select
    using (client = care.visitor() or unit = care.unit() and care.purpose() in (purpose, 'SUPERVISION'));
create policy assignment_seen_by_own_unit on care.assignment as restrictive for select
    using (client = care.visitor() or unit = care.unit());
create policy withdrawal_of_what_is_seen on care.withdrawal as restrictive for select
    using (client = care.visitor() or exists (select from care.consent where consent.id = withdrawal.consent));

-- Which sorts of entry there are, whether they are sensitive information, and what for. Supervision reads,
-- and writes nothing.
create table care.kind (
    name      text primary key,
    sensitive boolean not null,
    unique (name, sensitive)
);
create table care.kind_purpose (
    kind    text not null references care.kind,
    purpose text not null,
    writes  boolean not null,
    primary key (kind, purpose)
);
comment on table care.kind_purpose is 'for which purposes entries of a sort are read, and for which they are written too';
insert into care.kind (name, sensitive) values
    ('SCREENING', true), ('ASSESSMENT', true), ('GOAL', true), ('SESSION', true), ('FAMILY', true), ('SAFETY_PLAN', true),
    ('TREATMENT', true), ('JOB_SUPPORT', false), ('JOB_OUTCOME', false), ('FOLLOW_UP', false), ('MESSAGE', false);
insert into care.kind_purpose (kind, purpose, writes)
select name, case when name in ('TREATMENT', 'JOB_SUPPORT', 'FOLLOW_UP') then name
                  when name = 'JOB_OUTCOME' then 'JOB_SUPPORT' else 'CARE' end, true
from care.kind where name <> 'MESSAGE'
union all
select name, 'SUPERVISION', false from care.kind where name <> 'MESSAGE'
union all
select 'MESSAGE', purpose, true
from unnest(array['FIRST_CONTACT', 'CARE', 'TREATMENT', 'JOB_SUPPORT', 'FOLLOW_UP']) purpose;
call care.guard('kind', 'care.purpose() <> ''''', 'false');
call care.guard('kind_purpose', 'care.purpose() <> ''''', 'false');
grant select on care.kind, care.kind_purpose to "${careRole}";

-- A person writes to one unit: until now it was not said to which, so it was the one that they had asked.
update care.entry set unit = (select client.unit from care.client where client.id = entry.client) where unit is null;
alter table care.entry alter unit set not null;
comment on column care.entry.unit is 'whose entry it is; of what the person wrote, to whom';

-- A correction is of the same sort and about the same person as what it corrects.
alter table care.entry
    add unique (id, client, kind),
    add foreign key (replaces, client, kind) references care.entry (id, client, kind),
    add foreign key (kind, sensitive) references care.kind (name, sensitive);
create index on care.entry (replaces, client, kind) where replaces is not null;

create function care.answers(person uuid, of_unit uuid) returns boolean
language plpgsql stable security definer cost 1000 set search_path = '' as $$
begin
    return exists (select from care.client where client.id = person and client.unit = of_unit)
        or exists (
            select from care.assignment
            where assignment.client = person and assignment.unit = of_unit and assignment.until_time is null);
end
$$;
comment on function care.answers is 'whether the unit has to do with the person: they asked it, or one of its workers is theirs';

drop policy entry_of_own_unit on care.entry;
create policy entry_of_own_unit on care.entry as restrictive for select
    using (client = care.visitor() or unit = care.unit() or kind <> 'MESSAGE' and care.handed_on(client, unit));
create policy entry_for_its_purpose on care.entry as restrictive for select
    using (client = care.visitor() or kind in (select kind from care.kind_purpose where purpose = care.purpose()));
drop policy entry_write on care.entry;
create policy entry_write on care.entry for insert
    with check (account is not distinct from care.account() and case
        when client = care.visitor() then kind = 'MESSAGE' and care.answers(client, unit)
        else unit = care.unit() and care.opens(client, sensitive)
             and kind in (select kind from care.kind_purpose where purpose = care.purpose() and writes) end);
grant execute on function care.answers(uuid, uuid) to "${careRole}";

create or replace function care.unread() returns table (person uuid, messages bigint)
language sql stable security definer set search_path = ''
begin atomic
    select entry.client, count(*)
    from care.assignment
    join care.entry on entry.client = assignment.client and entry.kind = 'MESSAGE' and entry.account is null
        and entry.unit = assignment.unit
    where assignment.account = care.account() and assignment.unit = care.unit() and assignment.until_time is null
      and entry.written_at > coalesce((
          select max(look.at) from care.look
          where look.client = assignment.client and look.account = care.account() and look.what = 'read.MESSAGE'),
          '-infinity')
      and care.opens(entry.client, false)
    group by entry.client;
end;
reset role;
