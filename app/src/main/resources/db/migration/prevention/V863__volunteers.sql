create table prevention.volunteer_call (
    unit       uuid primary key,
    what       text not null check (what <> ''),
    contact    text not null check (contact <> ''),
    open       boolean not null,
    changed_at timestamptz not null,
    changed_by uuid not null
);
comment on table prevention.volunteer_call is 'what a unit asks volunteers for; shown on the public page while it is open';
comment on column prevention.volunteer_call.contact is 'how the office is reached, no person';

create table prevention.organisation (
    id      uuid primary key,
    unit    uuid not null,
    name    text not null check (name <> ''),
    what    text not null check (what <> ''),
    office  text not null check (office <> ''),
    retired boolean not null default false,
    made_at timestamptz not null,
    made_by uuid not null
);
create index on prevention.organisation (unit, retired, name);
comment on table prevention.organisation is 'social organisations that help; an organisation is no person';
comment on column prevention.organisation.unit is 'the unit it helps';
comment on column prevention.organisation.office is 'how its office is reached, no person';

-- Whatever a volunteer said stands sealed in one column; it is never searched, and goes at the end of the time of keeping.
create table prevention.volunteer (
    id           uuid primary key,
    unit         uuid not null,
    organisation uuid references prevention.organisation,
    sealed       bytea not null,
    way          text not null check (way in ('OWN_PAGE', 'IN_PERSON')),
    state        text not null check (state in ('WAITING', 'ACTIVE')),
    digest       bytea not null unique check (length(digest) = 32),
    agreed_on    date not null,
    kept_until   date not null check (kept_until >= agreed_on)
);
create index on prevention.volunteer (unit, state, agreed_on);
create index on prevention.volunteer (kept_until);
comment on column prevention.volunteer.sealed is 'what they are called by, how to reach them and what they like to do, encrypted; nothing else is kept of them';
comment on column prevention.volunteer.digest is 'SHA-256 of the code with which they take their agreement back';

create table prevention.volunteer_training (
    id      uuid primary key,
    unit    uuid not null,
    topic   text not null check (topic <> ''),
    day     date not null,
    hours   numeric(4, 1) not null check (hours > 0),
    made_at timestamptz not null,
    made_by uuid not null
);
create index on prevention.volunteer_training (unit, day desc);

-- Somebody who took their agreement back was there nevertheless: that somebody was, is kept, who it was is not.
create table prevention.volunteer_trained (
    id        uuid primary key,
    training  uuid not null references prevention.volunteer_training on delete cascade,
    volunteer uuid references prevention.volunteer on delete set null,
    unique (training, volunteer)
);
create index on prevention.volunteer_trained (volunteer);

create table prevention.shift (
    id        uuid primary key,
    unit      uuid not null,
    event     uuid references prevention.event,
    what      text not null check (what <> ''),
    place     text not null check (place <> ''),
    day       date not null,
    begins    time not null,
    ends      time not null check (ends > begins),
    needed    integer not null check (needed between 1 and 999),
    cancelled boolean not null default false,
    made_at   timestamptz not null,
    made_by   uuid not null
);
create index on prevention.shift (unit, day desc);
create index on prevention.shift (event);

create table prevention.shift_place (
    id           uuid primary key,
    shift        uuid not null references prevention.shift,
    volunteer    uuid references prevention.volunteer on delete set null,
    hours        numeric(4, 1) check (hours > 0 and hours <= 24),
    confirmed_by uuid,
    confirmed_at timestamptz,
    unique (shift, volunteer),
    check ((hours is null) = (confirmed_by is null) and (hours is null) = (confirmed_at is null))
);
create index on prevention.shift_place (volunteer);
comment on column prevention.shift_place.hours is 'as the coordinator confirmed them after the shift';
