create table work.plan (
    id         uuid primary key default gen_random_uuid(),
    title_zh   text not null check (title_zh <> ''),
    title_en   text not null check (title_en <> ''),
    area       text not null,
    first_year int  not null,
    last_year  int  not null,
    made_at    timestamptz not null,
    made_by    uuid not null,
    check (last_year between first_year and first_year + 9)
);
comment on column work.plan.area is 'the area it holds for; empty text is the whole installation';

create table work.objective (
    id        uuid primary key default gen_random_uuid(),
    position  bigint generated always as identity,
    plan      uuid not null references work.plan,
    title_zh  text not null check (title_zh <> ''),
    title_en  text not null check (title_en <> ''),
    indicator uuid not null,
    area      text not null,
    unit      uuid not null,
    baseline  double precision not null,
    target    double precision not null,
    check (target <> baseline)
);
comment on column work.objective.baseline is
    'twelve months of an additive count, else the newest value, on the day before the plan begins';
comment on column work.objective.target is 'the same on the last day of the plan';
create index on work.objective (plan, position);
