alter table work.objective add column made_at timestamptz;
update work.objective o set made_at = p.made_at from work.plan p where p.id = o.plan;
alter table work.objective alter column made_at set not null;

-- What an objective said before it was corrected.
create table work.objective_before (
    id           bigint generated always as identity primary key,
    objective    uuid not null references work.objective,
    changed_at   timestamptz not null,
    changed_by   uuid not null,
    changed_name text not null,
    reason       text not null check (reason <> ''),
    title_zh     text not null,
    title_en     text not null,
    indicator    uuid not null,
    area         text not null,
    unit         uuid not null,
    baseline     double precision not null,
    target       double precision not null
);
comment on table work.objective_before is 'append-only: a correction never hides what stood there';
create index on work.objective_before (objective, id);

create table work.change_request (
    id           uuid primary key default gen_random_uuid(),
    plan         uuid not null references work.plan,
    objective    uuid references work.objective,
    measure      uuid references work.measure,
    task         uuid references work.task,
    kind         text not null check (kind in ('TARGET', 'TERM', 'UNIT')),
    was          text not null,
    becomes      text not null check (becomes <> was),
    reason       text not null check (reason <> ''),
    asked_at     timestamptz not null,
    asked_by     uuid not null,
    asked_name   text not null,
    decided_at   timestamptz,
    decided_by   uuid check (decided_by <> asked_by),
    decided_name text not null default '',
    granted      boolean,
    answer       text not null default '',
    check (num_nonnulls(objective, measure, task) = 1),
    check (num_nonnulls(decided_at, decided_by, granted) in (0, 3))
);
comment on column work.change_request.was is 'a number, a day or the id of a unit, by its kind';
create index on work.change_request (plan, asked_at desc);
create unique index change_asked_once on work.change_request (coalesce(objective, measure, task), kind) where decided_at is null;
