-- A second factor after the password, for those who want one (RFC 6238). The secret is encrypted with a key that is kept
-- in the data folder, not here.
create table units.one_time_codes (
    account   uuid primary key references units.account on delete cascade,
    secret    bytea not null,
    last_step bigint not null
);
comment on column units.one_time_codes.last_step is 'the time step of the last code that was taken; it and earlier ones are not taken again';

create table units.recovery_code (
    account uuid not null references units.account on delete cascade,
    hash    bytea not null,
    primary key (account, hash)
);
comment on table units.recovery_code is 'SHA-256 of random codes that each let in once; a used one is deleted';

create table units.sign_in (
    account uuid not null references units.account on delete cascade,
    at      timestamptz not null,
    way     text not null check (way in ('PASSWORD', 'ONE_TIME_CODE', 'RECOVERY_CODE', 'PASSKEY', 'ORGANISATION')),
    primary key (account, at)
);
comment on table units.sign_in is 'the latest sign-ins of each account, shown to its holder only';
