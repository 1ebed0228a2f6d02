-- Each category of data has its own time (G8): when one ends, what belongs to it goes and the rest of the record stays. What
-- was said of a category is sealed with a key of its own, which is sealed with the person's; destroying it reaches old backups.
set local role "${careOwner}";

create table care.category_key (
    client   uuid not null references care.client on delete cascade,
    category text not null check (category in ('HEALTH', 'COUNSELLING', 'EMPLOYMENT', 'APPOINTMENTS')),
    key      uuid not null unique,
    primary key (client, category)
);
comment on table care.category_key is
    'by which number the key of a category of a record is kept in the folder of keys; contact goes with the person''s own';
call care.guard('category_key', 'care.opens(client, false)', 'care.opens(client, false)');
grant select, insert on care.category_key to "${careRole}";

-- Which category an entry belongs to; null: it goes with the record, as everything else of it does. The program says the same
-- in Kind, and a test holds the two together.
create function care.category_of_kind(kind text) returns text language sql immutable as $$
select case
    when kind in ('SCREENING', 'TREATMENT', 'SAFETY_PLAN') then 'HEALTH'
    when kind in ('ASSESSMENT', 'GOAL', 'SESSION', 'FAMILY') then 'COUNSELLING'
    when kind in ('JOB_SUPPORT', 'JOB_OUTCOME') then 'EMPLOYMENT'
    when kind = 'FOLLOW_UP' then 'APPOINTMENTS'
end
$$;
create function care.category_of_purpose(purpose text) returns text language sql immutable as $$
select case purpose when 'TREATMENT' then 'HEALTH' when 'CARE' then 'COUNSELLING' when 'JOB_SUPPORT' then 'EMPLOYMENT'
                    when 'FOLLOW_UP' then 'APPOINTMENTS' end
$$;

create function care.kept_of(person uuid) returns table (category text, many bigint) language sql stable as $$
select kept.category, count(*) from (
    select care.category_of_kind(kind) as category from care.entry where client = person
    union all
    select 'APPOINTMENTS' from care.appointment where client = person
    union all
    select care.category_of_purpose(purpose) from care.episode where client = person
    union all
    select care.category_of_purpose(purpose) from care.referral where client = person) kept
group by kept.category
$$;

alter table care.erasure_proposal
    add category text check (category in ('HEALTH', 'COUNSELLING', 'EMPLOYMENT', 'APPOINTMENTS')),
    add check (category is null or basis <> 'REQUEST'),
    drop constraint erasure_proposal_client_key,
    add unique nulls not distinct (client, category);
comment on column care.erasure_proposal.category is 'null: the whole record';

alter table care.erasure_certificate
    alter person_index drop not null,
    add whole boolean not null default true;
comment on column care.erasure_certificate.person_index is
    'SHA-256 of the name of the destroyed key, the record''s number by chance (and the category key''s): no copy may bring it back';
comment on column care.erasure_certificate.whole is 'false: one category only, and the rest of the record stayed';

-- A request is for the whole record.
create or replace function care.propose_requested() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    insert into care.erasure_proposal (reference, client, unit, basis, proposed_by)
    select care.new_reference(), new.client, client.unit, 'REQUEST', new.account
    from care.client where client.id = new.client
    on conflict (client, category) do update
        set basis = 'REQUEST', due_on = null, proposed_by = new.account,
            made_at = statement_timestamp(), approved_by = null, approved_at = null;
    return new;
end
$$;

-- What is over its time on a day: whole records (their contact data say when), and of the others the categories that end
-- before. The rules are two arrays of the same length; CONTACT stands for the record.
create function care.due(categories text[], months int[], today date)
returns table (client uuid, unit uuid, category text, closed_on date, due_on date, many bigint) language sql stable as $$
with rule as (
    select rule.category, rule.months, (today - make_interval(months => rule.months))::date as last_closing
    from unnest(categories, months) rule (category, months)),
closed as (
    select client.id, client.unit, client.closed_on, kept.category, kept.many,
           exists (select from rule where rule.category = 'CONTACT' and client.closed_on <= rule.last_closing) as whole
    from care.client left join lateral care.kept_of(client.id) kept on true
    where state = 'CLOSED' and client.closed_on <= (select max(last_closing) from rule))
select closed.id, closed.unit, null, closed.closed_on, (closed.closed_on + make_interval(months => rule.months))::date,
       coalesce(sum(closed.many), 0)::bigint
from closed join rule on rule.category = 'CONTACT'
where closed.whole
group by closed.id, closed.unit, closed.closed_on, rule.months
union all
select closed.id, closed.unit, closed.category, closed.closed_on,
       (closed.closed_on + make_interval(months => rule.months))::date, closed.many
from closed join rule on rule.category = closed.category and closed.closed_on <= rule.last_closing
where not closed.whole
$$;

-- The trial run: how many records, and how many entries in them, are over their time; a category, or null for whole records.
drop function care.over_time(date);
create function care.over_time(categories text[], months int[], today date)
returns table (category text, people bigint, many bigint, first_closing date, last_closing date)
language plpgsql stable security definer set search_path = '' as $$
begin
    perform care.only_keepers();
    return query
        select due.category, count(*), sum(due.many)::bigint, min(due.closed_on), max(due.closed_on)
        from care.due(categories, months, today) due
        group by due.category order by due.category nulls last;
end
$$;

