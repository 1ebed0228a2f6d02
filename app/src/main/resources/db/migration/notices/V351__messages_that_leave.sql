create table notices.preference (
    account     uuid primary key,
    email       text not null default '',
    english     boolean not null default false,
    quiet_from  time not null,
    quiet_until time not null,
    digest_at   time not null,
    digest_day  int not null check (digest_day between 1 and 7),
    tested_at   timestamptz
);
comment on column notices.preference.email is 'empty is no e-mail';
comment on column notices.preference.quiet_until is 'the same as quiet_from is no quiet hours';
comment on column notices.preference.digest_day is 'of the weekly digest: 1 is Monday';

create table notices.chosen_rhythm (
    account uuid not null,
    kind    text not null,
    rhythm  text not null check (rhythm in ('AT_ONCE', 'DAILY', 'WEEKLY', 'NEVER')),
    primary key (account, kind)
);

create table notices.mail_server (
    only_one    boolean primary key default true check (only_one),
    host        text not null check (host <> ''),
    port        int  not null check (port between 1 and 65535),
    security    text not null check (security in ('NONE', 'STARTTLS', 'TLS')),
    user_name   text not null,
    password    bytea,
    sender      text not null check (sender <> ''),
    check (password is null or security <> 'NONE')
);
comment on column notices.mail_server.password is 'sealed with the key secrets/notices';

create table notices.hook (
    id          uuid primary key,
    name        text not null check (name <> ''),
    service     text not null check (service in ('WECOM', 'DINGTALK')),
    unit        uuid not null,
    host        text not null,
    destination bytea not null,
    secret      bytea,
    kinds       text[] not null,
    english     boolean not null default false,
    rhythm      text not null check (rhythm in ('AT_ONCE', 'DAILY')),
    paused      boolean not null default false
);
comment on column notices.hook.destination is 'the address with its token, sealed with the key secrets/notices';
comment on column notices.hook.secret is 'what DingTalk signs with, sealed with the same key';
create index on notices.hook (unit);

create table notices.delivery (
    id         uuid primary key default gen_random_uuid(),
    account    uuid,
    hook       uuid references notices.hook on delete cascade,
    slot       timestamptz not null,
    state      text not null default 'WAITING' check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'DROPPED')),
    next_at    timestamptz not null,
    attempts   int  not null default 0,
    error      text not null default '',
    detail     text not null default '',
    made_at    timestamptz not null,
    changed_at timestamptz not null,
    check (num_nonnulls(account, hook) = 1)
);
comment on table notices.delivery is 'the outbox: a message to one person or one group, with what it speaks of in delivery_line';
comment on column notices.delivery.slot is 'what is told for the same moment goes in one message';
comment on column notices.delivery.error is 'the key of a sentence: why the last attempt failed';
comment on column notices.delivery.detail is 'what the other side answered';
create unique index delivery_not_begun on notices.delivery (account, hook, slot) nulls not distinct
    where state = 'WAITING' and attempts = 0;
create index on notices.delivery (next_at) where state = 'WAITING';
create index on notices.delivery (changed_at) where state = 'SENDING';
create index on notices.delivery (state, made_at desc);

create table notices.delivery_line (
    delivery uuid not null references notices.delivery on delete cascade,
    notice   uuid not null references notices.notice on delete cascade,
    primary key (delivery, notice)
);
create index on notices.delivery_line (notice);
