create schema places;

create table places.area (
    code       text primary key,
    level      text not null,
    name_zh    text not null,
    name_en    text not null default '',
    parent     text references places.area deferrable initially deferred,
    latitude   double precision check (latitude between -90 and 90),
    longitude  double precision check (longitude between -180 and 180),
    population bigint check (population >= 0),
    check ((latitude is null) = (longitude is null)),
    check (parent is distinct from code)
);
create index on places.area (parent, code);
create index on places.area (level, code);
