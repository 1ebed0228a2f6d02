create table prevention.event_photo (
    id         uuid primary key,
    event      uuid not null references prevention.event,
    name       text not null check (name <> ''),
    type       text not null check (type in ('PNG', 'JPG')),
    size       bigint not null check (size > 0),
    sha256     text not null check (length(sha256) = 64),
    stored_as  text not null unique,
    scanned    boolean not null,
    added_at   timestamptz not null,
    added_by   uuid not null,
    added_name text not null,
    removed_at timestamptz,
    removed_by uuid,
    check ((removed_at is null) = (removed_by is null))
);
comment on table prevention.event_photo is 'pictures of an event, without what a camera writes into them; what was taken down stays listed here, its file does not';
create index on prevention.event_photo (event, added_at);
create unique index event_photo_once on prevention.event_photo (event, sha256) where removed_at is null;

-- No picture without a word on who is on it.
create table prevention.event_photo_consent (
    photo         uuid primary key references prevention.event_photo,
    consent       text not null check (consent in ('EVERYBODY_AGREED', 'NOBODY_RECOGNISABLE', 'NOBODY_ON_IT')),
    shows         text not null check (shows <> ''),
    approved_by   uuid,
    approved_name text not null default '',
    approved_at   timestamptz,
    check ((approved_by is null) = (approved_at is null))
);
