create table funds.distance (
    area       text primary key,
    kilometres numeric(6, 1) not null check (kilometres >= 0),
    origin     text not null check (origin <> ''),
    set_at     timestamptz not null,
    set_by     uuid not null
);
comment on table funds.distance is 'how remote an area is: kilometres by road to the county seat, as the office entered them; of places, never of people';

create table funds.allocation (
    id                uuid primary key,
    source            uuid not null references funds.source,
    use               text not null check (use in ('EDUCATION', 'CARE', 'JOBS', 'COMMUNITY', 'TRAINING', 'EQUIPMENT', 'DATA', 'OTHER')),
    version           int not null check (version > 0),
    title             text not null check (title <> ''),
    pool              numeric(14, 2) not null check (pool > 0),
    population_weight int not null check (population_weight between 0 and 100),
    need_weight       int not null check (need_weight between 0 and 100),
    remoteness_weight int not null check (remoteness_weight between 0 and 100),
    results_weight    int not null check (results_weight between 0 and 100),
    floor             int not null check (floor between 0 and 100),
    minimum           numeric(14, 2) not null check (minimum >= 0),
    population        uuid,
    need              uuid,
    reason            text not null check (reason <> ''),
    proposed_at       timestamptz not null,
    proposed_by       uuid not null,
    proposed_name     text not null,
    state             text not null check (state in ('PROPOSED', 'DECIDED', 'WITHDRAWN')),
    settled_at        timestamptz,
    settled_by        uuid,
    settled_name      text not null default '',
    unique (source, use, version),
    check (population_weight + need_weight + remoteness_weight + results_weight = 100),
    check ((state = 'PROPOSED') = (settled_at is null) and (settled_at is null) = (settled_by is null)),
    constraint decided_by_another check (state <> 'DECIDED' or settled_by <> proposed_by)
);
comment on column funds.allocation.population is 'the indicator that counts people; the register of areas where there is none';
comment on column funds.allocation.floor is 'per cent that units of townships and villages get at least';

create table funds.share (
    allocation      uuid not null references funds.allocation,
    unit            uuid not null,
    code            text not null,
    grassroots      boolean not null,
    population      numeric not null,
    need            numeric not null,
    remoteness      numeric not null,
    results         numeric not null,
    minimum         numeric(14, 2) not null check (minimum >= 0),
    population_part numeric(14, 2) not null,
    need_part       numeric(14, 2) not null,
    remoteness_part numeric(14, 2) not null,
    results_part    numeric(14, 2) not null,
    levelling       numeric(14, 2) not null,
    amount          numeric(14, 2) not null check (amount >= minimum),
    before          numeric(14, 2) not null,
    primary key (allocation, unit),
    check (amount = minimum + population_part + need_part + remoteness_part + results_part + levelling)
);
comment on table funds.share is 'append-only: who gets what, with the numbers it was worked out from';
comment on column funds.share.before is 'the budget of the unit for that use in the year before';

alter table funds.line add column allocation uuid references funds.allocation;
comment on column funds.line.allocation is 'the decision that made the line';
create index on funds.line (allocation) where allocation is not null;

-- A proposal is decided or withdrawn, once and as it was proposed; what is decided is the whole, to the cent.
create function funds.allocation_settles() returns trigger language plpgsql as $$
begin
    if old.state <> 'PROPOSED'
       or (to_jsonb(new) - array['state', 'settled_at', 'settled_by', 'settled_name'])
          is distinct from (to_jsonb(old) - array['state', 'settled_at', 'settled_by', 'settled_name']) then
        raise exception 'a proposal stays as it was made' using errcode = 'check_violation', constraint = 'proposal_stays';
    end if;
    if new.state = 'DECIDED'
       and new.pool is distinct from (select sum(s.amount) from funds.share s where s.allocation = new.id) then
        raise exception 'the shares are not the whole' using errcode = 'check_violation', constraint = 'shares_are_the_whole';
    end if;
    return new;
end $$;
create trigger allocation_settles before update on funds.allocation
    for each row execute function funds.allocation_settles();
create trigger allocation_is_kept before delete on funds.allocation for each row execute function funds.kept();
create trigger share_is_kept before update or delete on funds.share for each row execute function funds.kept();
