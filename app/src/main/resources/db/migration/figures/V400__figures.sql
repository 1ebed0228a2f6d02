create schema if not exists figures;

-- The number is the key inside this schema: a million observations carry four bytes instead of sixteen.
create table figures.indicator (
    number      integer generated always as identity primary key,
    id          uuid not null unique,
    code        text collate "C" not null check (code <> ''),
    frequency   text not null check (frequency in ('DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR')),
    name_zh     text not null,
    name_en     text not null default '',
    unit_zh     text not null default '',
    unit_en     text not null default '',
    direction   text not null check (direction in ('LOWER_IS_BETTER', 'HIGHER_IS_BETTER', 'NEITHER')),
    measure     text not null check (measure in ('ADDITIVE', 'STOCK', 'RATE', 'LEVEL')),
    numerator   text,
    denominator text,
    factor      double precision,
    owner       text,
    kind        text not null,
    unique (code, frequency),
    check ((measure = 'RATE') = (numerator is not null and denominator is not null and factor is not null))
);

-- Every way in: a submitted report, a file, a generator. All of its values were taken or none.
create table figures.intake (
    number      integer generated always as identity primary key,
    id          uuid not null unique,
    kind        text not null check (kind in ('REPORT', 'FILE', 'GENERATED')),
    name        text not null,
    reason      text not null default '',
    account     uuid,
    sha256      text,
    state       text not null check (state in ('RUNNING', 'CHECKED', 'ACCEPTED', 'KNOWN', 'REFUSED', 'BROKEN')),
    received_at timestamptz not null,
    seen_at     timestamptz not null,
    finished_at timestamptz,
    bytes       bigint not null default 0,
    bytes_read  bigint not null default 0,
    rows        bigint not null default 0,
    added       bigint not null default 0,
    changed     bigint not null default 0,
    unchanged   bigint not null default 0,
    problems    bigint not null default 0,
    same_as     uuid references figures.intake (id)
);
create index intake_newest on figures.intake (received_at desc, number desc);
create index intake_by_file on figures.intake (sha256) where state = 'ACCEPTED';

-- The newest version of every value. No foreign keys to indicator and intake: one service writes here, it takes both
-- numbers from those tables in the same transaction, and a check per row would double the time of a large import.
create table figures.observation (
    indicator   integer not null,
    period      date not null,
    intake      integer not null,
    version     integer not null default 1,
    value       double precision,
    population  double precision,
    noise_scale double precision,
    status      text collate "C" not null default 'REPORTED' check (status in ('REPORTED', 'MISSING', 'SUPPRESSED')),
    area        text collate "C" not null,
    primary key (indicator, area, period),
    check ((status = 'REPORTED') = (value is not null))
);
create index observation_by_area on figures.observation (area, period, indicator);

-- The versions before the newest; who, when and why stand with the intake.
create table figures.past_observation (
    indicator   integer not null,
    area        text collate "C" not null,
    period      date not null,
    version     integer not null,
    intake      integer not null,
    value       double precision,
    population  double precision,
    noise_scale double precision,
    status      text collate "C" not null,
    primary key (indicator, area, period, version)
);

-- History is kept by the database, so that no way of changing a value can forget it.
create function figures.keep_past() returns trigger language plpgsql as $$
begin
    insert into figures.past_observation (indicator, area, period, version, intake, value, population, noise_scale, status)
    select indicator, area, period, version, intake, value, population, noise_scale, status from before;
    return null;
end $$;

create trigger keep_past after update on figures.observation
    referencing old table as before
    for each statement execute function figures.keep_past();
