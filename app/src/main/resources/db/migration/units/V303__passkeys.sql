-- Passkeys (WebAuthn): public keys only, the private ones never leave their holders' devices.
create table units.passkey (
    credential_id       bytea primary key,
    account             uuid not null references units.account on delete cascade,
    label               text not null,
    public_key          bytea not null,
    signature_count     bigint not null,
    user_verified       boolean not null,
    transports          text not null,
    backup_eligible     boolean not null,
    backed_up           boolean not null,
    attestation         bytea not null,
    attestation_client  bytea not null,
    created             timestamptz not null,
    last_used           timestamptz not null
);
create index on units.passkey (account);
