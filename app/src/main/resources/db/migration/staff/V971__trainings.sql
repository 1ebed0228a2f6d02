create table staff.training (
    id           uuid primary key,
    organiser    uuid not null,
    title        text not null check (title <> ''),
    topic        text not null,
    begins_on    date not null,
    ends_on      date not null check (ends_on >= begins_on),
    hours        numeric(4, 1) not null check (hours > 0),
    place        text not null check (place <> ''),
    open         boolean not null,
    certificate  text not null,
    valid_months integer check (valid_months > 0),
    state        text not null check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    made_at      timestamptz not null,
    made_by      uuid not null
);
create index on staff.training (begins_on);
comment on column staff.training.organiser is 'the unit that holds it';
comment on column staff.training.open is 'whether workers of other units may come';
comment on column staff.training.certificate is 'the title of what those who attended get; empty where they get none';
comment on column staff.training.valid_months is 'null where that does not end';

create table staff.attendance (
    training uuid not null references staff.training,
    worker   uuid not null,
    attended boolean not null default false,
    made_at  timestamptz not null,
    made_by  uuid not null,
    primary key (training, worker)
);
create index on staff.attendance (worker);
comment on column staff.attendance.attended is 'as the unit that held it noted; false before that';

alter table staff.certificate add column training uuid references staff.training;
create unique index on staff.certificate (training, holder);
comment on column staff.certificate.training is 'the training it was given for; null where a unit entered it from paper';
