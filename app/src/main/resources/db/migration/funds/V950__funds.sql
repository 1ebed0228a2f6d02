create schema funds;
comment on schema funds is 'money: where it comes from, what it is for, what was promised and spent';

create table funds.year (
    year      int primary key check (year between 2000 and 2100),
    closed_at timestamptz,
    closed_by uuid,
    check ((closed_at is null) = (closed_by is null))
);
comment on table funds.year is 'once closed, nothing is booked in a year any more';

create table funds.source (
    id      uuid primary key,
    year    int not null references funds.year,
    name_zh text not null check (name_zh <> ''),
    name_en text not null,
    purpose text not null check (purpose <> ''),
    amount  numeric(14, 2) not null check (amount > 0),
    made_at timestamptz not null,
    made_by uuid not null,
    unique (year, name_zh)
);
comment on column funds.source.amount is 'yuan; more of it later is a further source, so that each decision of who gave it stays';
comment on column funds.source.purpose is 'what the giver bound it to';

create table funds.line (
    id      uuid primary key,
    number  bigint generated always as identity unique,
    source  uuid not null references funds.source,
    unit    uuid not null,
    use     text not null check (use in ('EDUCATION', 'CARE', 'JOBS', 'COMMUNITY', 'TRAINING', 'EQUIPMENT', 'DATA', 'OTHER')),
    title   text not null check (title <> ''),
    made_at timestamptz not null,
    made_by uuid not null
);
create index on funds.line (source);
create index on funds.line (unit);

create table funds.entry (
    id         uuid primary key,
    number     bigint generated always as identity unique,
    line       uuid not null references funds.line,
    kind       text not null check (kind in ('BUDGET', 'COMMITMENT', 'SPENDING')),
    amount     numeric(14, 2) not null check (amount <> 0),
    booked_on  date not null,
    voucher    text not null,
    payee_unit uuid,
    supplier   text not null,
    purpose    text not null check (purpose <> ''),
    reference  text not null,
    settles    uuid references funds.entry,
    corrects   uuid references funds.entry,
    at         timestamptz not null,
    account    uuid not null,
    name       text not null,
    check (settles is null or kind = 'SPENDING'),
    check (corrects is null or kind <> 'BUDGET'),
    check (kind = 'BUDGET' or (amount < 0) = (corrects is not null)),
    check (kind <> 'SPENDING' or voucher <> ''),
    check (num_nonnulls(payee_unit, nullif(supplier, '')) = case kind when 'BUDGET' then 0 else 1 end)
);
comment on table funds.entry is 'append-only: what was granted, promised and spent on a line; a mistake is taken back by an entry of the opposite sign';
comment on column funds.entry.amount is 'yuan';
comment on column funds.entry.supplier is 'an organisation that is no unit; never a natural person';
comment on column funds.entry.settles is 'the commitment that the spending pays for';
comment on column funds.entry.corrects is 'the entry that this one takes back, a commitment perhaps in part';
create index on funds.entry (line, number);
create index on funds.entry (settles) where settles is not null;
create index on funds.entry (corrects) where corrects is not null;
create unique index spending_is_taken_back_once on funds.entry (corrects) where kind = 'SPENDING';
create unique index voucher_stands_once_on_a_line on funds.entry (line, voucher) where kind = 'SPENDING';

-- What a line has: granted, promised and not yet paid, paid. All in yuan.
create view funds.standing as
select l.id as line,
       coalesce(sum(e.amount) filter (where e.kind = 'BUDGET'), 0) as budget,
       coalesce(sum(e.amount) filter (where e.kind = 'COMMITMENT'), 0)
           - coalesce(sum(e.amount) filter (where e.settles is not null), 0) as committed,
       coalesce(sum(e.amount) filter (where e.kind = 'SPENDING'), 0) as spent
from funds.line l left join funds.entry e on e.line = l.id
group by l.id;

-- What of a commitment is neither paid nor taken back.
create function funds.open_amount(commitment uuid) returns numeric language sql stable as $$
    select coalesce(sum(case when e.id = commitment or e.corrects = commitment then e.amount else -e.amount end), 0)
    from funds.entry e where e.id = commitment or e.corrects = commitment or e.settles = commitment
$$;

-- No line and no source is over-spent, whoever books at the same time: the line is locked before anything is added up, and
-- the sums are read after that. Where a transaction keeps its first view of the data the sums would be old, so none may.
create function funds.entry_fits() returns trigger language plpgsql as $$
declare
    its record;
    taken record;
    free numeric;
