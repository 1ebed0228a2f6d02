create table prevention.media_text (
    id            uuid primary key,
    unit          uuid not null,
    kind          text not null check (kind in ('TYPICAL_CASE', 'NEWS', 'SCRIPT', 'POST')),
    title         text not null check (title <> ''),
    body          text not null check (body <> ''),
    state         text not null check (state in ('DRAFT', 'PROPOSED', 'APPROVED')),
    version       integer not null check (version > 0),
    returned      text not null default '',
    written_by    uuid not null,
    written_name  text not null,
    written_at    timestamptz not null,
    approved_by   uuid,
    approved_name text not null default '',
    approved_at   timestamptz,
    check ((state = 'APPROVED') = (approved_by is not null) and (approved_by is null) = (approved_at is null)),
    check (approved_by is distinct from written_by)
);
create index on prevention.media_text (unit, written_at desc);
create index on prevention.media_text (state, written_at desc);
comment on column prevention.media_text.version is 'one more with each change; whoever approves says which one they read';
comment on column prevention.media_text.returned is 'why it was given back, or empty';
comment on column prevention.media_text.written_by is 'who wrote it last, and so cannot approve it';

-- Why what the check found may stay; never what it found.
create table prevention.media_text_explained (
    text        uuid not null references prevention.media_text on delete cascade,
    version     integer not null,
    number      integer not null,
    reason      text not null,
    explanation text not null check (explanation <> ''),
    primary key (text, version, number)
);

create table prevention.media_plan (
    event   uuid primary key references prevention.event,
    planned integer not null check (planned between 0 and 9999999),
    method  text not null check (method in ('COUNTED', 'TICKETS', 'ESTIMATED', 'HANDED_OUT', 'AUDIENCE')),
    text    uuid references prevention.media_text,
    cost    numeric(10, 2) not null check (cost >= 0)
);
create index on prevention.media_plan (text);
comment on table prevention.media_plan is 'what is planned for an event on television, on the radio, in a newspaper or online';
comment on column prevention.media_plan.planned is 'how many are to be reached, by the method beside it';
comment on column prevention.media_plan.cost is 'what it is to cost, in yuan';
