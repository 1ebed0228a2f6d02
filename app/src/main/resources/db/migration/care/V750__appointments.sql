-- What was agreed with a person for a certain time. It belongs to one purpose and shows only to that one; to the person always.
set local role "${careOwner}";

create table care.appointment (
    id        uuid primary key,
    client    uuid not null references care.client on delete cascade,
    account   uuid not null,
    unit      uuid not null,
    kind      text not null check (kind in ('SESSION', 'TREATMENT', 'JOB', 'FOLLOW_UP')),
    purpose   text not null generated always as (
        case kind when 'SESSION' then 'CARE' when 'TREATMENT' then 'TREATMENT' when 'JOB' then 'JOB_SUPPORT'
                  else 'FOLLOW_UP' end) stored,
    starts_at timestamptz not null,
    channel   text not null check (channel in ('HERE', 'CALL', 'MESSAGE', 'VISIT')),
    state     text not null default 'AGREED' check (state in ('AGREED', 'DONE', 'MISSED', 'CANCELLED', 'STOPPED')),
    sealed    bytea not null
);
comment on table care.appointment is 'agreed with the person; nothing follows from one that was missed';
create index on care.appointment (client, starts_at);
create index on care.appointment (unit, starts_at);

call care.guard('appointment',
    '(client = care.visitor() or purpose = care.purpose() and unit = care.unit()) and care.opens(client, false)',
    'purpose = care.purpose() and unit = care.unit() and account = care.account() and care.opens(client, false)');
-- What the person stopped stays stopped, and by their own door they call off and nothing else.
create policy appointment_change on care.appointment for update
    using (state <> 'STOPPED' and (client = care.visitor() or purpose = care.purpose() and unit = care.unit())
           and care.opens(client, false))
    with check (care.visitor() is null or state in ('CANCELLED', 'STOPPED'));

grant select, insert on care.appointment to "${careRole}";
grant update (state) on care.appointment to "${careRole}";
reset role;
