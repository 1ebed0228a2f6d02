create table figures.report_form (
    id        uuid primary key,
    code      text not null unique check (code <> ''),
    name_zh   text not null check (name_zh <> ''),
    name_en   text not null default '',
    frequency text not null check (frequency in ('DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR')),
    due_days  integer not null check (due_days between 0 and 366)
);

create table figures.report_form_indicator (
    form      uuid not null references figures.report_form (id),
    place     integer not null,
    indicator uuid not null references figures.indicator (id),
    primary key (form, place),
    unique (form, indicator)
);

-- Which unit reports for which areas, from the first period on that begins at or after the day.
create table figures.report_assignment (
    form   uuid not null references figures.report_form (id),
    unit   uuid not null,
    areas  text[] not null check (cardinality(areas) > 0),
    starts date not null,
    primary key (form, unit)
);
create index report_assignment_by_unit on figures.report_assignment (unit);

-- A report that somebody has begun; one that is only expected has no row.
create table figures.report (
    id                 uuid primary key,
    form               uuid not null references figures.report_form (id),
    unit               uuid not null,
    period             date not null,
    state              text not null check (state in ('OPEN', 'SUBMITTED', 'ACCEPTED', 'RETURNED')),
    first_submitted_at timestamptz,
    submitted_at       timestamptz,
    unique (form, unit, period)
);
create index report_by_period on figures.report (period, form);
create index report_by_state on figures.report (state, submitted_at);

-- What was typed and not yet submitted, as it was typed.
create table figures.report_cell (
    report    uuid not null references figures.report (id),
    indicator uuid not null,
    area      text not null,
    typed     text not null,
    primary key (report, indicator, area)
);

-- What happened to a report: append-only.
create table figures.report_step (
    report  uuid not null references figures.report (id),
    number  integer generated always as identity,
    state   text not null check (state in ('OPEN', 'SUBMITTED', 'ACCEPTED', 'RETURNED')),
    at      timestamptz not null,
    account uuid,
    words   text not null default '',
    primary key (report, number)
);
