create schema safeguards;

create table safeguards.audit_entry (
    number        bigint primary key,
    at            timestamptz not null,
    account       uuid,
    actor         text not null,
    action        text not null,
    subject       text not null,
    details       text not null,
    previous_hash bytea not null,
    hash          bytea not null unique
);
comment on table safeguards.audit_entry is
    'append-only: each entry carries the hash of the one before; account and actor name the member of staff who acted';
create index on safeguards.audit_entry (at);
create index on safeguards.audit_entry (action, number);
create index on safeguards.audit_entry (account, number);
