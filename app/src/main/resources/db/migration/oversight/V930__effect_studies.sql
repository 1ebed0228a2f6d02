create table oversight.study (
    id           uuid primary key,
    title_zh     text not null check (title_zh <> ''),
    title_en     text not null check (title_en <> ''),
    response     uuid,
    follows      uuid references oversight.study,
    indicator    uuid not null,
    frequency    text not null,
    first_period date not null,
    last_before  date not null,
    first_after  date not null,
    last_period  date not null,
    began        date not null,
    rise         date,
    slope        boolean not null,
    also         text not null default '',
    ratio        double precision not null,
    low          double precision not null,
    high         double precision not null,
    compared     boolean not null,
    made_at      timestamptz not null,
    made_by      uuid not null,
    made_name    text not null,
    check (first_period <= last_before and last_before < first_after and first_after <= last_period)
);
comment on table oversight.study is 'never changed: with newer figures a further study follows it';
comment on column oversight.study.rise is 'the first period of the rise that the response answered to';
comment on column oversight.study.also is 'what else happened at the same time, in the words of whoever made it';
comment on column oversight.study.ratio is 'what was counted after to what was to be expected, with its 95 % interval';
comment on column oversight.study.compared is 'whether there were enough areas without it to compare with';
create index on oversight.study (made_at desc);
create index on oversight.study (response);

-- The figures as they were, so that a study can be repeated to the bit whatever is corrected afterwards.
create table oversight.study_area (
    study      uuid not null references oversight.study,
    area       text not null,
    treated    boolean not null,
    counts     double precision[] not null,
    population double precision[] not null,
    versions   int[] not null,
    primary key (study, area)
);
comment on column oversight.study_area.counts is 'one per period; not a number where there was none';
comment on column oversight.study_area.population is 'one per period, or empty where the sources gave none';
comment on column oversight.study_area.versions is 'the version of each figure; 0 where there was none';
