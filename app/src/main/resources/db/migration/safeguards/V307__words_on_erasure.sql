-- What was said about erasures, written by the program in the name of whoever is signed in, where the role of care cannot write:
-- the schema care erases only what was asked and approved here too, by two different accounts where somebody asked.
create table safeguards.erasure_word (
    number   bigint generated always as identity primary key,
    proposal uuid not null,
    step     text not null check (step in ('ASKED', 'APPROVED')),
    account  uuid,
    said_at  timestamptz not null default statement_timestamp(),
    check (step = 'ASKED' or account is not null)
);
comment on table safeguards.erasure_word is
    'append-only: who asked for an erasure or put it forward, and who approved it; nobody asked where the person or the night did';
create index on safeguards.erasure_word (proposal, step);
grant usage on schema safeguards to "${careOwner}";
grant select on safeguards.erasure_word to "${careOwner}";
