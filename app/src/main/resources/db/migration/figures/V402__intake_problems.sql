alter table figures.intake
    add column percent        smallint not null default 0,
    add column new_areas      integer not null default 0,
    add column new_indicators integer not null default 0;

comment on table figures.past_observation is 'append-only: what a value was before it was changed';

-- What has to be mended in a file that was refused: the first problems by cell, and the rows concerned as a workbook.
create table figures.intake_problem (
    intake  uuid not null references figures.intake (id),
    place   integer not null,
    line    integer not null,
    heading text not null,
    cell    text not null,
    kind    text not null,
    details text[] not null,
    primary key (intake, place)
);

create table figures.intake_workbook (
    intake  uuid primary key references figures.intake (id),
    content bytea not null
);
