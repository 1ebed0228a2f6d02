-- Where the door of a service stands, so that a reader's own browser can say how far it is; and which help it offers. About no person.
set local role "${careOwner}";

alter table care.offering
    add column point_north double precision check (point_north between -90 and 90),
    add column point_east  double precision check (point_east between -180 and 180),
    add check ((point_north is null) = (point_east is null));
comment on column care.offering.point_north is 'where the service stands, in degrees, WGS-84; of a house, never of a person';

-- What the units on the public page offer: places and hours as the unit set them, not how many are taken.
create function care.offered() returns table (unit uuid, kind text, measure text, amount bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
    return query
        select offer.unit, offer.kind, offer.measure, sum(offer.amount)
        from care.offer join care.offering on offering.unit = offer.unit
        where offer.in_use and offering.shown
        group by offer.unit, offer.kind, offer.measure
        order by offer.unit, offer.kind, offer.measure;
end
$$;
grant execute on function care.offered() to "${careRole}";
reset role;
