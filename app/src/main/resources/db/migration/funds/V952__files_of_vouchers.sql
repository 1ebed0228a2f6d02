create table funds.voucher_file (
    id           uuid primary key,
    entry        uuid not null references funds.entry,
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
comment on table funds.voucher_file is 'the document of an entry: a contract, an invoice; what was taken down stays listed here, its file does not';
comment on column funds.voucher_file.stored_as is 'the random name of the file in the data folder; never what somebody typed';
create index on funds.voucher_file (entry, added_at);
create unique index voucher_file_once on funds.voucher_file (entry, sha256) where removed_at is null;
