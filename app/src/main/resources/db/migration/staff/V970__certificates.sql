create schema staff;
comment on schema staff is 'care for those who do the work: what they have learnt; never how well somebody works';

create table staff.certificate (
    id          uuid primary key,
    holder      uuid not null,
    title       text not null check (title <> ''),
    issuer      text not null check (issuer <> ''),
    issued_on   date not null,
    valid_until date,
    made_at     timestamptz not null,
    made_by     uuid not null,
    check (valid_until > issued_on)
);
create index on staff.certificate (holder);
create index on staff.certificate (valid_until);
comment on column staff.certificate.holder is 'the worker, of whichever unit they work for now';
comment on column staff.certificate.valid_until is 'null where it does not end';