drop function care.propose_over_time(date, int);
create function care.propose_over_time(categories text[], months int[], today date) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
    many bigint;
begin
    perform care.only_keepers();
    delete from care.erasure_proposal
    where basis = 'RETENTION'
      and not exists (select from care.due(categories, months, today) due
                      where due.client = erasure_proposal.client
                        and due.category is not distinct from erasure_proposal.category);
    insert into care.erasure_proposal (reference, client, unit, category, basis, due_on)
    select care.new_reference(), due.client, due.unit, due.category, 'RETENTION', due.due_on
    from care.due(categories, months, today) due
    on conflict (client, category) do nothing;
    get diagnostics many = row_count;
    return many;
end
$$;

create or replace function care.propose_key_gone(gone bytea[]) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
    many bigint;
begin
    perform care.only_keepers();
    insert into care.erasure_proposal (reference, client, unit, category, basis)
    select care.new_reference(), id, unit, null, 'KEY_GONE'
    from care.client where sha256(convert_to(id::text, 'UTF8')) = any (gone)
    union all
    select care.new_reference(), client.id, unit, category, 'KEY_GONE'
    from care.category_key join care.client on client.id = category_key.client
    where sha256(convert_to(client.id || '.' || key, 'UTF8')) = any (gone)
      and not sha256(convert_to(client.id::text, 'UTF8')) = any (gone)
    on conflict (client, category) do nothing;
    get diagnostics many = row_count;
    return many;
end
$$;

-- Which key of whose goes with an approved proposal: the person's own, or that of one category where it has one.
create function care.erasing_key(proposal uuid) returns table (client uuid, whole boolean, key uuid)
language plpgsql security definer set search_path = '' as $$
declare
    person constant uuid := care.erasing(proposal);
begin
    return query
        select person, erasure_proposal.category is null, category_key.key
        from care.erasure_proposal
        left join care.category_key on category_key.client = person and category_key.category = erasure_proposal.category
        where erasure_proposal.id = proposal;
end
$$;

create function care.erase_category(person uuid, ending text) returns bigint language plpgsql as $$
declare
    gone bigint;
    total bigint := 0;
begin
    delete from care.entry where client = person and care.category_of_kind(kind) = ending;
    get diagnostics gone = row_count; total := total + gone;
    delete from care.episode where client = person and care.category_of_purpose(purpose) = ending;
    get diagnostics gone = row_count; total := total + gone;
    delete from care.referral_summary where client = person and care.category_of_purpose(purpose) = ending;
    get diagnostics gone = row_count; total := total + gone;
    delete from care.referral where client = person and care.category_of_purpose(purpose) = ending;
    get diagnostics gone = row_count; total := total + gone;
    if ending = 'APPOINTMENTS' then
        delete from care.appointment where client = person;
        get diagnostics gone = row_count; total := total + gone;
    end if;
    delete from care.category_key where client = person and category = ending;
    get diagnostics gone = row_count; total := total + gone;
    return total;
end
$$;

create function care.erase_record(person uuid) returns bigint language plpgsql as $$
declare
    of_person record;
    counted bigint;
    total bigint := 1;
begin
    for of_person in
        select relname from pg_catalog.pg_attribute
        join pg_catalog.pg_class on pg_class.oid = attrelid
        where relnamespace = 'care'::regnamespace and relkind in ('r', 'p') and attname = 'client' and not attisdropped
    loop
        execute format('select count(*) from care.%I where client = $1', of_person.relname) into counted using person;
        total := total + counted;
    end loop;
    delete from care.client where id = person;
    for of_person in
        select relname from pg_catalog.pg_attribute
        join pg_catalog.pg_class on pg_class.oid = attrelid
        where relnamespace = 'care'::regnamespace and relkind in ('r', 'p') and attname = 'client' and not attisdropped
    loop
        execute format('select count(*) from care.%I where client = $1', of_person.relname) into counted using person;
        if counted > 0 then
            raise exception 'care.% keeps rows of who is erased', of_person.relname;
        end if;
    end loop;
    return total;
end
$$;

create or replace function care.erase(proposal uuid, categories text[], today date) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
    person constant uuid := care.erasing(proposal);
    destroyed constant uuid := (select key from care.erasing_key(proposal));
    chosen care.erasure_proposal;
    total bigint;
    certificate bigint;
begin
    select * into chosen from care.erasure_proposal where id = proposal;
    if chosen.category is null then
        total := care.erase_record(person);
    else
        total := care.erase_category(person, chosen.category);
        delete from care.erasure_proposal where id = proposal;
    end if;
    insert into care.erasure_certificate
        (reference, person_index, whole, basis, categories, proposed_on, approved_on, erased_on, proposed_by, approved_by,
         rows_erased)
    values (chosen.reference,
            case when chosen.category is null then sha256(convert_to(person::text, 'UTF8'))
                 else sha256(convert_to(person || '.' || destroyed, 'UTF8')) end,
            chosen.category is null, chosen.basis,
            case when chosen.category is null then categories else array[chosen.category] end,
            (chosen.made_at at time zone 'Asia/Shanghai')::date, (chosen.approved_at at time zone 'Asia/Shanghai')::date,
            today, chosen.proposed_by, chosen.approved_by, total)
    returning number into certificate;
    return certificate;
end
$$;

grant execute on function care.over_time(text[], int[], date), care.propose_over_time(text[], int[], date),
    care.erasing_key(uuid) to "${careRole}";
reset role;
