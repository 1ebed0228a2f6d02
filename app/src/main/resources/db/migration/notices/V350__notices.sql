create schema notices;
comment on schema notices is 'what people are told, how they want to be told, and the messages that leave';

create table notices.notice (
    id         uuid primary key default gen_random_uuid(),
    account    uuid,
    unit       uuid,
    permission text not null default '',
    kind       text not null,
    path       text not null check (path ~ '^/[a-z]' and path !~ '[^0-9A-Za-z/-]'),
    title_zh   text not null,
    title_en   text not null,
    due        date,
    occasion   text not null default '',
    told_at    timestamptz not null,
    settled_at timestamptz,
    check (num_nonnulls(account, unit) = 1),
    check (permission = '' or unit is not null),
    unique nulls not distinct (kind, path, occasion, account, unit, permission)
);
comment on column notices.notice.account is 'the one person it is for; otherwise it is for those of the unit';
comment on column notices.notice.permission is 'what those of the unit must be allowed to do; empty is everybody';
comment on column notices.notice.path is 'letters, digits and hyphens only: where it leads inside this installation';
comment on column notices.notice.settled_at is 'since when it holds no more';
create index on notices.notice (account) where settled_at is null;
create index on notices.notice (unit) where settled_at is null;
create index on notices.notice (path) where settled_at is null;

create table notices.reading (
    notice  uuid not null references notices.notice on delete cascade,
    account uuid not null,
    at      timestamptz not null,
    primary key (notice, account)
);
