create table work.evidence (
    id         uuid primary key default gen_random_uuid(),
    task       uuid not null references work.task,
    name       text not null check (name <> ''),
    type       text not null check (type in ('PDF', 'PNG', 'JPG', 'XLSX', 'DOCX')),
    size       bigint not null check (size > 0),
    sha256     text not null check (length(sha256) = 64),
    stored_as  text not null unique,
    scanned    boolean not null,
    added_at   timestamptz not null,
    added_by   uuid not null,
    added_name text not null,
    removed_at timestamptz
);
comment on column work.evidence.stored_as is 'the random name of the file in the data folder; never what somebody typed';
comment on column work.evidence.scanned is 'whether a virus scanner looked at it and found nothing';
create index on work.evidence (task, added_at);
create unique index evidence_once on work.evidence (task, sha256) where removed_at is null;
