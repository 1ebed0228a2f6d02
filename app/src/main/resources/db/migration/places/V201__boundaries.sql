create table places.boundary (
    area  text primary key references places.area,
    shape bytea not null
);
comment on column places.boundary.shape is 'well-known binary, degrees of WGS-84';

-- Areas of one level that share more than a point.
create table places.neighbour (
    area      text not null references places.area,
    neighbour text not null references places.area,
    primary key (area, neighbour)
);
