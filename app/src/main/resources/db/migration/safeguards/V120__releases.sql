-- G6: the tables of counts that left care, or are about to, each protected before it was stored. Counts that are not
-- protected are nowhere in this schema.

-- How an indicator is released, for ever: at two frequencies or for two levels of areas it could be differenced.
create table safeguards.release_series (
    indicator text primary key check (indicator ~ '^[a-z][a-z0-9_]{1,63}$'),
    rhythm    text not null check (rhythm in ('WEEK', 'MONTH')),
    level     text not null check (level in ('COUNTY', 'TOWNSHIP')),
    made_at   timestamptz not null
);
comment on table safeguards.release_series is 'append-only: the one frequency and the one level of areas of an indicator';

-- What the noise of a calendar year may cost in all, fixed when the year is first drawn on.
create table safeguards.release_year (
    indicator text not null references safeguards.release_series,
    year      int not null,
    protection text not null check (protection in ('LAPLACE', 'GAUSSIAN')),
    epsilon   numeric(9, 4) not null check (epsilon > 0),
    allowed   numeric(12, 8) not null check (allowed > 0),
    primary key (indicator, year)
);
comment on table safeguards.release_year is
    'append-only: the budget of an indicator in a year: epsilon as set, allowed in what its noise is accounted in (epsilon of '
    'Laplace noise, rho of Gaussian noise)';

-- A table of one indicator in one period. What it costs stands in the row itself, so that the account cannot differ from it.
create table safeguards.release (
    id            uuid primary key,
    indicator     text not null references safeguards.release_series,
    name_zh       text not null,
    name_en       text not null,
    first_day     date not null,
    year          int not null generated always as (extract(year from first_day)) stored,
    protection    text not null check (protection in ('MINIMUM_CELL', 'LAPLACE', 'GAUSSIAN')),
    strength      numeric(12, 8) not null check (strength > 0),
    most          int not null check (most > 0),
    cells         jsonb not null,
    total         bigint,
    prepared_by   uuid not null,
    prepared_name text not null,
    prepared_at   timestamptz not null,
    unique (indicator, first_day)
);
comment on table safeguards.release is
    'append-only: a protected table; strength is the least number of people behind a cell, or epsilon, or rho; most is how much '
    'one person adds to a table at most';
create index on safeguards.release (prepared_at desc, id);

create table safeguards.release_decision (
    release uuid primary key references safeguards.release,
    let_go  boolean not null,
    account uuid not null,
    name    text not null,
    at      timestamptz not null,
    reason  text not null default '',
    check (let_go or reason <> '')
);
comment on table safeguards.release_decision is 'append-only: another person than the one who prepared let a table go or kept it back';

-- What is prepared again, likewise, for every period that follows.
create table safeguards.release_standing (
    indicator  text primary key references safeguards.release_series,
    protection text not null check (protection in ('MINIMUM_CELL', 'LAPLACE', 'GAUSSIAN')),
    strength   numeric(12, 8) not null check (strength > 0),
    account    uuid not null,
    name       text not null,
    at         timestamptz not null
);

create function safeguards.check_release() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    rhythm text;
    budget record;
    spent numeric;
begin
    select release_series.rhythm into rhythm from safeguards.release_series where indicator = new.indicator;
    if new.first_day <> date_trunc(rhythm, new.first_day::timestamp)::date then
        raise exception '% is not the first day of a %', new.first_day, lower(rhythm)
            using errcode = 'integrity_constraint_violation';
    end if;
    if new.protection = 'MINIMUM_CELL' then
        return new;
    end if;
    -- The lock makes those who spend from one budget wait for each other; each then sees what the other spent.
    select * into budget from safeguards.release_year
    where indicator = new.indicator and year = extract(year from new.first_day) for update;
    if not found or budget.protection <> new.protection then
        raise exception 'the budget of the year is not for this noise' using errcode = 'integrity_constraint_violation';
    end if;
    select coalesce(sum(strength), 0) into spent from safeguards.release
    where indicator = new.indicator and year = budget.year and protection = new.protection;
    if spent + new.strength > budget.allowed then
        raise exception 'the budget of the year is spent' using errcode = 'check_violation', constraint = 'budget_of_the_year';
    end if;
    return new;
end
$$;
create trigger check_release before insert on safeguards.release
    for each row execute function safeguards.check_release();

create function safeguards.check_release_decision() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    if new.account = (select prepared_by from safeguards.release where id = new.release) then
        raise exception 'another person decides than the one who prepared' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger check_release_decision before insert on safeguards.release_decision
    for each row execute function safeguards.check_release_decision();
