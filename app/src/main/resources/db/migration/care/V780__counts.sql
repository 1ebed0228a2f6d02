-- Counting without opening (G6): what is counted comes from a function that nobody may call, and another, which answers only
-- where the purpose is statistics and only for a whole ISO week or a whole month, gives totals of units.
set local role "${careOwner}";

-- What happened to whom, on which day, at which unit. A sort of entry is its own name; what happens to a record is in lower
-- case. No two of them count the same happening, so that none can be subtracted from another.
create function care.happened() returns table (client uuid, unit uuid, what text, day date, source text) language sql stable as $$
select id, client.unit, 'asked', asked_on, id::text
from care.client
union all
select look.client, coalesce(look.unit, client.unit),
       case when look.what = 'closed' then 'closed'
            when exists (select from care.look earlier
                         where earlier.client = look.client and earlier.number < look.number and earlier.what = 'takenUp')
            then 'taken_up_again' else 'taken_up' end,
       (look.at at time zone 'Asia/Shanghai')::date, look.number::text
from care.look join care.client on client.id = look.client
where look.what in ('takenUp', 'closed')
union all
select entry.client, entry.unit, kind, happened_on, id::text
from care.entry
where entry.unit is not null and not exists (select from care.entry later where later.replaces = entry.id)
$$;
create index on care.entry (kind, happened_on);
create index on care.look (what, at) where what in ('takenUp', 'closed');

-- How often something happened, by unit; each person adds at most that many, all units taken together.
create function care.counted(counted_what text, first_day date, last_day date, most int)
returns table (unit uuid, counted bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
    if care.purpose() <> 'STATISTICS' or care.account() is not null or care.visitor() is not null then
        raise exception 'counts are made for statistics, in nobody''s name' using errcode = 'insufficient_privilege';
    end if;
    if not (extract(isodow from first_day) = 1 and last_day = first_day + 6
            or extract(day from first_day) = 1 and last_day = (first_day + interval '1 month')::date - 1) then
        raise exception 'counts are of a whole week or a whole month' using errcode = 'insufficient_privilege';
    end if;
    return query
        select bounded.unit, count(*)
        from (select happened.unit,
                     row_number() over (partition by happened.client order by happened.day, happened.source) as number
              from care.happened() happened
              where happened.what = counted_what and happened.day between first_day and last_day) bounded
        where bounded.number <= most
        group by bounded.unit;
end
$$;
grant execute on function care.counted(text, date, date, int) to "${careRole}";
reset role;
