create schema livelihood;
comment on schema livelihood is 'work, training, start-up support and assistance offered to anyone; who takes them up is counted, never listed';

create table livelihood.offer (
    id          uuid primary key,
    kind        text not null check (kind in ('JOB', 'TRAINING', 'START_UP', 'ASSISTANCE', 'AWAY')),
    title_zh    text not null check (title_zh <> ''),
    title_en    text not null default '',
    what_zh     text not null check (what_zh <> ''),
    what_en     text not null default '',
    provider    text not null check (provider <> ''),
    apply       text not null check (apply <> ''),
    unit        uuid not null,
    area        text not null,
    places      integer check (places > 0),
    first_day   date not null,
    last_day    date not null check (last_day between first_day and first_day + 366),
    state       text not null check (state in ('PROPOSED', 'PUBLISHED', 'RETURNED', 'ENDED')),
    proposed_at timestamptz not null,
    proposed_by uuid not null,
    decided_at  timestamptz,
    decided_by  uuid,
    answer      text not null default '',
    constraint published_by_a_second_person check (decided_by <> proposed_by),
    check ((state = 'PROPOSED') <= (decided_by is null)),
    check ((state in ('PUBLISHED', 'RETURNED')) <= (decided_by is not null)),
    check ((decided_by is null) = (decided_at is null)),
    check ((state = 'RETURNED') <= (answer <> ''))
);
create index on livelihood.offer (state, last_day);
create index on livelihood.offer (unit, state);
comment on column livelihood.offer.provider is 'the employer, school or office that offers it, as the public reads it';
comment on column livelihood.offer.apply is 'where to ask for it: an office and its telephone, never a private number';
comment on column livelihood.offer.places is 'null where there is no limit';

create table livelihood.take_up (
    offer   uuid not null references livelihood.offer,
    month   date not null check (extract(day from month) = 1),
    asked   integer not null check (asked >= 0),
    taken   integer not null check (taken between 0 and asked),
    kept_at timestamptz not null,
    kept_by uuid not null,
    primary key (offer, month)
);
create index on livelihood.take_up (month);
comment on table livelihood.take_up is 'how many people asked for an offer in a month and how many took it up; nobody by name';
