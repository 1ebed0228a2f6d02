-- A statement, signed with a key that is not in the database, of how the trail looked.
create table safeguards.checkpoint (
    number    bigint primary key,
    hash      bytea not null,
    at        timestamptz not null,
    signature bytea not null
);
comment on table safeguards.checkpoint is 'append-only: the trail up to that entry, signed; a copy of each stands in the data folder';
