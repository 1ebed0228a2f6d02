create schema warning;

create table warning.watch (
    id         uuid primary key default gen_random_uuid(),
    indicator  uuid not null,
    root       text not null,
    level      text not null,
    pooled     boolean not null default true,
    method     text not null,
    parameters text not null,
    paused     boolean not null default false,
    unique (indicator, root, level, method, parameters)
);
comment on column warning.watch.root is 'the area in which is looked; empty for every area that has figures';
comment on column warning.watch.level is 'the level of the areas looked at one by one; empty for all with figures';

-- Everything a run saw and how it looked at it, so that it can be repeated to the bit.
create table warning.run (
    id         uuid primary key default gen_random_uuid(),
    watch      uuid not null references warning.watch,
    at         timestamptz not null,
    cause      text not null check (cause in ('FIGURES', 'SCHEDULE', 'PERSON')),
    method     text not null,
    parameters text not null,
    library    text not null,
    frequency  text not null,
    first_new  date not null,
    last_new   date not null,
    snapshot   bytea not null,
    series     int not null,
    alarms     int not null
);
create index on warning.run (watch, at desc);
create index on warning.run (at desc);

create table warning.warning (
    id           uuid primary key default gen_random_uuid(),
    watch        uuid not null references warning.watch,
    run          uuid not null references warning.run,
    indicator    uuid not null,
    area         text not null,
    pooled       boolean not null,
    frequency    text not null,
    first_period date not null,
    last_period  date not null,
    observed     double precision not null,
    expected     double precision not null,
    upper        double precision not null,
    score        double precision not null,
    p_value      double precision not null,
    rank         int not null,
    coverage     text not null default '' check (coverage in ('', 'BEGAN', 'RESUMED', 'JOINED', 'MANY_AREAS', 'ALL_INDICATORS')),
    lapsed       boolean not null default false,
    state        text not null default 'NEW' check (state in ('NEW', 'CONFIRMED', 'EXPLAINED', 'WATCHED')),
    raised_at    timestamptz not null,
    triaged_at   timestamptz,
    unique (watch, area, first_period)
);
comment on column warning.warning.rank is 'its place among all series of the run in that period, by p-value';
comment on column warning.warning.lapsed is 'the figures were corrected since, and are no longer out of the ordinary';
comment on column warning.warning.area is 'empty for the sum of areas that have no common parent';
comment on column warning.warning.coverage is 'why the step looks like a change of coverage or recording; empty where it does not';
create index on warning.warning (state, raised_at desc);
create index on warning.warning (area, last_period desc);
create index on warning.warning (last_period desc, score desc);

create table warning.triage (
    id       uuid primary key default gen_random_uuid(),
    warning  uuid not null references warning.warning,
    at       timestamptz not null,
    account  uuid not null,
    name     text not null,
    decision text not null check (decision in ('CONFIRMED', 'EXPLAINED', 'WATCHED')),
    reason   text not null check (reason <> '')
);
comment on table warning.triage is 'append-only: a decision is changed by a further one';
create index on warning.triage (warning, at desc);
