create schema work;

create table work.template (
    code       text primary key,
    position   int  not null unique,
    name_zh    text not null,
    name_en    text not null,
    purpose_zh text not null,
    purpose_en text not null
);

create table work.template_task (
    template  text not null references work.template,
    position  int  not null,
    title_zh  text not null,
    title_en  text not null,
    detail_zh text not null,
    detail_en text not null,
    unit_code text not null default '',
    unit_kind text not null,
    due_days  int  not null check (due_days >= 0),
    primary key (template, position)
);
comment on column work.template_task.unit_code is 'the unit proposed, where the installation has one of this code';
comment on column work.template_task.unit_kind is 'the sort of unit proposed otherwise, the nearest to the area';

create table work.response (
    id            uuid primary key default gen_random_uuid(),
    title         text not null check (title <> ''),
    area          text not null default '',
    template      text references work.template,
    origin_kind   text not null default '',
    origin_id     uuid,
    origin_path   text not null default '',
    origin_title  text not null default '',
    opened_at     timestamptz not null,
    opened_by     uuid not null,
    opened_name   text not null,
    opened_unit   uuid not null,
    closed_at     timestamptz,
    result        text not null default '',
    check ((origin_id is null) = (origin_kind = '')),
    check (closed_at is null or result <> '')
);
comment on column work.response.area is 'empty where it concerns no single area';
create index on work.response (opened_at desc);
create index on work.response (area, opened_at desc);
create index on work.response (origin_kind, origin_id, opened_at desc);
create index on work.response (opened_unit);

create table work.task (
    id        uuid primary key default gen_random_uuid(),
    response  uuid not null references work.response,
    position  int  not null,
    title_zh  text not null check (title_zh <> ''),
    title_en  text not null check (title_en <> ''),
    detail_zh text not null default '',
    detail_en text not null default '',
    unit      uuid not null,
    person    uuid,
    due       date not null,
    state     text not null default 'OPEN' check (state in ('OPEN', 'DOING', 'DONE', 'RETURNED', 'CONFIRMED', 'CANCELLED')),
    changed_at timestamptz not null,
    unique (response, position)
);
create index on work.task (unit, state, due);
create index on work.task (due, state);

-- What happened to a response and its tasks, comments included.
create table work.happening (
    id        bigint generated always as identity primary key,
    response  uuid not null references work.response,
    task      uuid references work.task,
    at        timestamptz not null,
    account   uuid,
    name      text not null,
    unit_name text not null,
    what      text not null,
    words     text not null default ''
);
comment on table work.happening is 'append-only: what was done is never changed afterwards';
create index on work.happening (response, id);
create index on work.happening (task, id);
