create table prevention.campaign (
    id        uuid primary key,
    unit      uuid not null,
    title_zh  text not null check (title_zh <> ''),
    title_en  text not null default '',
    what      text not null check (what <> ''),
    first_day date not null,
    last_day  date not null check (last_day between first_day and first_day + 366),
    made_at   timestamptz not null,
    made_by   uuid not null
);
create index on prevention.campaign (first_day desc);
comment on column prevention.campaign.unit is 'the unit that leads it';

create table prevention.event (
    id         uuid primary key,
    campaign   uuid references prevention.campaign,
    unit       uuid not null,
    kind       text not null check (kind in ('LECTURE', 'EXHIBITION', 'PERFORMANCE', 'VILLAGE_MEETING',
                                             'TELEVISION', 'RADIO', 'NEWSPAPER', 'ONLINE')),
    title      text not null check (title <> ''),
    area       text not null,
    place      text not null check (place <> ''),
    day        date not null,
    permit     text not null default '',
    material   text not null default '',
    state      text not null check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    people     integer check (people between 0 and 9999999),
    method     text check (method in ('COUNTED', 'TICKETS', 'ESTIMATED', 'HANDED_OUT', 'AUDIENCE')),
    volunteers integer check (volunteers between 0 and 9999),
    cost       numeric(10, 2) check (cost >= 0),
    words      text not null default '',
    made_at    timestamptz not null,
    made_by    uuid not null,
    check ((state = 'HELD') = (people is not null)),
    check ((people is null) = (method is null) and (people is null) = (volunteers is null) and (people is null) = (cost is null)),
    check ((state = 'CANCELLED') <= (words <> ''))
);
create index on prevention.event (unit, day desc);
create index on prevention.event (day desc);
create index on prevention.event (campaign);
comment on column prevention.event.place is 'where it is, or the station, paper or site it is published by';
comment on column prevention.event.people is 'how many were reached, by the method beside it; nobody by name';
comment on column prevention.event.words is 'what the unit notes of it, or why it was cancelled';
