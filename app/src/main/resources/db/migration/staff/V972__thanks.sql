create table staff.thanks (
    id          uuid primary key,
    sort        text not null check (sort in ('THANKS', 'COMMENDATION')),
    unit        uuid not null,
    worker      uuid,
    team        text not null,
    reason      text not null check (reason <> ''),
    proposed_at timestamptz not null,
    proposed_by uuid not null,
    state       text not null check (state in ('PROPOSED', 'AGREED', 'DECLINED', 'WITHDRAWN')),
    decided_at  timestamptz,
    decided_by  uuid,
    answer      text not null default '',
    published   boolean not null default false,
    check ((worker is null) = (team <> '')),
    constraint nobody_thanks_themselves check (worker <> proposed_by),
    constraint agreed_by_a_second_person check (
        decided_by is null or decided_by <> proposed_by and decided_by is distinct from worker),
    check ((state in ('AGREED', 'DECLINED')) = (decided_by is not null) and (decided_by is null) = (decided_at is null)),
    check ((state = 'DECLINED') = (answer <> '')),
    constraint published_where_agreed check (state = 'AGREED' or not published)
);
create index on staff.thanks (worker);
create index on staff.thanks (unit, state);
create index on staff.thanks (proposed_by);
comment on table staff.thanks is 'who was thanked for what; never counted, and never about a person in care';
comment on column staff.thanks.worker is 'null where a team is thanked';
comment on column staff.thanks.published is 'whether everybody who signs in may see it, as the worker decided, or for a team its unit';
