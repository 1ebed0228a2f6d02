create table work.notice (
    id      uuid primary key default gen_random_uuid(),
    task    uuid not null references work.task,
    unit    uuid not null,
    account uuid,
    kind    text not null check (kind in ('SOON', 'OVERDUE', 'ESCALATED')),
    due     date not null,
    made_at timestamptz not null,
    unique (task, kind, due, unit)
);
comment on table work.notice is 'holds while its task is unfinished and still has this unit and due date';
comment on column work.notice.account is 'whom it is for; everybody of the unit where nobody is named';
create index on work.notice (unit);
create index on work.notice (account) where account is not null;

create table work.notice_seen (
    notice  uuid not null references work.notice,
    account uuid not null,
    at      timestamptz not null,
    primary key (notice, account)
);
