-- A phone may send the same outcome of an event several times, or one that was noted from elsewhere meanwhile.
alter table prevention.event add column noted integer not null default 0 check (noted >= 0);
update prevention.event set noted = 1 where state = 'HELD';
comment on column prevention.event.noted is 'how often what came of it was noted, mended numbers included';

create table prevention.event_receipt (
    key   uuid primary key,
    event uuid not null references prevention.event,
    at    timestamptz not null
);
comment on table prevention.event_receipt is 'what phones sent of events, so that what is sent twice is noted once';
comment on column prevention.event_receipt.key is 'made on the phone when it was typed';
