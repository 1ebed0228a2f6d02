-- Which data folder goes with this database: at most one row.
create table platform.installation (
    only_one boolean primary key default true check (only_one),
    id       uuid not null
);
comment on table platform.installation is 'append-only: the data folder that holds the keys and the files of this database';