begin
    if current_setting('transaction_isolation') = 'repeatable read' then
        raise exception 'money is booked in read committed' using errcode = 'check_violation', constraint = 'isolation';
    end if;
    select l.source, s.year, s.amount into its
    from funds.line l join funds.source s on s.id = l.source where l.id = new.line for update of l;
    perform from funds.year y where y.year = its.year and y.closed_at is null for share;
    if not found then
        raise exception 'the year is closed' using errcode = 'check_violation', constraint = 'year_is_open';
    end if;
    if extract(year from new.booked_on) <> its.year then
        raise exception 'booked in another year' using errcode = 'check_violation', constraint = 'booked_in_its_year';
    end if;

    if new.kind = 'BUDGET' then
        perform from funds.source s where s.id = its.source for update;
        if its.amount < new.amount + (select coalesce(sum(e.amount), 0) from funds.entry e join funds.line l on l.id = e.line
                                      where l.source = its.source and e.kind = 'BUDGET') then
            raise exception 'the source does not have that much' using errcode = 'check_violation', constraint = 'source_suffices';
        end if;
    end if;

    if new.corrects is not null then
        select e.kind, e.line, e.amount, e.settles, e.corrects, e.payee_unit, e.supplier into taken
        from funds.entry e where e.id = new.corrects;
        if taken.line <> new.line or taken.kind <> new.kind or taken.corrects is not null
           or (taken.payee_unit, taken.supplier) is distinct from (new.payee_unit, new.supplier)
           or taken.settles is distinct from new.settles
           or (new.kind = 'SPENDING' and new.amount <> -taken.amount) then
            raise exception 'a counter-entry is of the entry it takes back' using errcode = 'check_violation',
                constraint = 'counter_entry_is_of_its_entry';
        end if;
        if new.kind = 'COMMITMENT' and funds.open_amount(new.corrects) + new.amount < 0 then
            raise exception 'the commitment is paid' using errcode = 'check_violation', constraint = 'commitment_is_open';
        end if;
    end if;

    if new.settles is not null then
        if not exists (select from funds.entry e where e.id = new.settles and e.line = new.line and e.kind = 'COMMITMENT'
                       and e.corrects is null) or funds.open_amount(new.settles) < new.amount then
            raise exception 'the commitment does not cover it' using errcode = 'check_violation', constraint = 'commitment_covers';
        end if;
    else
        select s.budget - s.committed - s.spent into free from funds.standing s where s.line = new.line;
        if (free + case new.kind when 'BUDGET' then new.amount else -new.amount end) < 0 then
            raise exception 'the line is over-spent' using errcode = 'check_violation', constraint = 'line_suffices';
        end if;
    end if;
    return new;
end $$;
create trigger entry_fits before insert on funds.entry for each row execute function funds.entry_fits();

create function funds.source_in_open_year() returns trigger language plpgsql as $$
begin
    perform from funds.year y where y.year = new.year and y.closed_at is null for share;
    if not found then
        raise exception 'the year is closed' using errcode = 'check_violation', constraint = 'year_is_open';
    end if;
    return new;
end $$;
create trigger source_in_open_year before insert on funds.source for each row execute function funds.source_in_open_year();

create function funds.line_in_open_year() returns trigger language plpgsql as $$
begin
    perform from funds.year y join funds.source s on s.year = y.year
    where s.id = new.source and y.closed_at is null for share of y;
    if not found then
        raise exception 'the year is closed' using errcode = 'check_violation', constraint = 'year_is_open';
    end if;
    return new;
end $$;
create trigger line_in_open_year before insert on funds.line for each row execute function funds.line_in_open_year();

-- A year is closed once, when nothing promised is unpaid; it is never opened again.
create function funds.year_closes() returns trigger language plpgsql as $$
begin
    if old.closed_at is not null or new.year <> old.year or new.closed_at is null then
        raise exception 'a closed year stays closed' using errcode = 'check_violation', constraint = 'year_is_open';
    end if;
    if exists (select from funds.standing s join funds.line l on l.id = s.line join funds.source f on f.id = l.source
               where f.year = new.year and s.committed <> 0) then
        raise exception 'commitments are open' using errcode = 'check_violation', constraint = 'nothing_is_owed';
    end if;
    return new;
end $$;
create trigger year_closes before update on funds.year for each row execute function funds.year_closes();

create function funds.kept() returns trigger language plpgsql as $$
begin
    raise exception '% is kept', tg_table_name using errcode = 'check_violation';
end $$;
create trigger year_is_kept before delete on funds.year for each row execute function funds.kept();
create trigger source_is_kept before update or delete on funds.source for each row execute function funds.kept();
create trigger line_is_kept before update or delete on funds.line for each row execute function funds.kept();
create trigger entry_is_kept before update or delete on funds.entry for each row execute function funds.kept();
