-- Two people may answer the same warning at the same moment: the second is led to what the first began.
alter table work.response add column beside boolean not null default false;
comment on column work.response.beside is
    'begun while another for the same origin was under way, which only versions before this rule let happen';

update work.response r set beside = true
where r.closed_at is null and exists (
    select 1 from work.response first
    where first.origin_kind = r.origin_kind and first.origin_id = r.origin_id and first.closed_at is null
      and (first.opened_at, first.id) < (r.opened_at, r.id));

create unique index response_under_way on work.response (origin_kind, origin_id)
    where origin_id is not null and closed_at is null and not beside;
