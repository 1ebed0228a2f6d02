create table oversight.finding_file (
    id           uuid primary key,
    finding      uuid not null references oversight.finding,
    name         text not null check (name <> ''),
    type         text not null check (type in ('PDF', 'PNG', 'JPG', 'XLSX', 'DOCX')),
    size         bigint not null check (size > 0),
    sha256       text not null check (length(sha256) = 64),
    stored_as    text not null unique,
    scanned      boolean not null,
    added_at     timestamptz not null,
    added_by     uuid not null,
    added_name   text not null,
    removed_at   timestamptz,
    removed_by   uuid,
    check ((removed_at is null) = (removed_by is null))
);
comment on table oversight.finding_file is 'what shows that it was found; what was taken down stays listed here, its file does not';
comment on column oversight.finding_file.stored_as is 'the random name of the file in the data folder; never what somebody typed';
create index on oversight.finding_file (finding, added_at);
create unique index finding_file_once on oversight.finding_file (finding, sha256) where removed_at is null;

create table oversight.mending_file (
    id           uuid primary key,
    finding      uuid not null references oversight.finding,
    name         text not null check (name <> ''),
    type         text not null check (type in ('PDF', 'PNG', 'JPG', 'XLSX', 'DOCX')),
    size         bigint not null check (size > 0),
    sha256       text not null check (length(sha256) = 64),
    stored_as    text not null unique,
    scanned      boolean not null,
    added_at     timestamptz not null,
    added_by     uuid not null,
    added_name   text not null,
    removed_at   timestamptz,
    removed_by   uuid,
    check ((removed_at is null) = (removed_by is null))
);
comment on table oversight.mending_file is 'what shows that a finding is mended, from the unit that mends; a table of its own, so that neither side takes down what is the other''s';
comment on column oversight.mending_file.stored_as is 'the random name of the file in the data folder; never what somebody typed';
create index on oversight.mending_file (finding, added_at);
create unique index mending_file_once on oversight.mending_file (finding, sha256) where removed_at is null;

-- A finding that is mended keeps the files it was judged by.
create function oversight.files_while_open() returns trigger language plpgsql as $$
begin
    if (select state not in ('ISSUED', 'ANSWERED', 'RETURNED') from oversight.finding where id = new.finding) then
        raise exception 'a finding that is mended keeps its files' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger finding_file_while_open before insert or update on oversight.finding_file
    for each row execute function oversight.files_while_open();
create trigger mending_file_while_open before insert or update on oversight.mending_file
    for each row execute function oversight.files_while_open();
