-- What no figure, task or finding tells: a survey, a sample that was checked, a bonus or a veto, each with its evidence.
create table oversight.assessment_entry (
    id       uuid primary key,
    unit     uuid not null,
    datum    text not null check (datum <> ''),
    day      date not null,
    reading  jsonb not null,
    evidence text not null check (evidence <> ''),
    made_at  timestamptz not null,
    made_by  uuid not null,
    made_name text not null
);
comment on table oversight.assessment_entry is 'append-only: of one unit, datum and day the newest counts';
create index on oversight.assessment_entry (unit, datum, day, made_at desc);
create index on oversight.assessment_entry (made_at desc, id);

create table oversight.assessment (
    id             uuid primary key,
    scheme         uuid not null,
    version        int  not null,
    full_mark      numeric(12, 2) not null check (full_mark > 0),
    area           text not null,
    first_day      date not null,
    last_day       date not null,
    trait          text not null,
    follows        uuid unique references oversight.assessment,
    reason         text not null default '',
    made_at        timestamptz not null,
    made_by        uuid not null,
    made_name      text not null,
    published_at   timestamptz,
    published_by   uuid,
    published_name text not null default '',
    published_unit uuid,
    appeals_until  date,
    foreign key (scheme, version) references oversight.scheme_version (scheme, version),
    check (first_day <= last_day),
    check (follows is null or reason <> ''),
    check (num_nonnulls(published_at, published_by, published_unit, appeals_until) in (0, 4))
);
comment on table oversight.assessment is 'its scores are never changed: a correction is a further one that says why';
comment on column oversight.assessment.full_mark is 'the points that the weighted criteria share';
comment on column oversight.assessment.area is 'the area whose units are judged; empty text is the whole installation';
comment on column oversight.assessment.trait is 'by what units are put beside others of their like';
create index on oversight.assessment (last_day desc, made_at desc);

create table oversight.assessment_score (
    assessment  uuid not null references oversight.assessment,
    unit        uuid not null,
    peers       int  not null,
    total       numeric(12, 2),
    low         double precision,
    high        double precision,
    bonus       numeric(12, 2),
    grade       text not null,
    vetoed      boolean not null,
    points      jsonb not null,
    inputs      jsonb not null,
    primary key (assessment, unit),
    check (num_nonnulls(total, low, high, bonus) in (0, 4))
);
comment on column oversight.assessment_score.total is 'none where nothing weighted was reported';
comment on column oversight.assessment_score.low is 'as far down as small samples may have lifted it';
comment on column oversight.assessment_score.points is 'of every criterion by code; they add up to the total';
comment on column oversight.assessment_score.inputs is 'what was read then, so that the score can be repeated to the cent';

create table oversight.appeal (
    id           uuid primary key,
    assessment   uuid not null,
    unit         uuid not null,
    criterion    text not null,
    reason       text not null check (reason <> ''),
    made_at      timestamptz not null,
    made_by      uuid not null,
    made_name    text not null,
    upheld       boolean,
    answer       text not null default '',
    decided_at   timestamptz,
    decided_by   uuid,
    decided_name text not null default '',
    decided_unit uuid,
    foreign key (assessment, unit) references oversight.assessment_score (assessment, unit),
    check ((upheld is null) = (answer = '')),
    check (num_nonnulls(upheld, decided_at, decided_by, decided_unit) in (0, 4)),
    constraint no_unit_answers_itself check (decided_unit <> unit)
);
comment on column oversight.appeal.criterion is 'its code; empty text is the whole score';
create unique index one_appeal_open on oversight.appeal (assessment, unit, criterion) where upheld is null;
create index on oversight.appeal (assessment, unit);

create table oversight.proposal (
    id           uuid primary key,
    assessment   uuid not null,
    unit         uuid not null,
    kind         text not null check (kind in ('COMMENDATION', 'TALK')),
    agreed       boolean,
    words        text not null default '',
    decided_at   timestamptz,
    decided_by   uuid,
    decided_name text not null default '',
    foreign key (assessment, unit) references oversight.assessment_score (assessment, unit),
    unique (assessment, unit, kind),
    check (num_nonnulls(agreed, decided_at, decided_by) in (0, 3)),
    check (agreed is null or words <> '')
);
comment on table oversight.proposal is 'a draft until somebody decides; about a unit, and nothing follows of itself';

create function oversight.kept_as_it_was() returns trigger language plpgsql as $$
begin
    raise exception '% stays as it was', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger kept_as_it_was before update or delete on oversight.assessment_entry
    for each row execute function oversight.kept_as_it_was();
create trigger kept_as_it_was before update or delete on oversight.assessment_score
    for each row execute function oversight.kept_as_it_was();
create trigger kept_as_it_was before delete on oversight.assessment
    for each row execute function oversight.kept_as_it_was();
create trigger kept_as_it_was before delete on oversight.appeal
    for each row execute function oversight.kept_as_it_was();

create function oversight.published_once() returns trigger language plpgsql as $$
begin
    if old.published_at is not null
        or (to_jsonb(new) - '{published_at,published_by,published_name,published_unit,appeals_until}'::text[])
           <> (to_jsonb(old) - '{published_at,published_by,published_name,published_unit,appeals_until}'::text[]) then
        raise exception 'an assessment is published once and else stays as it was'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger published_once before update on oversight.assessment
    for each row execute function oversight.published_once();

create function oversight.answered_by_another() returns trigger language plpgsql as $$
begin
    if old.upheld is not null
        or (to_jsonb(new) - '{upheld,answer,decided_at,decided_by,decided_name,decided_unit}'::text[])
           <> (to_jsonb(old) - '{upheld,answer,decided_at,decided_by,decided_name,decided_unit}'::text[]) then
        raise exception 'an appeal is answered once and else stays as it was'
            using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select from oversight.assessment where id = new.assessment and published_by = new.decided_by) then
        raise exception 'whoever published does not answer an appeal' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger answered_by_another before update on oversight.appeal
    for each row execute function oversight.answered_by_another();
