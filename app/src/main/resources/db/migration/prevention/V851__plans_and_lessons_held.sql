create table prevention.planned (
    id         uuid primary key,
    school     uuid not null,
    year       int not null check (year between 2000 and 2999),
    lesson     uuid not null references prevention.lesson,
    grade      int not null check (grade between 1 and 6),
    classes    int not null check (classes between 1 and 200),
    made_at    timestamptz not null,
    made_by    uuid not null,
    unique (school, year, lesson, grade)
);
create index on prevention.planned (year);
comment on table prevention.planned is 'how many classes of a grade a school wants to have a lesson in a school year';
comment on column prevention.planned.year is 'the year in which the school year begins on 1 September';

create table prevention.held (
    id          uuid primary key,
    school      uuid not null,
    lesson      uuid not null references prevention.lesson,
    held_on     date not null,
    year        int not null generated always as (
                    (extract(year from held_on) - case when extract(month from held_on) < 9 then 1 else 0 end)::int) stored,
    grade       int not null check (grade between 1 and 6),
    class_label text not null check (class_label <> ''),
    pupils      int not null check (pupils between 1 and 2000),
    teacher     text not null,
    key         uuid not null unique,
    withdrawn   boolean not null default false,
    version     int not null default 1,
    made_at     timestamptz not null,
    made_by     uuid not null
);
create unique index held_once on prevention.held (school, lesson, held_on, grade, class_label) where not withdrawn;
create index on prevention.held (school, held_on desc);
create index on prevention.held (year, lesson);
comment on table prevention.held is 'a lesson that a class had: how many pupils were there, never who';
comment on column prevention.held.teacher is 'in which role somebody taught it, without a name';
comment on column prevention.held.key is 'made by the form, so that what is sent twice is kept once';
comment on column prevention.held.year is 'the year in which the school year began on 1 September';

create table prevention.held_change (
    held        uuid not null references prevention.held,
    version     int not null,
    lesson      uuid not null,
    held_on     date not null,
    grade       int not null,
    class_label text not null,
    pupils      int not null,
    teacher     text not null,
    reason      text not null check (reason <> ''),
    changed_at  timestamptz not null,
    changed_by  uuid not null,
    by_name     text not null,
    primary key (held, version)
);
comment on table prevention.held_change is 'append-only: what stood there before a correction or a withdrawal, and why it was changed';
