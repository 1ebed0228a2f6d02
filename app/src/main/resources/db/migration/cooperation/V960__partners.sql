create schema cooperation;
comment on schema cooperation is 'other regions one works with: agreements, contact points, and the statistics they released; never anything about a person';

create table cooperation.partner (
    id               uuid primary key,
    name_zh          text not null check (name_zh <> ''),
    name_en          text not null default '',
    region           text not null default '' check (region ~ '^[0-9]*$'),
    contact          text not null check (contact <> ''),
    site             text not null default '',
    daily            boolean not null default false,
    key              text not null default '',
    key_noted_by     uuid,
    key_confirmed_by uuid,
    made_at          timestamptz not null,
    made_by          uuid not null,
    check ((key = '') = (key_noted_by is null)),
    check (key_confirmed_by is null or key <> ''),
    constraint key_confirmed_by_a_second_person check (key_confirmed_by <> key_noted_by)
);
comment on column cooperation.partner.region is 'the beginning of the codes of its areas: it tells of these and of no others; empty text where it tells of none';
comment on column cooperation.partner.contact is 'the office to ask and its telephone, never a private number';
comment on column cooperation.partner.key is 'the Ed25519 public key with which it signs, X.509, base 64; used once a second person has compared it';

create table cooperation.agreement (
    id        uuid primary key,
    partner   uuid not null references cooperation.partner,
    title     text not null check (title <> ''),
    what      text not null check (what <> ''),
    first_day date not null,
    last_day  date not null check (last_day >= first_day),
    ended_on  date,
    made_at   timestamptz not null,
    made_by   uuid not null
);
create index on cooperation.agreement (partner, last_day);

create table cooperation.received (
    id      uuid primary key,
    partner uuid not null references cooperation.partner,
    at      timestamptz not null,
    by      uuid,
    way     text not null check (way in ('FILE', 'ADDRESS')),
    outcome text not null check (outcome <> ''),
    detail  text not null default '',
    tables  integer not null check (tables >= 0)
);
create index on cooperation.received (partner, at desc);
comment on column cooperation.received.outcome is 'the key of a sentence; detail goes into it';
comment on column cooperation.received.by is 'null where it was fetched by the daily job';

create table cooperation.taken (
    partner   uuid not null references cooperation.partner,
    release   uuid not null,
    digest    text not null,
    indicator text not null,
    period    text not null,
    received  uuid not null references cooperation.received,
    primary key (partner, release)
);
create index on cooperation.taken (received);
comment on table cooperation.taken is 'the released tables that were taken over; a table is taken once and never changes';
