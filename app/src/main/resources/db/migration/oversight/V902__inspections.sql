create table oversight.checklist (
    id       uuid primary key default gen_random_uuid(),
    title_zh text not null check (title_zh <> ''),
    title_en text not null check (title_en <> ''),
    retired  boolean not null default false
);

create table oversight.checklist_item (
    id        uuid primary key default gen_random_uuid(),
    checklist uuid not null references oversight.checklist,
    position  int  not null check (position > 0),
    text_zh   text not null check (text_zh <> ''),
    text_en   text not null check (text_en <> ''),
    topic     text not null check (topic in ('LEADERSHIP', 'PLAN', 'TASK', 'EVIDENCE', 'DATA_QUALITY', 'LESSON',
                  'COMMUNITY_EVENT', 'SERVICE', 'SAFEGUARDS', 'FUNDS')),
    severity  text not null check (severity in ('MINOR', 'MAJOR', 'SERIOUS')),
    unique (checklist, position)
);
comment on table oversight.checklist_item is 'append-only: a checklist that was used says for good what was asked';
comment on column oversight.checklist_item.severity is 'of the finding where the answer is no';

create table oversight.inspection (
    id         uuid primary key,
    title_zh   text not null check (title_zh <> ''),
    title_en   text not null check (title_en <> ''),
    checklist  uuid not null references oversight.checklist,
    area       text not null,
    kinds      text[] not null check (cardinality(kinds) > 0),
    size       int  not null check (size > 0),
    first_day  date not null,
    last_day   date not null check (last_day >= first_day),
    term_days  int  not null check (term_days between 1 and 365),
    made_at    timestamptz not null,
    made_by    uuid not null,
    frozen_at  timestamptz,
    digest     text check (digest ~ '^[0-9a-f]{64}$'),
    check ((frozen_at is null) = (digest is null))
);
comment on column oversight.inspection.area is 'the units of this area are in the frame; empty text is the whole installation';
comment on column oversight.inspection.digest is 'SHA-256 of the frozen frame, before a seed was settled';

create table oversight.frame_unit (
    inspection uuid not null references oversight.inspection,
    code       text not null,
    unit       uuid not null,
    stratum    text not null,
    primary key (inspection, code),
    unique (inspection, unit)
);
comment on table oversight.frame_unit is 'append-only: whom a draw could fall on';

create table oversight.draw (
    id         uuid primary key,
    inspection uuid not null references oversight.inspection,
    round      int  not null check (round > 0),
    seed       text not null check (seed ~ '^[0-9a-f]{64}$'),
    reason     text not null check ((reason = '') = (round = 1)),
    at         timestamptz not null,
    account    uuid not null,
    name       text not null,
    unique (inspection, round)
);
comment on table oversight.draw is 'append-only: every draw with its seed, redraws with their reason';

create table oversight.draw_line (
    draw  uuid not null references oversight.draw,
    code  text not null,
    key   text not null check (key ~ '^[0-9a-f]{64}$'),
    place int  not null check (place > 0),
    drawn boolean not null,
    primary key (draw, code)
);
comment on table oversight.draw_line is 'append-only: how a draw fell, for everybody in the frame';

create table oversight.visit (
    id         uuid primary key,
    draw       uuid not null references oversight.draw,
    unit       uuid not null,
    state      text not null check (state in ('PLANNED', 'DONE', 'WITHDRAWN')),
    visited_on date,
    sent_at    timestamptz,
    account    uuid,
    name       text not null default '',
    unique (draw, unit),
    check ((state = 'DONE') = (visited_on is not null) and (state = 'DONE') = (sent_at is not null))
);
create index on oversight.visit (unit, state);

create table oversight.visit_answer (
    visit   uuid not null references oversight.visit,
    item    uuid not null references oversight.checklist_item,
    verdict text not null check (verdict in ('PASS', 'FAIL', 'NONE')),
    finding uuid references oversight.finding,
    primary key (visit, item),
    check ((verdict = 'FAIL') = (finding is not null))
);
comment on table oversight.visit_answer is 'append-only: what was seen; a no is a finding';

create table oversight.visit_receipt (
    token uuid primary key,
    visit uuid not null references oversight.visit,
    at    timestamptz not null
);
comment on table oversight.visit_receipt is 'append-only: what a browser sent, so that sending it again is recognised';

-- First the frame is frozen, then a seed is settled.
create function oversight.frame_is_open() returns trigger language plpgsql as $$
begin
    if (select frozen_at is not null from oversight.inspection where id = new.inspection) then
        raise exception 'the frame is frozen' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger frame_is_open before insert on oversight.frame_unit for each row execute function oversight.frame_is_open();

create function oversight.frozen_stays() returns trigger language plpgsql as $$
begin
    if old.frozen_at is not null and new is distinct from old then
        raise exception 'a frozen inspection is not changed' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger frozen_stays before update on oversight.inspection for each row execute function oversight.frozen_stays();

create function oversight.drawn_when_frozen() returns trigger language plpgsql as $$
begin
    if not exists (select from oversight.inspection where id = new.inspection and frozen_at <= new.at) then
        raise exception 'a draw comes after the frame is frozen' using errcode = 'check_violation';
    end if;
    if exists (select from oversight.visit v join oversight.draw d on d.id = v.draw
               where d.inspection = new.inspection and v.state = 'DONE') then
        raise exception 'nobody draws again after a visit' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger drawn_when_frozen before insert on oversight.draw for each row execute function oversight.drawn_when_frozen();

create trigger frame_is_kept before update or delete on oversight.frame_unit for each row execute function oversight.kept();
create trigger draw_is_kept before update or delete on oversight.draw for each row execute function oversight.kept();
create trigger draw_line_is_kept before update or delete on oversight.draw_line for each row execute function oversight.kept();
create trigger answer_is_kept before update or delete on oversight.visit_answer for each row execute function oversight.kept();
