create table cooperation.joint_plan (
    id              uuid primary key,
    partner         uuid not null references cooperation.partner,
    agreement       uuid references cooperation.agreement,
    state           text not null check (state in
        ('FOR_US', 'FOR_THEM', 'AGREED', 'CHANGE_FOR_US', 'CHANGE_FOR_THEM', 'DECLINED', 'ENDED')),
    title           text not null check (title <> ''),
    purpose         text not null check (purpose <> ''),
    first_day       date not null,
    last_day        date not null check (last_day >= first_day),
    unit            uuid,
    begun_at        timestamptz not null,
    changed_at      timestamptz not null,
    sent_number     bigint not null default 0 check (sent_number >= 0),
    received_number bigint not null default 0 check (received_number >= 0),
    ended_by        text check (ended_by in ('OURS', 'THEIRS')),
    ended_at        timestamptz,
    ended_why       text not null default '',
    check ((ended_by is null) = (ended_at is null)),
    check ((state = 'ENDED') = (ended_by is not null))
);
create index on cooperation.joint_plan (changed_at desc, id);
create index on cooperation.joint_plan (partner, changed_at desc);
comment on table cooperation.joint_plan is 'plans with tasks on both sides; never a plan for a person, and nobody is named in one';
comment on column cooperation.joint_plan.agreement is 'under which agreement of ours; null until we proposed or accepted something';
comment on column cooperation.joint_plan.title is 'of the version that was agreed, or, before there is one, of the last that was proposed; so with purpose and days';
comment on column cooperation.joint_plan.unit is 'the unit that proposed or accepted it here; null until then';
comment on column cooperation.joint_plan.sent_number is 'of our last letter; numbers only grow, and leap to the time in milliseconds, so that they do after a backup was restored as well';

create table cooperation.joint_version (
    plan        uuid not null references cooperation.joint_plan,
    digest      text not null,
    number      integer not null check (number > 0),
    side        text not null check (side in ('OURS', 'THEIRS')),
    made        timestamptz not null,
    content     text not null,
    answer      text check (answer in ('ACCEPTED', 'DECLINED')),
    reason      text not null default '',
    answered_at timestamptz,
    primary key (plan, digest),
    check ((answer is null) = (answered_at is null))
);
comment on column cooperation.joint_version.side is 'who proposed it';
comment on column cooperation.joint_version.content is 'word for word as it was proposed; digest is the SHA-256 of it, which the other side names when it answers';

-- Who of our units is to do which of our tasks, chosen with a version of ours or when accepting one of theirs.
create table cooperation.joint_duty (
    plan   uuid not null,
    digest text not null,
    task   uuid not null,
    unit   uuid not null,
    primary key (plan, digest, task),
    foreign key (plan, digest) references cooperation.joint_version
);

create table cooperation.joint_task (
    plan     uuid not null references cooperation.joint_plan,
    id       uuid not null,
    position integer not null,
    side     text not null check (side in ('OURS', 'THEIRS')),
    what     text not null check (what <> ''),
    who      text not null check (who <> ''),
    due      date not null,
    work     uuid,
    told     text check (told in ('OPEN', 'DOING', 'DONE', 'CANCELLED')),
    told_since date,
    told_at  timestamptz,
    primary key (plan, id),
    check (side = 'OURS' or work is null),
    check (side = 'THEIRS' or told is null),
    check ((told is null) = (told_at is null) and (told is null) = (told_since is null))
);
create index on cooperation.joint_task (due) where side = 'THEIRS';
comment on table cooperation.joint_task is 'the tasks of the version that was agreed last';
comment on column cooperation.joint_task.who is 'of a task of theirs, what they call the unit or post; of ours, what our unit was called in the version';
comment on column cooperation.joint_task.work is 'our task in work; what it says counts';
comment on column cooperation.joint_task.told is 'how they said their task stands, since told_since, in a letter that came at told_at';

create table cooperation.joint_letter (
    plan    uuid not null references cooperation.joint_plan,
    side    text not null check (side in ('OURS', 'THEIRS')),
    number  bigint not null,
    at      timestamptz not null,
    says    text not null,
    digest  text not null,
    content bytea,
    primary key (plan, side, number)
);
comment on column cooperation.joint_letter.digest is 'of theirs, of what they signed; of ours, of what it says without its number and day, so that the same is not written twice';
comment on column cooperation.joint_letter.content is 'our file; theirs are not kept, only what they said';

create table cooperation.joint_received (
    id      uuid primary key,
    at      timestamptz not null,
    by      uuid,
    way     text not null check (way in ('FILE', 'ADDRESS')),
    partner uuid references cooperation.partner,
    plan    uuid,
    outcome text not null check (outcome <> ''),
    detail  text not null default ''
);
create index on cooperation.joint_received (at desc, id);
create index on cooperation.joint_received (plan, at desc);
comment on column cooperation.joint_received.plan is 'which plan the letter speaks of, where it could be read; there may be none of that number here';
