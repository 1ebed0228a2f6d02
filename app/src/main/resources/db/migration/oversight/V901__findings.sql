create table oversight.finding (
    id            uuid primary key,
    number        bigint generated always as identity unique,
    title_zh      text not null check (title_zh <> ''),
    title_en      text not null check (title_en <> ''),
    what          text not null check (what <> ''),
    evidence      text not null check (evidence <> ''),
    topic         text not null check (topic in ('LEADERSHIP', 'PLAN', 'TASK', 'EVIDENCE', 'DATA_QUALITY', 'LESSON',
                      'COMMUNITY_EVENT', 'SERVICE', 'SAFEGUARDS', 'FUNDS')),
    severity      text not null check (severity in ('MINOR', 'MAJOR', 'SERIOUS')),
    source        text not null check (source in ('INSPECTION', 'AD_HOC')),
    unit          uuid not null,
    area          text not null,
    repeats       uuid references oversight.finding,
    first_name    text not null,
    found_on      date not null,
    found_at      timestamptz not null,
    found_by      uuid not null,
    found_unit    uuid not null check (found_unit <> unit),
    issued_on     date not null check (issued_on >= found_on),
    due           date not null check (due >= issued_on),
    state         text not null check (state in ('ISSUED', 'ANSWERED', 'RETURNED', 'VERIFIED', 'CLOSED')),
    answered_on   date,
    answered_by   uuid,
    answered_unit uuid check (answered_unit = unit),
    verified_on   date,
    verified_by   uuid,
    verified_unit uuid,
    reopened      int not null default 0,
    constraint mended_before_it_is_verified check (state in ('ISSUED', 'RETURNED') or answered_by is not null),
    constraint verified_where_it_says_so check ((verified_by is not null) = (state in ('VERIFIED', 'CLOSED'))),
    constraint verified_by_another check (
        verified_by is null or verified_by <> answered_by and verified_unit <> answered_unit and verified_unit <> unit),
    check ((answered_by is null) = (answered_unit is null) and (answered_by is null) = (answered_on is null)),
    check ((verified_by is null) = (verified_unit is null) and (verified_by is null) = (verified_on is null))
);
comment on table oversight.finding is 'what was found at a unit and ordered to be mended; units only, never a person in care';
comment on column oversight.finding.first_name is 'who was the unit''s first responsible person when it was ordered';
comment on column oversight.finding.issued_on is 'when it was ordered, or ordered again after it recurred; its age counts from here';
comment on column oversight.finding.repeats is 'the earlier finding of the same unit that came back';
create index on oversight.finding (unit, state);
create index on oversight.finding (state, due);
create index on oversight.finding (found_on);

-- A finding goes one way: ordered, mended, looked at by another unit, closed; and back where it was not mended or recurs.
create function oversight.finding_moves() returns trigger language plpgsql as $$
begin
    if (new.id, new.title_zh, new.title_en, new.what, new.evidence, new.topic, new.severity, new.source, new.unit, new.area,
        new.found_on, new.found_at, new.found_by, new.found_unit)
       is distinct from
       (old.id, old.title_zh, old.title_en, old.what, old.evidence, old.topic, old.severity, old.source, old.unit, old.area,
        old.found_on, old.found_at, old.found_by, old.found_unit) then
        raise exception 'what was found is not changed afterwards' using errcode = 'check_violation';
    end if;
    if old.state <> new.state and (old.state, new.state) not in (
        ('ISSUED', 'ANSWERED'), ('RETURNED', 'ANSWERED'), ('ANSWERED', 'VERIFIED'), ('ANSWERED', 'RETURNED'),
        ('VERIFIED', 'CLOSED'), ('VERIFIED', 'ISSUED'), ('CLOSED', 'ISSUED')) then
        raise exception 'a finding does not go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if new.state in ('VERIFIED', 'CLOSED')
       and (new.answered_by, new.answered_unit) is distinct from (old.answered_by, old.answered_unit) then
        raise exception 'who mended is not changed when it is verified' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger finding_moves before update on oversight.finding for each row execute function oversight.finding_moves();

create function oversight.kept() returns trigger language plpgsql as $$
begin
    raise exception '% is kept', tg_table_name using errcode = 'check_violation';
end $$;
create trigger finding_is_kept before delete on oversight.finding for each row execute function oversight.kept();

create table oversight.finding_step (
    id        bigint generated always as identity primary key,
    finding   uuid not null references oversight.finding,
    step      text not null check (step in ('ISSUE', 'ANSWER', 'VERIFY', 'RETURN', 'CLOSE', 'REOPEN', 'EXTEND',
                  'REMIND', 'ESCALATE')),
    at        timestamptz not null,
    account   uuid,
    name      text not null,
    unit_zh   text not null,
    unit_en   text not null,
    words     text not null,
    evidence  text not null
);
comment on table oversight.finding_step is 'append-only: what happened to a finding is never changed afterwards';
create index on oversight.finding_step (finding, id);
create trigger finding_step_is_kept before update or delete on oversight.finding_step
    for each row execute function oversight.kept();

create table oversight.finding_notice (
    finding uuid not null references oversight.finding,
    kind    text not null check (kind in ('SOON', 'OVERDUE', 'ESCALATED')),
    due     date not null,
    account uuid,
    made_at timestamptz not null,
    primary key (finding, kind, due)
);
comment on table oversight.finding_notice is 'holds while its finding waits to be mended by this day';
comment on column oversight.finding_notice.account is 'whom it is for; everybody of the unit where nobody is named';
